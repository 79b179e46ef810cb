import type { Subscription } from '../core/posting/subscription.ts';
import type { Component, Locale, Text } from '../core/types.ts';
import { toHelp, toStatus } from './actions.ts';
import { FLOOR_WORDS, LOCALE_NAMES, mentionText, quietText, remindersText, scopeText } from './subscription-words.ts';
import type { Action, Block, Span, View } from './view.ts';
import type { Phrase } from './words.ts';

/** What a subscription is shown with. */
interface Reading {
  readonly components: readonly Component[];
  readonly locale: Locale;
}

const WORDS = {
  put: { en: 'This channel gets incident posts', 'zh-CN': '本频道已订阅事件通报' },
  changed: { en: 'The subscription was changed', 'zh-CN': '订阅已更新' },
  removed: { en: 'This channel gets no more incident posts', 'zh-CN': '本频道已退订事件通报' },
  none: { en: 'This channel had no subscription', 'zh-CN': '本频道原本没有订阅' },
  list: { en: 'Channels with incident posts', 'zh-CN': '已订阅事件通报的频道' },
  empty: {
    en: 'No channel is subscribed yet. Type “/ernie subscribe” in the channel that should get posts.',
    'zh-CN': '还没有频道订阅。在希望收到通报的频道里输入 /ernie subscribe 即可。',
  },
  blocked: { en: 'The bot cannot post here yet', 'zh-CN': '机器人暂时无法在此发送通报' },
  nothingSaved: { en: 'Nothing was saved.', 'zh-CN': '订阅没有保存。' },
  components: { en: 'Components', 'zh-CN': '组件' },
  level: { en: 'From', 'zh-CN': '级别' },
  language: { en: 'Language', 'zh-CN': '语言' },
  quiet: { en: 'Quiet hours', 'zh-CN': '免打扰时段' },
  mention: { en: 'A new post calls', 'zh-CN': '新通报提醒' },
  reminders: { en: 'Reminders', 'zh-CN': '重复提醒' },
  channel: { en: 'Channel', 'zh-CN': '频道' },
  howQuiet: {
    en: 'In quiet hours only outages are posted; the rest comes in one summary afterwards.',
    'zh-CN': '免打扰时段内只通报故障，其余内容在结束后汇总成一条。',
  },
  open: {
    en: 'What is in trouble right now is posted in a moment.',
    'zh-CN': '当前正在发生的事件马上会发到频道。',
  },
  test: { en: 'Send a test post', 'zh-CN': '发送测试通报' },
  unsubscribe: { en: 'Unsubscribe', 'zh-CN': '退订' },
  testing: { en: 'A test post is on its way', 'zh-CN': '测试通报已发出' },
  tested: {
    en: 'It goes the way of every post: it appears in this channel, is edited, and gets an answer in its thread.',
    'zh-CN': '它与真实通报走同一条路：先出现在频道，随后被编辑，并在消息串里收到一条回复。',
  },
  welcome: { en: 'Incident posts of Ernie Watch', 'zh-CN': 'Ernie Watch 事件通报' },
  welcoming: { en: 'Trying whether posting works here …', 'zh-CN': '正在确认能否在此发送消息……' },
  welcomed: {
    en: 'From now on incidents of Baidu ERNIE are posted here: one post an incident, edited as it goes on, with its updates in the thread.',
    'zh-CN': '今后百度文心的事件会通报到这里：每起事件一条消息，随进展编辑，更新发在消息串中。',
  },
  thread: { en: 'Updates will appear in a thread like this one.', 'zh-CN': '事件更新会出现在这样的消息串里。' },
} as const satisfies Readonly<Record<string, Text>>;

const MORE: Phrase<[number]> = {
  en: (n) => `… and ${n} more.`,
  'zh-CN': (n) => `…… 另有 ${n} 个。`,
};
const MOST = 30;

/** What a subscription says, as facts. */
const factsOf = (subscription: Subscription, { components, locale }: Reading): Block => ({
  kind: 'facts',
  facts: [
    { label: WORDS.channel[locale], value: [{ code: subscription.to }] },
    { label: WORDS.components[locale], value: [scopeText(subscription, components, locale)] },
    { label: WORDS.level[locale], value: [FLOOR_WORDS[subscription.floor][locale]] },
    { label: WORDS.language[locale], value: [LOCALE_NAMES[subscription.locale]] },
    { label: WORDS.quiet[locale], value: [quietText(subscription, locale)] },
    { label: WORDS.mention[locale], value: [mentionText(subscription, locale)] },
    { label: WORDS.reminders[locale], value: [remindersText(subscription, locale)] },
  ],
});

const buttons = (locale: Locale): readonly Action[] => [
  { label: WORDS.test[locale], line: 'subscribe test' },
  { label: WORDS.unsubscribe[locale], line: 'unsubscribe' },
  toStatus(locale),
];

/** A subscription was made or changed; `open` when incidents are going on that it is told of. */
export const subscribedView = (
  subscription: Subscription,
  { fresh, open, here }: { readonly fresh: boolean; readonly open: boolean; readonly here: boolean },
  reading: Reading,
): View => {
  const { locale } = reading;
  const notes = [...(subscription.quiet ? [WORDS.howQuiet[locale]] : []), ...(open ? [WORDS.open[locale]] : [])];
  return {
    tone: 'neutral',
    title: fresh ? WORDS.put[locale] : WORDS.changed[locale],
    blocks: [factsOf(subscription, reading), ...notes.map((note): Block => ({ kind: 'note', spans: [note] }))],
    actions: here ? buttons(locale) : [toStatus(locale)],
  };
};

/** A subscription was taken away, or there was none. */
export const unsubscribedView = (had: boolean, locale: Locale): View => ({
  tone: 'neutral',
  title: had ? WORDS.removed[locale] : WORDS.none[locale],
  blocks: [],
  actions: [toHelp(locale)],
});

/** Every subscription in a line. */
export const subscriptionsView = (all: readonly Subscription[], reading: Reading): View => {
  const { components, locale } = reading;
  const item = (subscription: Subscription): readonly Span[] => [
    { code: subscription.to },
    ` · ${scopeText(subscription, components, locale)} · ${FLOOR_WORDS[subscription.floor][locale]} · ${LOCALE_NAMES[subscription.locale]}`,
    subscription.quiet ? ` · ${quietText(subscription, locale)}` : '',
  ];
  const left = all.length - MOST;
  return {
    tone: 'neutral',
    title: WORDS.list[locale],
    blocks: [
      all.length === 0
        ? { kind: 'text', spans: [WORDS.empty[locale]] }
        : { kind: 'list', items: all.slice(0, MOST).map(item) },
      ...(left > 0 ? [{ kind: 'note', spans: [MORE[locale](left)] } as const] : []),
    ],
    actions: [toHelp(locale)],
  };
};

/** What stands in the way, and the one thing to do about it. */
export const blockedView = (what: string, fix: string, locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.blocked[locale],
  blocks: [
    { kind: 'text', spans: [what] },
    { kind: 'steps', items: [[fix]] },
    { kind: 'note', spans: [WORDS.nothingSaved[locale]] },
  ],
  actions: [],
});

/** Said when a test post was put into the outbox. */
export const testingView = (locale: Locale): View => ({
  tone: 'neutral',
  title: WORDS.testing[locale],
  blocks: [{ kind: 'text', spans: [WORDS.tested[locale]] }],
  actions: [],
});

/** What a channel sees when it is subscribed: a first message, the same after an edit, an answer below it. */
export const welcomeViews = (subscription: Subscription, components: readonly Component[]) => {
  const { locale } = subscription;
  const view = (blocks: readonly Block[]): View => ({
    tone: 'neutral',
    title: WORDS.welcome[locale],
    blocks,
    actions: [],
  });
  return {
    first: view([{ kind: 'text', spans: [WORDS.welcoming[locale]] }]),
    edited: {
      ...view([{ kind: 'text', spans: [WORDS.welcomed[locale]] }, factsOf(subscription, { components, locale })]),
      actions: [toStatus(locale), toHelp(locale)],
    },
    below: view([{ kind: 'text', spans: [WORDS.thread[locale]] }]),
  };
};
