import type { CredentialCheck } from '../core/credential.ts';
import { toolLanguage, toolName } from '../core/diagnosis/tools.ts';
import { subjectOf } from '../core/fixes/vote.ts';
import type { Catalog, Diagnosis, Guide, SecretKind } from '../core/knowledge.ts';
import type { Limit } from '../core/limits.ts';
import type { Instant, Locale, Side } from '../core/types.ts';
import { meToo, toStatus } from './actions.ts';
import { toBackOff } from './back-off.ts';
import { credentialBlocks } from './credential.ts';
import { PROVIDER_NAMES, RETRY, SECRET_WORDS, WORDS } from './diagnosis-words.ts';
import { fixActions, orderNote, stepSpans } from './fixes.ts';
import { followAction } from './follow.ts';
import { bracketed, listed } from './format.ts';
import { limitBlocks } from './limits.ts';
import type { BackOffTool } from './snippets.ts';
import { verdictBlocks, verdictLine } from './verdict.ts';
import type { Action, Block, Span, View } from './view.ts';
import type { Phrase } from './words.ts';

/** What a diagnosis answer is made of. */
export interface DiagnosisPicture {
  readonly diagnosis: Diagnosis;
  /** Who has to act, or unclear when no side is likely enough. */
  readonly likely: Side | 'unclear';
  /** Kinds of secrets that were taken out of what was pasted. */
  readonly found: readonly SecretKind[];
  /** Waiting for the component concerned may help. */
  readonly waiting: boolean;
  /** How many people said which steps helped. */
  readonly people: number;
  /** What kinds of keys those were and whether they fit. */
  readonly credentials: CredentialCheck;
  /** The limit it is about, if it is about one. */
  readonly limit: Limit | undefined;
  /** Only the beginning of a very long text was read. */
  readonly cut: boolean;
  readonly catalog: Catalog;
  readonly now: Instant;
  readonly locale: Locale;
}

const SAY = {
  secrets: {
    en: (kinds) =>
      `This text held secrets (${kinds}). They were removed at once and never stored, but whoever saw the message has them: revoke them and make new ones.`,
    'zh-CN': (kinds) =>
      `这段文字里有敏感信息（${kinds}）。我们已立即抹掉且从未保存；但看到过原消息的人可能已经拿到，请尽快作废并重新生成。`,
  } satisfies Phrase<[string]>,
  foreign: {
    en: (name) =>
      `This reads like an error of ${name}, not of ERNIE. Its kind and side can be told; for the cure look at ${name}’s own documents and status page.`,
    'zh-CN': (name) =>
      `这看起来是 ${name} 的报错，不是文心的。可以判断类型和责任方；具体解决办法请查阅 ${name} 自己的文档和状态页。`,
  } satisfies Phrase<[string]>,
};

const read = ({ diagnosis, catalog, locale }: DiagnosisPicture): readonly Block[] => {
  const { facts, retryable } = diagnosis;
  const component = catalog.components.find(({ id }) => id === diagnosis.component);
  const rows: { label: string; value: readonly Span[] }[] = [
    ...(facts.code ? [{ label: WORDS.code[locale], value: [{ code: facts.code }] }] : []),
    ...(facts.status ? [{ label: WORDS.status[locale], value: [{ code: String(facts.status) }] }] : []),
    ...(facts.model ? [{ label: WORDS.model[locale], value: [{ code: facts.model }] }] : []),
    ...(facts.sdk ? [{ label: WORDS.sdk[locale], value: [toolName(facts.sdk)] }] : []),
    ...(facts.gateway ? [{ label: WORDS.gateway[locale], value: [toolName(facts.gateway)] }] : []),
    ...(component ? [{ label: WORDS.component[locale], value: [component.name[locale]] }] : []),
    ...(facts.requestId
      ? [{ label: WORDS.request[locale], value: [{ code: facts.requestId }, WORDS.quote[locale]] }]
      : []),
    ...(retryable ? [{ label: WORDS.retry[locale], value: [RETRY[retryable][locale]] }] : []),
  ];
  return rows.length > 0 ? [{ kind: 'facts', facts: rows }] : [];
};

/** Another provider's error: its kind and side can be told, its cure is not ours to know. */
const foreign = (picture: DiagnosisPicture, provider: string): readonly Block[] => [
  { kind: 'text', spans: [{ strong: SAY.foreign[picture.locale](PROVIDER_NAMES[provider] ?? provider) }] },
  verdictLine(picture),
  ...read(picture),
  ...limitBlocks(picture.limit, picture.locale),
];

const MOST_STEPS = 6;
const MOST_CAUSES = 4;

// Which limit it is has been said: the others it could have been say no more.
const causes = ({ limit, locale }: DiagnosisPicture, guide: Guide): readonly Block[] =>
  limit && limit.kind !== 'rate'
    ? []
    : [
        { kind: 'heading', text: WORDS.causes[locale] },
        { kind: 'list', items: guide.causes.slice(0, MOST_CAUSES).map((cause) => [cause[locale]]) },
      ];

const explained = (picture: DiagnosisPicture, guide: Guide): readonly Block[] => {
  const { diagnosis, locale } = picture;
  const meaning = diagnosis.meaning?.[locale];
  const unknown = guide.id === 'cannot-tell';
  return [
    verdictLine(picture),
    { kind: 'heading', text: WORDS.what[locale] },
    {
      kind: 'text',
      spans: meaning ? [{ strong: meaning }, locale === 'zh-CN' ? '' : ' ', guide.what[locale]] : [guide.what[locale]],
    },
    ...read(picture),
    ...limitBlocks(picture.limit, locale),
    ...credentialBlocks(picture.credentials, picture.catalog, locale),
    ...verdictBlocks(picture),
    { kind: 'heading', text: unknown ? WORDS.paste[locale] : WORDS.steps[locale] },
    {
      kind: 'steps',
      items: diagnosis.fixes.slice(0, MOST_STEPS).map((fix) => stepSpans(fix, locale)),
    },
    ...orderNote(picture.people, locale),
    ...causes(picture, guide),
  ];
};

/** What only whoever asked can go on with. */
const own = ({ diagnosis, waiting, locale }: DiagnosisPicture, cured: boolean): readonly Action[] => {
  const subject = subjectOf(diagnosis);
  return [
    ...(cured && subject ? fixActions(subject, locale) : []),
    ...(waiting && diagnosis.component ? [followAction({ id: diagnosis.component }, locale)] : []),
  ];
};

const TOOL_OF: Readonly<Partial<Record<string, BackOffTool>>> = { python: 'python', node: 'node', curl: 'curl' };

// Code that waits helps where waiting helps.
const backOff = ({ diagnosis, limit, locale }: DiagnosisPicture) => {
  const { sdk } = diagnosis.facts;
  const helps = limit ? limit.wait.why !== 'pay' && limit.wait.why !== 'renewal' : diagnosis.retryable === 'yes';
  return helps ? [toBackOff(locale, TOOL_OF[toolLanguage(sdk) ?? sdk ?? ''])] : [];
};

/** Why does my call fail, is it me or them, what do I do? */
export const diagnosisView = (picture: DiagnosisPicture): View => {
  const { diagnosis, found, cut, catalog, locale } = picture;
  const guide = catalog.guides.find(({ id }) => id === diagnosis.guide);
  const kinds = listed(
    found.map((kind) => SECRET_WORDS[kind][locale]),
    locale,
  );
  const notes: readonly Block[] = [
    ...(found.length > 0 ? [{ kind: 'text', spans: [{ strong: `🔑 ${SAY.secrets[locale](kinds)}` }] } as const] : []),
    ...(cut ? [{ kind: 'note', spans: [WORDS.cut[locale]] } as const] : []),
  ];
  const keys = credentialBlocks(picture.credentials, catalog, locale);
  const again = { label: WORDS.again[locale], line: 'diagnose' };
  if (!guide)
    return {
      tone: 'neutral',
      title: WORDS.none[locale],
      blocks: [...notes, { kind: 'text', spans: [WORDS.noneWhat[locale]] }, ...keys],
      actions: [again, toStatus(locale)],
    };
  const { provider } = diagnosis.facts;
  const whose = provider !== undefined && provider !== catalog.provider.id ? provider : undefined;
  const code = diagnosis.facts.code ? bracketed(diagnosis.facts.code, locale) : '';
  return {
    tone: 'neutral',
    title: `${guide.title[locale]}${code}`,
    blocks: [...notes, ...(whose ? [...foreign(picture, whose), ...keys] : explained(picture, guide))],
    actions: whose
      ? [...own({ ...picture, waiting: false }, false), ...backOff(picture), again]
      : [
          ...own(picture, guide.id !== 'cannot-tell'),
          ...backOff(picture),
          meToo(locale, diagnosis.component ?? ''),
          { label: WORDS.more[locale], line: `faq ${guide.id}` },
          toStatus(locale),
          again,
        ],
  };
};
