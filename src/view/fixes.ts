import type { Placed } from '../core/fixes/order.ts';
import type { Fix } from '../core/knowledge.ts';
import type { Locale, Text } from '../core/types.ts';
import { toStatus } from './actions.ts';
import type { Action, Block, Span, View } from './view.ts';
import type { Phrase } from './words.ts';

const SAY = {
  people: {
    en: (n) => `${n} ${n === 1 ? 'person' : 'people'} said what helped; the order takes that into account.`,
    'zh-CN': (n) => `已有 ${n} 人反馈哪一步有用，顺序已据此调整。`,
  } satisfies Phrase<[number]>,
  reason: {
    en: (bound, worked, failed, people) =>
      people === 0
        ? `helps in at least ${bound} % of cases (catalogue’s guess, nobody has said yet)`
        : `helps in at least ${bound} % of cases; it counts as ${worked} for, ${failed} against, from ${people} ${people === 1 ? 'person' : 'people'}`,
    'zh-CN': (bound, worked, failed, people) =>
      people === 0
        ? `至少 ${bound}% 的情况有效（目录的估计，尚无人反馈）`
        : `至少 ${bound}% 的情况有效；折算为 ${worked} 票有用、${failed} 票无用，来自 ${people} 人`,
  } satisfies Phrase<[number, string, string, number]>,
  usual: {
    en: (place) => `, by the catalogue number ${place}`,
    'zh-CN': (place) => `，目录中排第 ${place}`,
  } satisfies Phrase<[number]>,
};

const WORDS = {
  fixed: { en: 'This fixed it', 'zh-CN': '这样解决了' },
  failing: { en: 'Still failing', 'zh-CN': '仍未解决' },
  why: { en: 'Why this order', 'zh-CN': '排序依据' },
  page: { en: 'open page', 'zh-CN': '打开页面' },
  thanks: { en: 'Noted, thank you', 'zh-CN': '已记录，谢谢' },
  helped: { en: 'What helped', 'zh-CN': '有用的步骤' },
  next: { en: 'What to try next', 'zh-CN': '接下来可以试' },
  tried: { en: 'Tried, without success', 'zh-CN': '已经试过，没有效果' },
  out: {
    en: 'You have tried every step we know. Paste the whole error once more, with the answer body and the request id, or open a ticket with Baidu and quote the request id (as-...).',
    'zh-CN':
      '我们知道的步骤你都试过了。请把完整报错（含响应体和请求 ID）再诊断一次，或向百度提交工单并附上请求 ID（as-...）。',
  },
  kept: {
    en: 'Kept without your name: only a keyed hash. One person counts once for each step; however many people of one workspace say the same, they cannot change the order for others.',
    'zh-CN':
      '不保存你的身份，只保存带密钥的哈希值。每人每步只计一次；同一个工作区无论多少人投票，都不能改变别人看到的顺序。',
  },
  ticket: { en: 'Open a ticket', 'zh-CN': '提交工单' },
  rule: {
    en: 'Steps stand by the lower bound of how often they help: votes fade by half in 45 days, a workspace counts as four people at most and never for more than all others together, and the catalogue’s own order counts as four votes.',
    'zh-CN':
      '步骤按“有效比例的置信下限”排序：票数每 45 天衰减一半；一个工作区最多折算 4 人，且不超过其余工作区之和；目录自身的顺序折算为 4 票。',
  },
} as const satisfies Record<string, Text>;

/** A step with the page where it is done. */
export const stepSpans = ({ text, link }: Fix, locale: Locale): readonly Span[] =>
  link ? [`${text[locale]} `, { link, text: WORDS.page[locale] }] : [text[locale]];

/** Buttons under a diagnosis: whether its steps helped. */
export const fixActions = (subject: string, locale: Locale): readonly Action[] => [
  { label: WORDS.fixed[locale], line: `fixed ${subject}` },
  { label: WORDS.failing[locale], line: `failing ${subject}` },
];

const whyAction = (subject: string, locale: Locale): Action => ({
  label: WORDS.why[locale],
  line: `why fix ${subject}`,
});

/** Says under the steps that people had a say in their order. */
export const orderNote = (people: number, locale: Locale): readonly Block[] =>
  people === 0 ? [] : [{ kind: 'note', spans: [SAY.people[locale](people)] }];

/** A vote was kept. */
export const fixedView = ({ subject, fix, locale }: { subject: string; fix: Fix; locale: Locale }): View => ({
  tone: 'neutral',
  title: WORDS.thanks[locale],
  blocks: [
    { kind: 'facts', facts: [{ label: WORDS.helped[locale], value: stepSpans(fix, locale) }] },
    { kind: 'note', spans: [WORDS.kept[locale]] },
  ],
  actions: [whyAction(subject, locale)],
});

interface Left {
  readonly subject: string;
  readonly left: readonly Fix[];
  readonly tried: readonly Fix[];
  /** Where to ask the provider. */
  readonly ticket: string | undefined;
  readonly locale: Locale;
}

/** What is left to try. */
export const stillFailingView = ({ subject, left, tried, ticket, locale }: Left): View => ({
  tone: 'neutral',
  title: left.length > 0 ? WORDS.next[locale] : WORDS.failing[locale],
  blocks: [
    ...(left.length > 0
      ? [{ kind: 'steps', items: left.slice(0, 6).map((fix) => stepSpans(fix, locale)) } as const]
      : [{ kind: 'text', spans: [WORDS.out[locale]] } as const]),
    { kind: 'heading', text: WORDS.tried[locale] },
    { kind: 'list', items: tried.map((fix) => [fix.text[locale]]) },
    { kind: 'note', spans: [WORDS.kept[locale]] },
  ],
  actions: [
    ...(left.length > 0 ? fixActions(subject, locale) : ticket ? [{ label: WORDS.ticket[locale], url: ticket }] : []),
    toStatus(locale),
  ],
});

const votes = (n: number): string => (Math.round(n * 10) / 10).toString();

/** Why the steps of an error stand in their order. */
export const whyFixView = (title: string, subject: string, steps: readonly Placed[], locale: Locale): View => ({
  tone: 'neutral',
  title: `${WORDS.why[locale]}${locale === 'en' ? ': ' : '：'}${title}`,
  blocks: [
    {
      kind: 'steps',
      items: steps.map(({ fix, bound, tally, usual }, at): readonly Span[] => [
        { strong: fix.text[locale] },
        ` – ${SAY.reason[locale](Math.round(100 * bound), votes(tally.worked), votes(tally.failed), tally.people)}`,
        usual === at ? '' : SAY.usual[locale](usual + 1),
      ]),
    },
    { kind: 'note', spans: [WORDS.rule[locale]] },
  ],
  actions: fixActions(subject, locale),
});
