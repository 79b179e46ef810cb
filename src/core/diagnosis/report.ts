import type { Reading } from './reading.ts';

/** A sign that a text reports a failure, or that it only talks, documents, asks or programs. */
interface Cue {
  readonly weight: number;
  readonly pattern: RegExp;
  /** How many lines it takes; one unless told. */
  readonly lines?: number;
}

// Tried line by line, so no pattern can run away.
// biome-ignore format: one cue per line reads as the table it is
const CUES: readonly Cue[] = [
  // somebody's program failed
  { weight: 4, pattern: /Traceback \(most recent call last\)|^\s*File "[^"]{1,200}", line \d+|^\s*at [\w$.<>/ ]{1,120}\(.{1,160}:\d+/ },
  { weight: 3, pattern: /Error code: [45]\d\d - |^\s*(?:[\w$.]{1,80}\.)?[A-Z]\w{1,60}(?:Error|Exception)\b\s?[:(]|\b\w{2,60}\.\w{2,60}(?:Error|Exception): / },
  { weight: 3, pattern: /^\W{0,3}(?:API |LLM |Request |Run )?(?:Error|ERROR|Exception|Failed|错误|报错|错误信息|错误原因|失败)\s?[:(（-]/i },
  { weight: 2.5, pattern: /\[?(?:ERROR|ERR|WARN|WARNING|FATAL)\]?[ :|\]]|\berror=|\blevel=(?:error|warn)/ },
  { weight: 2, pattern: /\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d.{0,80}(?:error|fail|exception|失败|错误)/i },
  { weight: 3, pattern: /\bas-[a-z0-9]{10}\b|request[ _-]?id["']?[:= ]{1,3}["']?[\w-]{8}/i },
  { weight: 2.5, pattern: /"?error_?(?:code|msg)"?["']?\s?[:=]\s?["']?[\w-]|"error"\s?:\s?[{"]|'error':\s?\{|"type"\s?:\s?"error"/i },
  { weight: 2, pattern: /\bcaused by\b|\bcould not\b|\bunable to\b|\battempt \d|\bretr(?:y|ying) (?:in|attempt|failed|\d)/i },
  { weight: 2, pattern: /< ?HTTP\/[\d.]+ [45]\d\d|HTTP\/[\d.]{1,3}"? [45]\d\d|^[45]\d\d [A-Z]/ },
  // somebody complains
  { weight: 2.5, pattern: /报错|出错|错误码|报了|提示错误|报这个|报.{0,8}错|异常|爆[4-5]\d\d/ },
  { weight: 2, pattern: /失败|无法|不能用|用不了|不可用|不了|不成功|没反应|没有反应|没法|挂了|崩了|连不上|不通|不行|失效|过期了|不稳定|卡住|转圈/ },
  { weight: 1.5, pattern: /一直|总是|老是|经常|偶尔|偶发|频繁|突然|为什么|为何|怎么回事|怎么办|怎么解决|如何解决|什么原因|什么情况|求助|还是(?:同样|一样|报|不)|返回|显示|弹出|出现|收到/ },
  { weight: 2, pattern: /\b(?:i|we) (?:am |'m |keep |kept |always |just )?(?:get|got|getting|seeing|receive|receiving|hit)\b|\b(?:getting|keeps?|always|suddenly|frequ?e?ntly)\b|doesn'?t work|not work|isn'?t working|stopped working|\bfail(?:s|ed|ing|ure)?\b|can(?:no|')t (?:use|connect|call|access)|\bhow (?:to|do i) (?:fix|solve)|\bfix this|what'?s wrong|\bbug\b|throws?\b/i },
  { weight: 1.5, pattern: /\bwhen (?:i|using|calling|trying)\b|it shows|it says|says "|problem|issue with|any help|please help|error\b/i },
  // documents, tables, source text
  { weight: -4, pattern: /^\s{0,4}(?:feat|fix|docs?|chore|refactor|test|perf|build|ci|style|revert)(?:\([^)]{1,40}\))?!?: /i },
  { weight: -4, pattern: /pull[ -]request|\bthis pr\b|\blgtm\b|\bco-authored-by\b|signed-off-by|breaking changes?\b|\*\*(?:description|issue|dependencies|summary)[:：]?\*\*|^#{1,4} (?:summary|changes|what|description|test plan|motivation)\b/i },
  { weight: -3, pattern: /^\s{0,4}[-*] \[[ x]\]/i },
  { weight: -3, pattern: /^(?:diff --git|@@ |index [0-9a-f]{6,}\.\.|--- a\/|\+\+\+ b\/)/ },
  { weight: -3, pattern: /^[+-](?=[^+\-\d\s]|\s{1,12}\S)(?!\s{0,3}\d)/, lines: 2 },
  { weight: -2.5, pattern: /^\s{0,4}[-*+]?\s?(?:add(?:s|ed)?|set|update(?:s|d)?|bump|refactor(?:ed)?|implement(?:s|ed)?|support(?:s|ed)? |remove(?:s|d)?|rename|introduce|improve(?:d|s)?|migrate|handle(?:s|d)?|map(?:s|ped)?|return(?:s|ed)?|classif(?:y|ies|ied)|normalize|document) [a-z`"']/i },
  { weight: -2.5, pattern: /^\s{0,4}(?:[-*\d.、]{1,4}\s?)?(?:新增|增加|添加|加入|支持|修复|完善|优化|去除|移除|修改|更新|重构|调整|实现|补充|统一|适配|默认改为|将.{1,30}改为)(?!失败|了?(?:之?后|以后))/ },
  { weight: -2.5, pattern: /^\s{0,4}\|.{0,300}\|\s{0,4}$|^\s{0,4}\|?\s?:?-{3,}:?\s?\|/, lines: 2 },
  { weight: -3, pattern: /常见错误|错误码(?:表|对照|说明|列表|及)|错误代码(?:及|表|对照|说明)|状态码说明|适合排查|排查清单|故障排除|常见问题|^#{1,4}\s?(?:faq|troubleshooting|error codes?|limits?|rate limits?|errors?)\b|\berror codes? (?:reference|table|list)|the following (?:errors?|codes?)/i },
  { weight: -3, pattern: /^\s{0,40}["'`]?[\w.-]{2,60}["'`]?\s?(?::|=>|=)\s?["'`「][^"'`]{2,200}["'`」]\s?[,;]\s{0,4}$/, lines: 2 },
  { weight: -3, pattern: /^\s{0,40}(?:case ["'\w.]{1,60}:|if\s?\(.{1,200}\)\s?\{|\}?\s?else\b|elif .{1,200}:\s{0,3}$|if .{1,200}:\s{0,3}$|for .{1,120}:\s{0,3}$|except[ \w(),.]{0,120}:|catch\s?\(|def \w+\(|(?:export )?(?:async )?(?:function|class|const|let|var|enum|interface)\s|import \w|from [\w.]+ import|return\b.{0,200}[;)]?$|raise \w|throw new|assert|expect\(|(?:test|it|describe)\(["'`]|public |private |static |switch\s?\(|#include|@\w+\()/ },
  { weight: -1.5, pattern: /^\s{0,60}[\w.[\]"']{1,80}\s?(?:=|<-|\+=)\s[^=].{0,200}$|[;{]\s{0,4}$|^\s{0,40}[})\]]{1,3}[;,]?\s{0,3}$/, lines: 2 },
  { weight: -1.5, pattern: /^\s{0,8}(?:\/\/|#|\/\*|\*|<!--)\s?\S/, lines: 3 },
  { weight: -2.5, pattern: /^\s{0,40}(?:[\w-]{2,40}:\s(?:[\w./:-]{1,120}|"[^"]{0,120}")|-\s[\w-]{1,40}:\s.{1,120})$/, lines: 3 },
  // questions, wishes, advice, good news
  { weight: -2, pattern: /如何(?!解决|处理)|怎么(?:设置|配置|用|使用|获取|弄|接入|部署|写|改)|怎样|去哪里|哪里买|在哪|想咨询|咨询下|请教|是不是要|是否(?:支持|可以|需要|有|还)|能不能|可不可以|有没有|有.{0,6}方案吗|什么含义|什么意思|是什么区别|多少钱|可以.{0,12}吗|只(?:支持|有).{0,20}吗|需要.{0,12}吗|应该.{0,12}吗|吗\s?[??]/ },
  { weight: -2, pattern: /\bhow (?:do|can|to|should|many|much)\b(?! (?:i )?(?:fix|solve))|\bis (?:it|there) (?:possible|any way|a way)|\bwhat (?:is|are|does) the (?:difference|limit|default|meaning|price)|\bwhat does\b|\bany idea on\b|\bdoes (?:it|this) support|\bcan (?:i|we|you)\b|\bshould i\b|\bwhich model/i },
  { weight: -3, pattern: /\bfr:|feature request|\[feature|\bwould be (?:nice|great)|^\s?(?:add|please add) support|\bmake .{1,40} a first class|希望(?:能|可以|支持|增加|添加)|建议(?:增加|添加|支持)|需求[::]|功能请求|举报/i },
  { weight: -2, pattern: /一定要|折腾了|才发现|原来是|已解决|解决了|已经好了|搞定了|可以在.{1,40}(?:里|中)?加上|should be `|is not correct ,it should/i },
  { weight: -2, pattern: /(?:¥|\$|￥|元)\s?\d|\d(?:\.\d+)?\s?元|\/\s?(?:1k|千|百万|1m)\s?tokens?|\bpric(?:e|ing)\b|费用|价格|计费说明/i },
  { weight: -2.5, pattern: /\bcode=200\b|"code"\s?:\s?(?:0|200)\b|\bsuc+es+ful+y\b|(?<!不|未)成功(?!率)|\bHTTP\/[\d.]{1,3}"? 200 OK|\bok\b.{0,10}200/i },
  { weight: -1.5, pattern: /\bhttps?:\/\/\S{1,200}\b(?:doc|docs|readme|pricing|price)\b/i },
];

const SHORT = 240;

/** How likely a text reports a failure at all, 0 to 1; `strength` is the weight of the best sign of an error. */
export const reportOdds = (reading: Reading, strength: number): number => {
  const lines = reading.lines.filter((line) => line.trim() !== '').slice(0, 400);
  const cues = CUES.filter(({ pattern, lines: wanted = 1 }) => {
    let seen = 0;
    return lines.some((line) => pattern.test(line.slice(0, 600)) && ++seen >= wanted);
  });
  const sum = cues.reduce((total, cue) => total + cue.weight, 0);
  const bare = reading.text.length < SHORT && strength >= 70 ? 1.5 : 0;
  const score = sum + bare + strengthScore(strength) - 1;
  return 1 / (1 + Math.exp(-score));
};

const strengthScore = (strength: number): number =>
  strength >= 95 ? 3 : strength >= 75 ? 2 : strength >= 50 ? 0.5 : strength > 0 ? -0.5 : -1;
