import type { Catalog } from '../core/knowledge.ts';
import type { Kind } from '../core/survey.ts';
import type { Locale, Text } from '../core/types.ts';
import { PROVIDER_NAMES } from './diagnosis-words.ts';
import type { Block, View } from './view.ts';
import type { Phrase } from './words.ts';

const ALSO: Text = { en: 'Also in this log', 'zh-CN': '日志里还有' };
const TIMES: Phrase<[string, number]> = {
  en: (what, n) => `${what} (${n} ×)`,
  'zh-CN': (what, n) => `${what}（${n} 次）`,
};
const PART: Phrase<[string]> = {
  en: (size) => `The input is ${size} long: only its beginning and its end were read.`,
  'zh-CN': (size) => `输入共 ${size}，只读取了开头和结尾部分。`,
};

const MOST = 5;

/** So many bytes, as people say it. */
const sizeText = (bytes: number): string => {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${(bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`;
};

const nameOf = ({ diagnosis: { guide, facts } }: Kind, { guides, provider }: Catalog, locale: Locale): string => {
  const title = guides.find(({ id }) => id === guide)?.title[locale] ?? '';
  const foreign = facts.provider !== undefined && facts.provider !== provider.id ? facts.provider : undefined;
  return foreign ? `${PROVIDER_NAMES[foreign] ?? foreign}: ${title}` : title;
};

/** The answer to a log: what else it holds, and that only a part of it was read. */
export const logView = (
  view: View,
  { further, catalog, cut }: { readonly further: readonly Kind[]; readonly catalog: Catalog; readonly cut?: number },
  locale: Locale,
): View => {
  const others = further.slice(0, MOST).map((kind) => [TIMES[locale](nameOf(kind, catalog, locale), kind.times)]);
  const also: readonly Block[] =
    others.length === 0
      ? []
      : [
          { kind: 'heading', text: ALSO[locale] },
          { kind: 'list', items: further.length > MOST ? [...others, ['…']] : others },
        ];
  const part: readonly Block[] = cut === undefined ? [] : [{ kind: 'note', spans: [PART[locale](sizeText(cut))] }];
  return { ...view, blocks: [...view.blocks, ...also, ...part] };
};
