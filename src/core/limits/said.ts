import type { LimitKind } from './kinds.ts';

// The narrower one first: "tokens per minute" is no "per minute", a plan's window no daily limit.
const SAID: readonly (readonly [LimitKind, RegExp])[] = [
  [
    'shared',
    /cluster (?:rpm|tpm|rate)|rate[- ]limited upstream|shared (?:upstream )?pool|shared_pool|resou?r?ce cluster|preemptible|集群(?:限流|整体|容量)/i,
  ],
  ['plan-5-hours', /\b5[- ]?hours?\b|five[- ]hour|5 ?小时/i],
  ['plan-week', /\bweekly\b|per week|this week|每周|本周|周额度/i],
  ['plan-month', /\bmonthly\b|per month|this month|每月|本月|月额度/i],
  [
    'daily-free',
    /free[- ](?:models?|tier)[- ]?(?:requests )?[- ]?per[- ]day|daily free|每[日天]免费|免费.{0,6}每[日天]/i,
  ],
  [
    'daily',
    /per day|\bdaily\b|\b[rt]pd\b|requests?[ _/-]?(?:per[ _-]?)?day|每[日天]|当[日天]|今[日天].{0,8}(?:用完|上限|超)/i,
  ],
  ['input-tpm', /input[- _]?(?:tokens per min|tpm|token)|输入.{0,4}(?:tpm|token)/i],
  ['output-tpm', /output[- _]?(?:tokens per min|tpm|token)|输出.{0,4}(?:tpm|token)/i],
  ['tpm', /tokens?[ _/-]?per[ _-]?min|\btpm\b|tokens?\/min|每分钟.{0,6}token|token.{0,6}(?:速率|每分钟)/i],
  ['concurrency', /concurren|simultaneous|in parallel|at the same time|max organization concurrency|并发/i],
  ['qps', /per second|\bqps\b|\brps\b|每秒/i],
  ['rpm', /requests?[ _/-]?per[ _-]?min|\brpm\b|requests?\/min|每分钟|访问(?:频率|速率)/i],
];

const BUSY =
  /overloaded|engine is (?:currently )?busy|model (?:is )?(?:too )?busy|high load|high demand|at capacity|no capacity|capacity (?:exceeded|reached)|server is busy|负载(?:过高|较高)|服务(?:器)?繁忙|系统繁忙|过载|拥挤|人过多/i;

const SPENT = /free (?:quota|allowance|trial|credits?)|trial (?:quota|credits?)|免费额度|试用额度|赠送额度/i;

/** Which limit the words of an error name, in any provider's wording. */
export const limitSaid = (words: string): LimitKind | undefined => SAID.find(([, look]) => look.test(words))?.[0];

/** Whether words say that the provider is busy. */
export const busySaid = (words: string): boolean => BUSY.test(words);

/** Whether words say that a free allowance is gone. */
export const spentSaid = (words: string): boolean => SPENT.test(words);
