import type { Floor, QuietHours, Subscription } from '../core/posting/subscription.ts';
import type { Component, Locale, Text } from '../core/types.ts';
import { listed } from './format.ts';
import type { Phrase } from './words.ts';

/** How mild a thing may be to be posted. */
export const FLOOR_WORDS: Readonly<Record<Floor, Text>> = {
  maintenance: { en: 'Everything, planned maintenance too', 'zh-CN': '全部，包括计划维护' },
  degraded: { en: 'Degraded and worse', 'zh-CN': '部分异常及以上' },
  outage: { en: 'Outages only', 'zh-CN': '仅故障' },
};

export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文' };

const ALL: Text = { en: 'All components', 'zh-CN': '全部组件' };
const NOBODY: Text = { en: 'nobody', 'zh-CN': '不提醒任何人' };
const NONE: Text = { en: 'none', 'zh-CN': '未设置' };
const ON: Text = { en: 'every 6 hours while it lasts', 'zh-CN': '持续期间每 6 小时一次' };
const OFF: Text = { en: 'off', 'zh-CN': '已关闭' };
const GROUP: Phrase<[string]> = { en: (id) => `group ${id}`, 'zh-CN': (id) => `用户组 ${id}` };
const MENTIONS: Readonly<Record<string, Text>> = {
  here: { en: 'everybody who is online (here)', 'zh-CN': '所有在线成员（here）' },
  everyone: { en: 'everybody in the channel', 'zh-CN': '频道内所有成员' },
};

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `22:00–08:00 Asia/Shanghai`. */
const hoursText = ({ from, to, zone }: QuietHours): string => `${clock(from)}–${clock(to)} ${zone}`;

/** Which components a subscription is about. */
export const scopeText = ({ components }: Subscription, known: readonly Component[], locale: Locale): string =>
  components === 'all'
    ? ALL[locale]
    : listed(
        known.filter(({ id }) => components.includes(id)).map(({ name }) => name[locale]),
        locale,
      );

/** Its quiet hours, its mention and its reminders in words. */
export const quietText = ({ quiet }: Subscription, locale: Locale): string => (quiet ? hoursText(quiet) : NONE[locale]);
export const mentionText = ({ mention }: Subscription, locale: Locale): string =>
  mention ? (MENTIONS[mention]?.[locale] ?? GROUP[locale](mention)) : NOBODY[locale];
export const remindersText = ({ reminders }: Subscription, locale: Locale): string => (reminders ? ON : OFF)[locale];
