import type { ReportCategory } from './types.ts';

/** Words that give a kind of trouble away, the most telling kind first. */
const WORDS: readonly (readonly [ReportCategory, RegExp])[] = [
  ['login', /log[ -]?in|sign[ -]?in|logged out|password|登录|登陆|登不上|验证码|掉线|cookie/i],
  ['rate-limits', /\b429\b|rate[ -]?limit|too many|quota|throttl|限流|限速|频率|配额|额度/i],
  ['slow', /slow|\blag|latency|takes? (forever|ages|minutes)|time[sd]?[ -]?out|慢|卡|延迟|超时|转圈/i],
  ['web-down', /web ?(site|page|app)|blank|yiyan|browser|won.t load|网页|页面|打不开|白屏|网站/i],
  ['wrong-answers', /wrong|nonsense|hallucinat|gibberish|garbled|答非所问|乱码|胡说|错误答案|回答有误|质量/i],
  ['api-errors', /\b[45]\d\d\b|error|fail|api|exception|invalid|refus|报错|错误|失败|异常|接口|无效/i],
];

/** The kind of trouble that somebody's words sound like. */
export const categoryOf = (words: string): ReportCategory =>
  WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
