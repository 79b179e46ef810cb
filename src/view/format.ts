import type { Instant, Locale } from '../core/types.ts';

/** A length of time in words: `3 min`, `2 h 5 min`, `4 d`. */
export const duration = (ms: number, locale: Locale): string => {
  const zh = locale === 'zh-CN';
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return zh ? `${seconds} 秒` : `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return zh ? `${minutes} 分钟` : `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours >= 48) return zh ? `${Math.round(hours / 24)} 天` : `${Math.round(hours / 24)} d`;
  if (rest === 0) return zh ? `${hours} 小时` : `${hours} h`;
  return zh ? `${hours} 小时 ${rest} 分钟` : `${hours} h ${rest} min`;
};

/** Words as they begin a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How long ago, or in how long: `3 min ago`, `in 2 h`. */
export const ago = (at: Instant, now: Instant, locale: Locale): string => {
  const zh = locale === 'zh-CN';
  if (at - now >= 1000) return zh ? `${duration(at - now, locale)}后` : `in ${duration(at - now, locale)}`;
  if (now - at < 1000) return zh ? '刚刚' : 'just now';
  return zh ? `${duration(now - at, locale)}前` : `${duration(now - at, locale)} ago`;
};

/** Names one after the other; no "and", for some names hold one. */
export const listed = (items: readonly string[], locale: Locale): string =>
  items.join(locale === 'zh-CN' ? '、' : ', ');

/** What something is like: `Chat: Outage`. */
export const colon = (what: string, like: string, locale: Locale): string =>
  locale === 'zh-CN' ? `${what}：${like}` : `${what}: ${like}`;

/** An aside behind something: ` (2 min ago)`. */
export const bracketed = (aside: string, locale: Locale): string =>
  locale === 'zh-CN' ? `（${aside}）` : ` (${aside})`;
