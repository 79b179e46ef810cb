import type { Follow, Word } from '../core/following.ts';
import type { Component, Instant, Locale, Text } from '../core/types.ts';
import { toDiagnose, toStatus } from './actions.ts';
import { shortName } from './components.ts';
import { ago, duration } from './format.ts';
import type { Action, View } from './view.ts';
import type { Phrase } from './words.ts';

const SAY = {
  following: {
    en: (name) => `I will tell you when ${name} works again`,
    'zh-CN': (name) => `${name}恢复后会告诉你`,
  } satisfies Phrase<[string]>,
  well: {
    en: (name, since) =>
      `Nothing to wait for: ${name} has been working by our checks since ${since}. If it fails for you, diagnose the error; if it is broken for others too, report it.`,
    'zh-CN': (name, since) =>
      `不用等：我们的检测显示${name}从${since}起一直正常。如果你这里仍失败，请诊断报错；如果别人也这样，请反馈。`,
  } satisfies Phrase<[string, string]>,
  cleared: {
    en: (name) => `${name} works again`,
    'zh-CN': (name) => `${name}已恢复`,
  } satisfies Phrase<[string]>,
  clearedWhat: {
    en: (minutes, waited) =>
      `It has been well for ${minutes} without a break. You asked to be told ${waited} ago; try your call again. This was the only message.`,
    'zh-CN': (minutes, waited) => `已持续正常 ${minutes}。这是你在 ${waited}前要求的提醒，可以重新调用了；不会再发。`,
  } satisfies Phrase<[string, string]>,
  ended: {
    en: (n) => (n === 0 ? 'You were not waiting for that.' : `Done: ${n} ${n === 1 ? 'wait' : 'waits'} ended.`),
    'zh-CN': (n) => (n === 0 ? '你没有在等这个。' : `已取消 ${n} 项提醒。`),
  } satisfies Phrase<[number]>,
};

const WORDS = {
  follow: { en: 'Tell me when it clears', 'zh-CN': '恢复时告诉我' },
  unfollow: { en: 'Do not tell me', 'zh-CN': '不用告诉我了' },
  how: {
    en: 'Privately and once, when every check has been good without a break for some minutes and no incident is open. After 7 days the wait ends by itself. Until then I keep the id of your direct channel and a keyed hash of your id.',
    'zh-CN':
      '只私下告诉你一次：所有检测连续几分钟正常、且没有未结束的事件时。7 天后自动取消。在此之前会保存你的私聊频道 ID 和你的用户 ID 的带密钥哈希。',
  },
  list: { en: 'What you wait for', 'zh-CN': '你在等什么' },
  none: {
    en: 'Nothing. A diagnosis offers it where waiting helps.',
    'zh-CN': '没有。诊断结果中，等待有用时会提供这个选项。',
  },
  nothing: { en: 'Nothing to wait for', 'zh-CN': '不用等' },
} as const satisfies Record<string, Text>;

/** Offered where waiting can help. */
export const followAction = (component: Pick<Component, 'id'>, locale: Locale): Action => ({
  label: WORDS.follow[locale],
  line: `follow ${shortName(component)}`,
});

interface Said {
  readonly component: Component;
  readonly locale: Locale;
}

const nameIn = ({ name }: Component, locale: Locale): string => (locale === 'en' ? name.en : `“${name['zh-CN']}”`);

/** The wait has begun. */
export const followView = ({ component, locale }: Said): View => ({
  tone: 'neutral',
  title: SAY.following[locale](nameIn(component, locale)),
  blocks: [{ kind: 'note', spans: [WORDS.how[locale]] }],
  actions: [{ label: WORDS.unfollow[locale], line: `unfollow ${shortName(component)}` }, toStatus(locale)],
});

/** It works already, by all that is known. */
export const nothingToWaitForView = ({
  component,
  locale,
  since,
  now,
}: Said & { since: Instant; now: Instant }): View => ({
  tone: 'neutral',
  title: WORDS.nothing[locale],
  blocks: [{ kind: 'text', spans: [SAY.well[locale](nameIn(component, locale), ago(since, now, locale))] }],
  actions: [toDiagnose(locale), toStatus(locale)],
});

/** The word to whoever waited. */
export const clearedView = (word: Word, components: readonly Component[], locale: Locale): View => {
  const component = components.find(({ id }) => id === word.component);
  const name = component ? nameIn(component, locale) : word.component;
  return {
    tone: 'operational',
    title: SAY.cleared[locale](name),
    blocks: [
      {
        kind: 'text',
        spans: [
          SAY.clearedWhat[locale](duration(word.at - word.wellSince, locale), duration(word.at - word.since, locale)),
        ],
      },
    ],
    actions: [toStatus(locale), toDiagnose(locale)],
  };
};

/** What somebody waits for. */
export const followingView = (
  follows: readonly Follow[],
  { components, now, locale }: { components: readonly Component[]; now: Instant; locale: Locale },
): View => ({
  tone: 'neutral',
  title: WORDS.list[locale],
  blocks:
    follows.length === 0
      ? [{ kind: 'text', spans: [WORDS.none[locale]] }]
      : [
          {
            kind: 'list',
            items: follows.map(({ component, since }) => [
              components.find(({ id }) => id === component)?.name[locale] ?? component,
              ` – ${ago(since, now, locale)}`,
            ]),
          },
        ],
  actions: follows.length === 0 ? [toStatus(locale)] : [{ label: WORDS.unfollow[locale], line: 'unfollow' }],
});

/** So many waits ended. */
export const unfollowedView = (count: number, locale: Locale): View => ({
  tone: 'neutral',
  title: SAY.ended[locale](count),
  blocks: [],
  actions: [toStatus(locale)],
});
