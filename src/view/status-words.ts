import type { Phrase } from './words.ts';

/** Sentences of a status. */
export const SAY = {
  fine: {
    en: (n) => `All ${n} watched parts answer as they should.`,
    'zh-CN': (n) => `${n} 个受监测的组件全部应答正常。`,
  } satisfies Phrase<[number]>,
  mostly: {
    en: (n, names) => `The parts that matter most answer as they should; nothing can be said about ${names} (${n}).`,
    'zh-CN': (n, names) => `核心组件应答正常；另有 ${n} 个组件暂时无法判断：${names}。`,
  } satisfies Phrase<[number, string]>,
  worked: {
    en: (names) => `Under maintenance: ${names}.`,
    'zh-CN': (names) => `维护中：${names}。`,
  } satisfies Phrase<[string]>,
  unsure: {
    en: (names) => `Nothing can be said about ${names}.`,
    'zh-CN': (names) => `暂时无法判断：${names}。`,
  } satisfies Phrase<[string]>,
  others: {
    en: (n) =>
      n === 1 ? 'The other watched part answers as it should.' : `The other ${n} watched parts answer as they should.`,
    'zh-CN': (n) => `其余 ${n} 个受监测的组件应答正常。`,
  } satisfies Phrase<[number]>,
  trouble: {
    en: (said) => `${said}.`,
    'zh-CN': (said) => `${said}。`,
  } satisfies Phrase<[string]>,
  unknown: {
    en: (why) => `We cannot tell: ${why}.`,
    'zh-CN': (why) => `目前无法判断：${why}。`,
  } satisfies Phrase<[string]>,
  month: {
    en: (n) =>
      n === 0
        ? 'No incident recorded here in the last 30 days.'
        : `${n} ${n === 1 ? 'incident' : 'incidents'} recorded here in the last 30 days.`,
    'zh-CN': (n) => (n === 0 ? '近 30 天没有记录到事件。' : `近 30 天记录到 ${n} 起事件。`),
  } satisfies Phrase<[number]>,
};

/** What was seen of trouble that looks over. */
export const FADING: Phrase<[string]> = {
  en: (what) => `looks over, waiting to be sure (it was: ${what})`,
  'zh-CN': (what) => `看起来已恢复，正在确认（此前：${what}）`,
};

/** How many people reported trouble, in a sentence. */
export const PEOPLE: Phrase<[number]> = {
  en: (n) =>
    n === 0
      ? 'Nobody reported trouble in the last hour.'
      : `${n} ${n === 1 ? 'person' : 'people'} reported trouble in the last hour.`,
  'zh-CN': (n) => (n === 0 ? '最近一小时没有人反馈问题。' : `最近一小时有 ${n} 人反馈问题。`),
};

/** Labels of a status. */
export const WORDS = {
  parts: { en: 'Components', 'zh-CN': '组件' },
  open: { en: 'Open problem', 'zh-CN': '进行中的问题' },
  opens: { en: 'Open problems', 'zh-CN': '进行中的问题' },
  checked: { en: 'last checked ', 'zh-CN': '检测于 ' },
  since: { en: ', since ', 'zh-CN': '，始于 ' },
  never: { en: 'not checked yet', 'zh-CN': '尚未检测' },
  unwatched: { en: 'Nothing can watch these from outside: ', 'zh-CN': '以下组件无法从外部检测：' },
  retired: { en: 'Switched off by Baidu: ', 'zh-CN': '百度已下线：' },
  keyless: {
    en: 'Without a key of its own this bot sees that the gateway and the key check answer, not that a model does.',
    'zh-CN': '未配置密钥时，只能确认网关和鉴权有应答，不能确认模型能正常推理。',
  },
} as const;
