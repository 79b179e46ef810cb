import type { LimitKind } from '../core/limits/kinds.ts';
import type { Wait } from '../core/limits/wait.ts';
import type { Text } from '../core/types.ts';

const text = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });

/** What each limit counts, and whose it is. */
// biome-ignore format: a table of names
export const LIMIT_WORDS: Readonly<Record<LimitKind, Text>> = {
  qps: text('requests per second (QPS), yours', '每秒请求数（QPS），你的限额'),
  rate: text('requests in a short time, yours', '短时间内的请求数，你的限额'),
  rpm: text('requests per minute (RPM), yours', '每分钟请求数（RPM），你的限额'),
  tpm: text('tokens per minute (TPM), yours', '每分钟 token 数（TPM），你的限额'),
  'input-tpm': text('input tokens per minute (input TPM), yours', '每分钟输入 token 数（输入 TPM），你的限额'),
  'output-tpm': text('output tokens per minute (output TPM), yours', '每分钟输出 token 数（输出 TPM），你的限额'),
  concurrency: text('calls at the same time, yours', '并发数，你的限额'),
  daily: text('calls of the day, yours', '每日次数，你的限额'),
  'daily-free': text('free calls of the day, yours', '每日免费次数，你的额度'),
  unopened: text('paid use not opened, or money owed; only with a free model the calls of the day', '未开通付费或已欠费；只有免费模型才是当日次数用完'),
  spent: text('a free or prepaid allowance, which does not come back', '免费或预付额度，用完不会自动恢复'),
  'plan-rate': text('the pace that your plan allows', '套餐允许的速率'),
  'plan-5-hours': text('your plan’s five hours', '套餐的 5 小时额度'),
  'plan-week': text('your plan’s week', '套餐的每周额度'),
  'plan-month': text('your plan’s month', '套餐的每月额度'),
  shared: text('capacity that all customers share; your own quota is not used up', '全体用户共享的容量，并非你的配额用完'),
  overload: text('the provider’s own capacity; your quota is not used up', '服务方自身的容量，并非你的配额用完'),
};

/** What lets the next calls through, besides waiting. */
// biome-ignore format: a table of sentences
export const RELIEF_WORDS: Readonly<Record<LimitKind, Text>> = {
  qps: text('Spread calls over the second: a queue, or QIANFAN_QPS_LIMIT.', '把请求摊开：使用队列或 QIANFAN_QPS_LIMIT。'),
  rate: text('Send fewer at once and let pauses grow.', '减少同时发送的请求，并逐次延长间隔。'),
  rpm: text('Send fewer calls: put several questions into one, or have the RPM raised.', '减少请求次数：合并请求，或申请提升 RPM。'),
  tpm: text('Send fewer tokens: shorter prompts and history, a lower max_tokens.', '减少 token：缩短提示词与历史，调低 max_tokens。'),
  'input-tpm': text('Shorten prompts and history; the length of answers does not matter here.', '缩短提示词与历史；与回答长度无关。'),
  'output-tpm': text('Lower max_tokens; the length of prompts does not matter here.', '调低 max_tokens；与提示词长度无关。'),
  concurrency: text('Wait until one of your own calls has ended before you begin the next.', '等自己的一个请求结束后再发下一个。'),
  daily: text('Repeating before the day ends only fails again.', '当天内重试只会继续失败。'),
  'daily-free': text('Repeating before the day ends only fails again; a paid call works at once.', '当天内重试只会继续失败；付费调用可立即使用。'),
  unopened: text('Open pay-as-you-go for the model or pay what is owed; waiting alone does not help.', '请为该模型开通付费或结清欠费；只等待没有用。'),
  spent: text('Buy more or switch to paid use; waiting does not help.', '请购买额度或改用付费；等待没有用。'),
  'plan-rate': text('One call at a time, and a pause between them.', '一次只发一个请求，并在之间停顿。'),
  'plan-5-hours': text('It refills bit by bit as old calls drop out; until then use pay-as-you-go.', '额度会随旧请求过期逐步恢复；急用请改走按量付费。'),
  'plan-week': text('Repeating before then only fails again; until then use pay-as-you-go.', '在此之前重试只会继续失败；急用请改走按量付费。'),
  'plan-month': text('It starts anew on the day of the month on which the plan began; until then use pay-as-you-go.', '额度在每月的订阅日刷新；急用请改走按量付费。'),
  shared: text('Repeat with growing pauses, or take another model meanwhile.', '以递增间隔重试，或暂时换用其他模型。'),
  overload: text('Repeat with growing pauses, or take another model meanwhile.', '以递增间隔重试，或暂时换用其他模型。'),
};

/** What the time to wait rests on. */
export const WHY_WORDS: Readonly<Record<Wait['why'], Text>> = {
  stated: text('as the answer itself says', '以返回内容为准'),
  window: text('the window it is counted in', '按计数窗口'),
  'own-calls': text('as soon as one of your calls has ended', '自己的请求结束后即可'),
  renewal: text('when it is renewed', '额度刷新时间'),
  'back-off': text('growing pauses; nobody can say when', '逐次延长间隔，恢复时间无法预知'),
  pay: text('waiting does not help', '等待没有用'),
};
