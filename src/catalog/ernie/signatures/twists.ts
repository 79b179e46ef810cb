import type { Twist } from '../../../core/knowledge.ts';
import { F } from './fixes.ts';

/** Cases in which the code is right and its usual cause is not; the first that fits counts. */
export const twists: readonly Twist[] = [
  {
    id: 'other-product',
    of: 'v1',
    seen: /aip\.baidubce\.com\/rest\/2\.0\/|\b(?:vop|tsn)\.baidu\.com|\bAip(?:Ocr|Face|ImageClassify|Speech|Nlp|ImageSearch|BodyAnalysis)\b|baidu[-_]?aip\b/i,
    meaning: {
      en: 'This is another Baidu product on the same host (OCR, face, speech and the like). It lives on and shares v1’s codes; the retirement of ERNIE v1 does not concern it.',
      'zh-CN':
        '这是同一域名下的百度其他产品（文字识别、人脸、语音等）。它们与文心 v1 共用错误码，但仍在服务，与 v1 下线无关。',
    },
    first: [F.product],
    without: [F.toV2, F.billing, F.activate, F.otherModel, F.modelId].map(({ id }) => id),
    elsewhere: true,
  },
  {
    id: 'v1-token-on-v2',
    of: ['v2-invalid_iam_token'],
    seen: /\[access-token\]|\b24\.[0-9a-f]{16}|[?&]access_token=/,
    meaning: {
      en: 'A v1 access_token was sent to v2, which never accepts one, however fresh it is.',
      'zh-CN': '发给 v2 的是 v1 的 access_token；v2 一律不接受，刚获取的也不行。',
    },
    first: [F.v2Key, F.notV1Token],
  },
  {
    id: 'token-joined-wrongly',
    of: ['v1-110', 'v1-100'],
    seen: /access_token=(?:Bearer\b|%7B|\{|undefined|null|None|&|["'\s]|access_token=|$)|\?[^\s?]{0,200}\?access_token=/m,
    meaning: {
      en: 'The token may well be fine: it was put into the address wrongly, as the address in the text shows.',
      'zh-CN': '令牌本身可能没有问题：从文中的地址看，是 access_token 拼接错了。',
    },
    first: [F.toV2, F.joined],
  },
  {
    id: 'daily-limit-on-first-call',
    of: ['v1-17', 'sdk-py-hint-17'],
    seen: /\bfirst (?:call|request|time|try)\b|第一次|首次|刚刚?(?:注册|开通|创建|申请)|新(?:账号|用户|建的?应用)|没(?:有)?(?:用过|调用过)/i,
    meaning: {
      en: 'On a first call no daily limit can be used up: paid use of this model was not opened, or the account is in arrears.',
      'zh-CN': '首次调用不可能用完当日次数：真正原因是该模型未开通付费，或账号已欠费。',
    },
    first: [F.billing, F.topUp],
  },
];
