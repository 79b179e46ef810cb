import { componentNamed } from '../../catalog/index.ts';
import type { Catalog } from '../../core/knowledge.ts';
import { isZone } from '../../core/posting/quiet.ts';
import type { Address, Floor, QuietHours } from '../../core/posting/subscription.ts';
import type { ComponentId, Locale } from '../../core/types.ts';

/** What somebody asks a subscription to be; what is not said stays as it was, or as is usual. */
export interface Wishes {
  readonly components?: 'all' | readonly ComponentId[];
  readonly floor?: Floor;
  readonly locale?: Locale;
  readonly quiet?: QuietHours | 'off';
  readonly mention?: string;
  readonly reminders?: boolean;
  readonly channel?: Address;
}

/** A word nobody understands; `what` names what it was to say, where that is known. */
export interface Misunderstood {
  readonly word: string;
  readonly what: 'word' | 'component' | 'level' | 'language' | 'quiet' | 'mention' | 'reminders' | 'channel';
}

const FLOOR_WORDS: Readonly<Record<string, Floor>> = {
  ...{ everything: 'maintenance', maintenance: 'maintenance', 全部级别: 'maintenance', 维护: 'maintenance' },
  ...{ degraded: 'degraded', trouble: 'degraded', 部分异常: 'degraded', 异常: 'degraded' },
  ...{ outage: 'outage', outages: 'outage', 故障: 'outage' },
};
const LOCALE_WORDS: Readonly<Record<string, Locale>> = {
  ...{ en: 'en', english: 'en', 英文: 'en', 英语: 'en' },
  ...{ zh: 'zh-CN', 'zh-cn': 'zh-CN', chinese: 'zh-CN', 中文: 'zh-CN', 简体中文: 'zh-CN' },
};
const ALL = /^(all|\*|所有|全部|全部组件)$/i;
const OFF = /^(off|none|no|关|关闭|无|不)$/i;
const ON = /^(on|yes|开|开启|是)$/i;
const HOURS = /^(\d{1,2})(?:[:：](\d{2}))?\s*(?:-|–|—|~|～|至|到)\s*(\d{1,2})(?:[:：](\d{2}))?$/;

const minutes = (hour: string | undefined, minute: string | undefined): number | undefined => {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  return h <= 24 && m < 60 && h * 60 + m <= 1440 ? (h * 60 + m) % 1440 : undefined;
};

/** `22:00-08:00 Asia/Shanghai`; the zone may be left out. */
const quietFrom = (text: string, usualZone: string): QuietHours | 'off' | undefined => {
  const words = text.trim();
  if (OFF.test(words)) return 'off';
  const [, hours = '', zone = usualZone] = /^(\S+(?:\s*[-–—~～至到]\s*\d\S*)?)(?:\s+(\S+))?$/.exec(words) ?? [];
  const [, h1, m1, h2, m2] = HOURS.exec(hours) ?? [];
  const [from, to] = [minutes(h1, m1), minutes(h2, m2)];
  if (h1 === undefined || from === undefined || to === undefined || from === to || !isZone(zone)) return undefined;
  return { from, to, zone };
};

/** Whom a post may call: here, everyone, a role or user group by the platform's id; empty for nobody. */
const mentionFrom = (text: string): string | undefined => {
  const word = text.trim().replace(/^@/, '').toLowerCase();
  if (OFF.test(word)) return '';
  if (word === 'here' || word === '<!here>') return 'here';
  if (['everyone', 'channel', '<!channel>', '<!everyone>', '所有人'].includes(word)) return 'everyone';
  const [, role] = /^<@&(\d{15,21})>$/.exec(text.trim()) ?? /^(\d{15,21})$/.exec(text.trim()) ?? [];
  const [, group] =
    /^<!subteam\^(S[A-Z0-9]{2,20})(?:\|[^>]*)?>$/.exec(text.trim()) ?? /^(S[A-Z0-9]{6,20})$/.exec(text.trim()) ?? [];
  return role ?? group;
};

/** A channel by its address, where an operator says one. */
export const addressFrom = (text: string): Address | undefined => {
  const word = text.trim();
  if (/^slack:[CG][A-Z0-9]{2,20}$/.test(word)) return word as Address;
  return /^discord:\d{15,21}$/.test(word) ? (word as Address) : undefined;
};

const componentsFrom = (catalog: Catalog, text: string): 'all' | readonly ComponentId[] | Misunderstood => {
  const words = text.split(/[,，、\s]+/).filter(Boolean);
  if (words.length === 0 || words.some((word) => ALL.test(word))) return 'all';
  const strange = words.find((word) => !componentNamed(catalog, word));
  if (strange !== undefined) return { word: strange, what: 'component' };
  return [...new Set(words.flatMap((word) => componentNamed(catalog, word)?.id ?? []))];
};

type Reading = Wishes | Misunderstood;
/** True for what could not be understood. */
export const isMisunderstood = (reading: Reading): reading is Misunderstood => 'what' in reading;

/** One named wish. */
const named = (catalog: Catalog, name: string, text: string, zone: string): Reading => {
  const wrong = (what: Misunderstood['what']): Misunderstood => ({ word: text, what });
  const word = text.trim().toLowerCase();
  switch (name) {
    case 'components': {
      const components = componentsFrom(catalog, text);
      return typeof components === 'object' && 'what' in components ? components : { components };
    }
    case 'level':
      return Object.hasOwn(FLOOR_WORDS, word) ? { floor: FLOOR_WORDS[word] as Floor } : wrong('level');
    case 'language':
      return Object.hasOwn(LOCALE_WORDS, word) ? { locale: LOCALE_WORDS[word] as Locale } : wrong('language');
    case 'quiet': {
      const quiet = quietFrom(text, zone);
      return quiet ? { quiet } : wrong('quiet');
    }
    case 'mention': {
      const mention = mentionFrom(text);
      return mention === undefined ? wrong('mention') : { mention };
    }
    case 'reminders':
      return ON.test(word) || OFF.test(word) ? { reminders: ON.test(word) } : wrong('reminders');
    case 'channel': {
      const channel = addressFrom(text);
      return channel ? { channel } : wrong('channel');
    }
    default:
      return wrong('word');
  }
};

/** What a bare word says: a component, a level, a language, hours, a channel. */
const bare = (catalog: Catalog, word: string, zone: string): Reading => {
  if (ALL.test(word)) return { components: 'all' };
  for (const name of ['level', 'language', 'channel', 'quiet', 'components']) {
    if (name === 'quiet' && OFF.test(word)) continue;
    const reading = named(catalog, name, word, zone);
    if (!isMisunderstood(reading)) return reading;
  }
  const mention = /^[@<]/.test(word) ? named(catalog, 'mention', word, zone) : undefined;
  return mention && !isMisunderstood(mention) ? mention : { word, what: 'word' };
};

const both = (a: Wishes, b: Wishes): Wishes => ({
  ...a,
  ...b,
  ...(Array.isArray(a.components) &&
    Array.isArray(b.components) && { components: [...new Set([...a.components, ...b.components])] }),
});

// `quiet=22:00-08:00 Asia/Shanghai` is one wish of two words.
const split = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /(?:quiet|免打扰)\s*[=＝]\s*\S+(?:\s+[A-Z][A-Za-z_]+\/\S+|\s+UTC)?|\d{1,2}[:：]\d{2}-\S+\s+[A-Z][A-Za-z_]+\/\S+|[^\s,，、]+/g,
    ),
  ].map(([word]) => word);

const NAMES: Readonly<Record<string, string>> = {
  ...{ component: 'components', 组件: 'components', 级别: 'level', min: 'level', lang: 'language', 语言: 'language' },
  ...{ 免打扰: 'quiet', 提醒对象: 'mention', 重复提醒: 'reminders', 频道: 'channel' },
};

/** What the words of a line and named values wish for; values win. */
export const wishesFrom = (
  catalog: Catalog,
  rest: string,
  values: Readonly<Record<string, string>>,
  zone: string,
): Reading => {
  const typed = split(rest.slice(0, 1000)).map((word): Reading => {
    const [, name = '', value = ''] = /^([^\s=＝<]+)[=＝](.+)$/s.exec(word) ?? [];
    return name ? named(catalog, NAMES[name] ?? name, value, zone) : bare(catalog, word, zone);
  });
  const chosen = Object.entries(values)
    .filter(([name, value]) => value.trim() !== '' && name !== 'test')
    .map(([name, value]) => named(catalog, name, value.slice(0, 300), zone));
  const all = [...typed, ...chosen];
  const wrong = all.find(isMisunderstood);
  if (wrong) return wrong;
  return all.reduce<Wishes>((sum, each) => (isMisunderstood(each) ? sum : both(sum, each)), {});
};
