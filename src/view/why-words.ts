import type { Category, Failure } from '../core/fusion/events.ts';
import type { Locale, Text } from '../core/types.ts';
import type { Phrase } from './words.ts';

const FAILURES: Readonly<Record<Failure, Text>> = {
  timeout: { en: 'no answer in time', 'zh-CN': '等待应答超时' },
  network: { en: 'no connection or no answer', 'zh-CN': '连不上或没有应答' },
  server: { en: 'server errors', 'zh-CN': '服务端错误' },
  rate_limit: { en: 'rate limits (429)', 'zh-CN': '限流（429）' },
  auth: { en: 'keys refused', 'zh-CN': '密钥被拒' },
  client: { en: 'answers of the wrong kind', 'zh-CN': '应答不对' },
};

const REPORTED: Readonly<Record<Category, Text>> = {
  down: { en: 'people say it is down', 'zh-CN': '用户反馈打不开' },
  errors: { en: 'people report errors', 'zh-CN': '用户反馈报错' },
  slow: { en: 'people say it is slow', 'zh-CN': '用户反馈很慢' },
  auth: { en: 'people cannot log in', 'zh-CN': '用户反馈无法登录' },
  quality: { en: 'people complain about answers', 'zh-CN': '用户反馈回答质量' },
  billing: { en: 'people talk about prices', 'zh-CN': '用户反馈费用问题' },
  other: { en: 'people report something else', 'zh-CN': '用户反馈其他问题' },
  unspecified: { en: 'people report trouble', 'zh-CN': '用户反馈异常' },
};

const AGAIN: Phrase<[string]> = {
  en: (what) => `${what}, on a quick repeat`,
  'zh-CN': (what) => `快速复查时${what}`,
};

const isFailure = (word: string): word is Failure => Object.hasOwn(FAILURES, word);
const isCategory = (word: string): word is Category => Object.hasOwn(REPORTED, word);

/** A kind of evidence in words: `server`, `again timeout`, `reports down`, `answers`, `answers late`. */
export const evidenceWords = (what: string, locale: Locale): string => {
  const [first = '', second = ''] = what.split(' ');
  if (what === 'answers') return locale === 'en' ? 'good answers' : '应答正常';
  if (what === 'answers late') return locale === 'en' ? 'answers slower than usual' : '应答比平时慢';
  if (first === 'reports' && isCategory(second)) return REPORTED[second][locale];
  if (first === 'again' && isFailure(second)) return AGAIN[locale](FAILURES[second][locale]);
  return isFailure(first) ? FAILURES[first][locale] : what;
};

export const SAY = {
  title: {
    en: (name, level) => `Why ${name} is shown as ${level}`,
    'zh-CN': (name, level) => `为什么“${name}”显示为${level}`,
  } satisfies Phrase<[string, string]>,
  incident: {
    en: (id) => `Why ${id} was told as it was`,
    'zh-CN': (id) => `${id} 的判断依据`,
  } satisfies Phrase<[string]>,
  belief: {
    en: (trouble, opens, closes) =>
      `By all evidence trouble is ${trouble} likely. It is said from ${opens} on, and over once it stays under ${closes}.`,
    'zh-CN': (trouble, opens, closes) =>
      `综合全部依据，出问题的可能性为 ${trouble}。达到 ${opens} 才会宣布，降到 ${closes} 以下并保持一段时间才算恢复。`,
  } satisfies Phrase<[string, string, string]>,
  severity: {
    en: (share) => `If there is trouble, it is ${share} likely that most requests fail.`,
    'zh-CN': (share) => `若确有问题，大部分请求失败的可能性为 ${share}。`,
  } satisfies Phrase<[string]>,
  trouble: {
    en: (share) => `trouble ${share} likely`,
    'zh-CN': (share) => `出问题的可能性 ${share}`,
  } satisfies Phrase<[string]>,
  alone: {
    en: (alone) => `By its own evidence alone it would be ${alone}; other parts in trouble make it likelier.`,
    'zh-CN': (alone) => `只看它自己的依据为 ${alone}；其他组件同时异常，使可能性上升。`,
  } satisfies Phrase<[string]>,
  times: {
    en: (n) => (n === 1 ? 'once' : `${n} times`),
    'zh-CN': (n) => `${n} 次`,
  } satisfies Phrase<[number]>,
  likelier: {
    en: (factor) => `makes trouble ${factor} times likelier`,
    'zh-CN': (factor) => `使出问题的可能性变为 ${factor} 倍`,
  } satisfies Phrase<[string]>,
  unlikelier: {
    en: (factor) => `makes trouble ${factor} times less likely`,
    'zh-CN': (factor) => `使出问题的可能性降为 1/${factor}`,
  } satisfies Phrase<[string]>,
  ifGood: {
    en: (rounds, time) => `If every check went well from now on: operational after ${rounds} rounds, about ${time}.`,
    'zh-CN': (rounds, time) => `若此后检测全部正常：${rounds} 轮（约 ${time}）后恢复为正常。`,
  } satisfies Phrase<[number, string]>,
  ifBad: {
    en: (level, rounds, time) =>
      `If every check failed from now on: ${level} after ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, about ${time}.`,
    'zh-CN': (level, rounds, time) => `若此后检测全部失败：${rounds} 轮（约 ${time}）后显示为${level}。`,
  } satisfies Phrase<[string, number, string]>,
  same: {
    en: (version) => `Rules version ${version}. Decided once more from its receipt, the answer is the same.`,
    'zh-CN': (version) => `规则版本 ${version}。按存档依据重新判断，结论一致。`,
  } satisfies Phrase<[number]>,
  changed: {
    en: (version) =>
      `Decided by rules version ${version}; the rules have changed since, so it cannot be decided again.`,
    'zh-CN': (version) => `当时使用规则版本 ${version}；规则已更新，无法重新判断。`,
  } satisfies Phrase<[number]>,
};

export const WORDS = {
  evidence: { en: 'Evidence, strongest first', 'zh-CN': '依据（由强到弱）' },
  seen: { en: 'What was seen last', 'zh-CN': '最近看到的' },
  turn: { en: 'What would change it', 'zh-CN': '什么会改变结论' },
  newest: { en: 'newest ', 'zh-CN': '最近一次 ' },
  none: {
    en: 'No evidence yet that pulls either way.',
    'zh-CN': '暂时没有倾向任何一方的依据。',
  },
  official: { en: 'Its official status page is taken at its word.', 'zh-CN': '以官方状态页的说法为准。' },
  outweighs: {
    en: '. Until then it is shown as maintenance whatever the checks say; after that they count again.',
    'zh-CN': '。在此期间无论检测结果如何都显示为维护中，结束后恢复按检测判断。',
  },
  otherRules: { en: 'Under other settings', 'zh-CN': '换个灵敏度重放' },
  gone: {
    en: 'Nothing is kept of what this rested on: it is too old, or nobody looked.',
    'zh-CN': '没有留下当时的依据：时间太久，或当时没有检测。',
  },
} as const;
