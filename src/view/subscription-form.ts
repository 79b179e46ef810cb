import { FLOORS } from '../core/posting/subscription.ts';
import { type Component, LOCALES, type Locale } from '../core/types.ts';
import { FLOOR_WORDS, LOCALE_NAMES } from './subscription-words.ts';
import type { Choice, Form } from './view.ts';

const WORDS = {
  title: { en: 'Incident posts here', 'zh-CN': '订阅事件通报' },
  submit: { en: 'Subscribe', 'zh-CN': '订阅' },
  components: { en: 'Components (none chosen: all)', 'zh-CN': '组件（不选即全部）' },
  level: { en: 'From which level on?', 'zh-CN': '从哪个级别开始通报？' },
  language: { en: 'Language of the posts', 'zh-CN': '通报语言' },
  quiet: { en: 'Quiet hours (optional)', 'zh-CN': '免打扰时段（选填）' },
  quietHint: { en: '22:00-08:00 Asia/Shanghai; “off” for none', 'zh-CN': '22:00-08:00 Asia/Shanghai；填 off 取消' },
  mention: { en: 'Whom a new post calls (optional)', 'zh-CN': '新通报提醒谁（选填）' },
  mentionHint: { en: 'here, everyone, or the id of a group', 'zh-CN': 'here、everyone 或用户组 ID' },
} as const;

type Choices = readonly [Choice, ...Choice[]];
const choices = <T>(items: readonly T[], of: (item: T) => Choice): Choices => {
  const [first = { value: 'all', label: '*' }, ...others] = items.map(of);
  return [first, ...others];
};

/** Asks what a channel wants. */
export const subscriptionForm = (components: readonly Component[], locale: Locale): Form => ({
  line: 'subscribe',
  title: WORDS.title[locale],
  submit: WORDS.submit[locale],
  fields: [
    {
      name: 'components',
      label: WORDS.components[locale],
      required: false,
      kind: 'many',
      choices: choices(components, ({ id, name }) => ({ value: id, label: name[locale] })),
    },
    {
      name: 'level',
      label: WORDS.level[locale],
      required: true,
      kind: 'choice',
      choices: choices(FLOORS, (value) => ({ value, label: FLOOR_WORDS[value][locale] })),
      initial: 'maintenance',
    },
    {
      name: 'language',
      label: WORDS.language[locale],
      required: true,
      kind: 'choice',
      choices: choices(LOCALES, (value) => ({ value, label: LOCALE_NAMES[value] })),
      initial: locale,
    },
    {
      name: 'quiet',
      label: WORDS.quiet[locale],
      required: false,
      kind: 'text',
      hint: WORDS.quietHint[locale],
      maxLength: 60,
    },
    {
      name: 'mention',
      label: WORDS.mention[locale],
      required: false,
      kind: 'text',
      hint: WORDS.mentionHint[locale],
      maxLength: 60,
    },
  ],
});
