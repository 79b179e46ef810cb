import type { CredentialCheck, KeySeen } from '../core/credential.ts';
import type { Catalog } from '../core/knowledge.ts';
import type { Locale, Text } from '../core/types.ts';
import { FLAW_WORDS, KIND_WORDS, PLACE_WORDS, TAKE_WORDS, WORKS_WORDS } from './credential-words.ts';
import type { Block, Span } from './view.ts';
import type { Phrase } from './words.ts';

const TITLE: Text = { en: 'About the key', 'zh-CN': '关于密钥' };
const PAGE: Text = { en: 'open page', 'zh-CN': '打开页面' };

const SAY = {
  refused: {
    en: (kind, place) => `This is ${kind}; ${place} never accepts it.`,
    'zh-CN': (kind, place) => `这是${spaced(kind)}，${place}${/[A-Za-z]$/.test(place) ? ' ' : ''}不接受这种密钥。`,
  } satisfies Phrase<[string, string]>,
  right: {
    en: (kind, place) => `This is ${kind}, the right kind for ${place}.`,
    'zh-CN': (kind, place) => `这是${spaced(kind)}，用于${spaced(place)}，种类是对的。`,
  } satisfies Phrase<[string, string]>,
  open: {
    en: (kind) => `This is ${kind}.`,
    'zh-CN': (kind) => `这是${spaced(kind)}。`,
  } satisfies Phrase<[string]>,
};

/** Words that begin with Latin letters stand apart from Chinese ones before them. */
const spaced = (words: string): string => (/^[A-Za-z]/.test(words) ? ` ${words}` : words);

const told = ({ kind, place, fits }: KeySeen, catalog: Catalog, locale: Locale): readonly Span[] => {
  const name = KIND_WORDS[kind][locale];
  const where = place && PLACE_WORDS[place][locale];
  const gap = locale === 'zh-CN' ? '' : ' ';
  if (where === undefined || fits === undefined) return [`${SAY.open[locale](name)}${gap}${WORKS_WORDS[kind][locale]}`];
  if (fits) return [SAY.right[locale](name, where)];
  const take = place && TAKE_WORDS[place];
  const url = catalog.links.find(({ id }) => id === take?.page)?.url;
  return [
    { strong: SAY.refused[locale](name, where) },
    `${gap}${WORKS_WORDS[kind][locale]}${gap}${take?.text[locale] ?? ''}`,
    ...(url ? [gap, { link: url, text: PAGE[locale] }] : []),
  ];
};

/** What kinds of keys were pasted, whether they fit where they were sent, and what is wrong with them. */
export const credentialBlocks = (
  { keys, flaws }: CredentialCheck,
  catalog: Catalog,
  locale: Locale,
): readonly Block[] =>
  keys.length + flaws.length === 0
    ? []
    : [
        { kind: 'heading', text: TITLE[locale] },
        {
          kind: 'list',
          items: [
            ...keys.map((key) => told(key, catalog, locale)),
            ...flaws.map((flaw): readonly Span[] => [FLAW_WORDS[flaw][locale]]),
          ],
        },
      ];
