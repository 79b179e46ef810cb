import type { Reason, Text } from '../types.ts';

/** Why a status that is not known does not decide. */
export const UNKNOWN: Readonly<Record<Exclude<Reason, 'retired' | 'suspect'>, Text>> = {
  evidence: {
    en: 'Our checks of this part disagree, so they do not decide.',
    'zh-CN': '对该组件的检查结果不一致，无法据此判断。',
  },
  starting: {
    en: 'Our first check of this part is still running, so it does not decide yet.',
    'zh-CN': '对该组件的首次检查尚未完成，暂不能据此判断。',
  },
  stale: {
    en: 'Our last check of this part is too old to decide.',
    'zh-CN': '对该组件的上次检查已过时，无法据此判断。',
  },
  blind: {
    en: 'This bot cannot reach the internet from here, so it cannot tell whether the provider works.',
    'zh-CN': '机器人所在位置无法访问互联网，无法判断服务方是否正常。',
  },
  'own-trouble': {
    en: 'Our own key, quota or proxy stands in the way, so our check does not decide.',
    'zh-CN': '我们自己的密钥、配额或代理有问题，检查结果不作数。',
  },
  unwatched: {
    en: 'Nothing watches this part, so the provider’s state is not known.',
    'zh-CN': '没有对该组件的监测，无法得知服务方状态。',
  },
};
