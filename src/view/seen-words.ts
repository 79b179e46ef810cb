import type { Finding, Sight, Text } from '../core/types.ts';
import type { Phrase } from './words.ts';

type Kind = Sight['source'] | 'gateway';

/** Each kind of check where it fails; `gateway` is what a check without a key asks when a keyed one asks for the model. */
export const FAILS: Readonly<Record<Kind, Text>> = {
  canary: { en: 'real calls to a model fail', 'zh-CN': '真实模型调用失败' },
  gateway: { en: 'gateway and key check fail', 'zh-CN': '网关和密钥校验失败' },
  probe: { en: 'checks without a key fail', 'zh-CN': '不带密钥的检测失败' },
  official: { en: 'the official page reports trouble', 'zh-CN': '官方状态页报告异常' },
};

/** Each kind of check where it is answered, but late. */
export const LATE: Readonly<Record<Kind, Text>> = {
  canary: { en: 'real calls to a model are answered late', 'zh-CN': '真实模型调用应答很慢' },
  gateway: { en: 'gateway and key check answer late', 'zh-CN': '网关和密钥校验应答很慢' },
  probe: { en: 'checks without a key are answered late', 'zh-CN': '不带密钥的检测应答很慢' },
  official: { en: 'the official page reports slowness', 'zh-CN': '官方状态页报告变慢' },
};

/** Each kind of check where it finds nothing wrong. */
export const ANSWERS: Readonly<Record<Kind, Text>> = {
  canary: { en: 'real calls to a model are answered', 'zh-CN': '真实模型调用有回答' },
  gateway: { en: 'gateway and key check answer', 'zh-CN': '网关和密钥校验应答正常' },
  probe: { en: 'checks without a key are answered', 'zh-CN': '不带密钥的检测应答正常' },
  official: { en: 'the official page reports no trouble', 'zh-CN': '官方状态页未报告异常' },
};

/** Each kind of check that was answered before others failed, and not since: the time follows. */
export const ANSWERED: Readonly<Record<Kind, Text>> = {
  canary: { en: 'real calls to a model were last answered ', 'zh-CN': '真实模型调用上次有回答是 ' },
  gateway: { en: 'gateway and key check last answered ', 'zh-CN': '网关和密钥校验上次应答正常是 ' },
  probe: { en: 'checks without a key were last answered ', 'zh-CN': '不带密钥的检测上次应答正常是 ' },
  official: { en: 'the official page was last read ', 'zh-CN': '上次读取官方状态页（未报告异常）是 ' },
};

/** What a check without a key proves while good keys are refused. */
export const KEY_CHECK: Text = { en: 'a made-up key is refused as it should be', 'zh-CN': '伪造的密钥照常被拒' };

/** Findings as the cause of a failure, where that needs other words than the finding alone. */
export const CAUSES: Readonly<Partial<Record<Finding, Text>>> = {
  'good-key-rejected': { en: 'a key that worked before is refused', 'zh-CN': '此前可用的密钥被拒绝' },
  'bad-key-accepted': { en: 'a made-up key is let in', 'zh-CN': '伪造的密钥被放行' },
  'read-timeout': { en: 'no answer in time', 'zh-CN': '等待应答超时' },
  'error-in-200': { en: 'HTTP 200 with an error inside', 'zh-CN': 'HTTP 200，但响应体里是错误' },
  'server-error': { en: 'HTTP 5xx from Baidu itself', 'zh-CN': '百度返回的 HTTP 5xx' },
  'bare-server-error': { en: 'a bare HTTP 5xx page', 'zh-CN': '裸 HTTP 5xx 错误页' },
};

/** Between what fails and what does not. */
export const WHILE: Text = { en: ', while ', 'zh-CN': '，但' };

/** Sentences on what is seen of a component in trouble. */
export const SAY = {
  from: { en: (places) => `, seen from ${places}`, 'zh-CN': (places) => `，观测点 ${places}` } satisfies Phrase<
    [string]
  >,
  notFrom: { en: (places) => `, not from ${places}`, 'zh-CN': (places) => `（${places} 未见异常）` } satisfies Phrase<
    [string]
  >,
  crowd: {
    en: (people, time, usual) =>
      `; ${people} ${people === 1 ? 'person' : 'people'} reported it in ${time}, usual is ${usual}`,
    'zh-CN': (people, time, usual) => `；${time}内有 ${people} 人反馈，平时约 ${usual} 人`,
  } satisfies Phrase<[number, string, number]>,
  fading: {
    en: (percent) => ` It looks over (trouble is ${percent} % likely); that has to last to be called well.`,
    'zh-CN': (percent) => `看起来已恢复（存在异常的可能性为 ${percent} %），持续一段时间后才算正常。`,
  } satisfies Phrase<[number]>,
  likely: {
    en: (percent) => ` Trouble is ${percent} % likely.`,
    'zh-CN': (percent) => `存在异常的可能性为 ${percent} %。`,
  } satisfies Phrase<[number]>,
  maintenance: {
    en: (note) => `under maintenance${note ? ` (${note})` : ''} since `,
    'zh-CN': (note) => `维护中${note ? `（${note}）` : ''}，始于 `,
  } satisfies Phrase<[string]>,
};

/** Words on what is seen of a component in trouble. */
export const WORDS = {
  since: { en: 'Since ', 'zh-CN': '始于 ' },
  reported: { en: 'no check fails, but people report it', 'zh-CN': '检测均未失败，但有人反馈异常' },
  nothing: { en: 'what fails is not known', 'zh-CN': '尚不清楚具体哪里失败' },
  unseen: {
    en: 'cannot be seen at the moment, so it does not count as recovered',
    'zh-CN': '目前无法观测，不视为已恢复',
  },
  lost: {
    en: 'is not watched any more; how it ended there is not known',
    'zh-CN': '已不再监测，后来如何不得而知',
  },
} as const;
