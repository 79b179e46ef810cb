import type { Forecast } from '../core/forecast.ts';
import type { Locale, Text } from '../core/types.ts';
import { duration } from './format.ts';
import { LEVEL_WORDS, type Phrase } from './words.ts';

const ALIKE: Readonly<Record<Forecast['components'], Phrase<[string]>>> = {
  same: {
    en: (level) => `earlier incidents of the same components that were at “${level}” and had lasted as long`,
    'zh-CN': (level) => `组件相同、同为“${level}”且已持续这么久的历史事件`,
  },
  any: {
    en: (level) => `earlier incidents of any components that were at “${level}” and had lasted as long`,
    'zh-CN': (level) => `不限组件、同为“${level}”且已持续这么久的历史事件`,
  },
};

const SAY = {
  half: {
    en: (time, alike, n) => `Half of ${alike} ended within another ${time} (n = ${n}`,
    'zh-CN': (time, alike, n) => `${alike}中，有一半在此后 ${time}内结束（n = ${n}`,
  } satisfies Phrase<[string, string, number]>,
  unended: {
    en: (n) => `, ${n} of them without a known end`,
    'zh-CN': (n) => `，其中 ${n} 起结束时间未知`,
  } satisfies Phrase<[number]>,
  more: {
    en: (n) => `, ${n} more without a known end`,
    'zh-CN': (n) => `，另有 ${n} 起结束时间未知`,
  } satisfies Phrase<[number]>,
  tooFew: {
    en: (n, level) =>
      `When it will be over cannot be said: too few earlier incidents at “${level}” are known that lasted as long and ended (n = ${n}`,
    'zh-CN': (n, level) => `何时恢复暂无法估计：同为“${level}”、持续过这么久且已知结束的历史事件太少（n = ${n}`,
  } satisfies Phrase<[number, string]>,
};

const END: Text = { en: ').', 'zh-CN': '）。' };

/** When an open incident will probably be over, what that is compared with, and from how many it is drawn. */
export const forecastSentence = ({ level, components, n, unended, medianMs }: Forecast, locale: Locale): string => {
  const word = LEVEL_WORDS[level][locale];
  if (medianMs === undefined) {
    const more = unended > 0 ? SAY.more[locale](unended) : '';
    return `${SAY.tooFew[locale](n - unended, word)}${more}${END[locale]}`;
  }
  const half = SAY.half[locale](duration(medianMs, locale), ALIKE[components][locale](word), n);
  return `${half}${unended > 0 ? SAY.unended[locale](unended) : ''}${END[locale]}`;
};
