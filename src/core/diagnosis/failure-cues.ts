import type { Cue } from './cue.ts';

/** Signs that a call failed; tried on plain lines one by one, so no pattern can run away; weights are log-odds. */
// biome-ignore format: one cue per line reads as the table it is
export const FAILURE_CUES: readonly Cue[] = [
  // somebody's program failed
  { weight: 3, pattern: /Error code: [45]\d\d - |(?<=(?<![\w.])(?:[\w$.]{1,80}\.)?(?:[A-Z]\w{0,60})?)(?:Error|Exception)\b\s?[:([]/ },
  { weight: 2, pattern: /^\s{0,8}[\w.]{4,120}(?:Error|Exception)\s{0,3}$/ },
  { weight: 2.5, pattern: /^\W{0,4}(?:\w+ ){0,2}(?:error|exception|failed|错误|报错|错误信息|错误原因|失败)\s?[:(（\]-]/i },
  { weight: 2, pattern: /\[(?:ERROR|ERR|WARN|WARNING|FATAL|error)\]|\b(?:ERROR|FATAL|WARN)\b|\berror=|\blevel=(?:error|warn)/ },
  { weight: 1.5, pattern: /\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d.{0,120}(?:error|fail|exception|失败|错误)/i },
  { weight: 2.5, pattern: /\bas-[a-z0-9]{10}\b|request[ _-]?id["']?[:= ]{1,3}["']?[\w-]{8}/i },
  { weight: 2.5, pattern: /["'](?:error_?(?:code|msg)|err_(?:no|msg)|err(?:code|msg))["']\s?:\s?["']?[\w-]|["']error["']\s?:\s?[{"']|["']type["']\s?:\s?["']error|["']code["']\s?:.{1,80}["'](?:message|msg)["']\s?:/i },
  { weight: 1.5, pattern: /\bcaused by\b|\bcould not\b|\bunable to\b|\battempt \d|\bretr(?:y|ying) (?:in|attempt|failed|\d)|\bno more retries/i },
  { weight: 2, pattern: /结果(?:是)? ?[45]\d\d\b|(?:返回|报错?|收到|提示|回来[都也]?是)了?\s?[:：]?\s?[`"'「]?(?:[45]\d\d [A-Z"'`]|\d{5,6} |[A-Z][A-Za-z]{6,}|\{)|\breturn(?:s|ed) [45]\d\d ["'`]?\w/ },
  { weight: 2.5, pattern: /^\W{0,4}(?:error|http|status)\s?(?:code)?\s?[45]\d\d\b/i },
  { weight: 1, pattern: /\bHTTP ?[45]\d\d\b/ },
  { weight: 3, pattern: /need_clear_history["']?\s?[:=]\s?true|finish_reason["']?\s?[:=]\s?["']content_filter/i },
  { weight: 1.5, pattern: /["'](?:detail|message|msg)["']\s?:\s?["'](?:[A-Z]|[\u4e00-\u9fff])/ },
  { weight: 3, pattern: /\bcurl: ?\(\d{1,2}\)/ },
  { weight: 2, pattern: /< ?HTTP\/[\d.]+ [45]\d\d|HTTP\/[\d.]{1,3}"? [45]\d\d|^\W{0,3}[45]\d\d [A-Z{"']/ },
  // somebody complains
  { weight: 2.5, pattern: /报错信息\s?[:：]|报错(?!信息|提示|处理|码)|出错|错误码[:：是为]?\s?[\dA-Z]|提示.{1,60}错误|报了|提示错误|报这个|报.{0,8}错误|(?:就|总|均|都|会|又|老)报|报 |报(?=[A-Z"“'`{[])|(?:都|总|就)(?:会|是)?(?:超时|失败|断开|卡住)|异常(?!处理)|爆[4-5]\d\d/ },
  { weight: 2, pattern: /失败(?!时|后|的话|重试|处理)|无法|不能用|用不了|不可用|不了|被限制|被拒绝|不成功|没反应|没有反应|没法|没办法|挂了|崩了|卡死|没有任何|得不到|没有返回|没返回|被关闭|被断开|打不开|中断|不回复|没有回复|没回复|不回消息|不工作|连不上|不通|不行|失效|不能[,，。！!]|填错了|过期了|不稳定|卡住|转圈|跳(?:出|這|这|了).{0,6}[错錯]|返回空|(?:\d{3,6} ?|的)错误/ },
  { weight: 1.5, pattern: /一直|总是|老是|仍然?(?:提醒|提示|报|显示)|经常|时常|偶尔|偶发|频繁|随机|突然|为什么|为何|怎么回事|怎么办|怎么解决|如何解决|该怎么|什么原因|什么情况|求助|还是(?:同样|一样|报|不)|显示|弹出|出现|收到|免费.{0,6}之前|之前.{0,8}不會|之前.{0,8}不会/ },
  { weight: 2, pattern: /\b(?:i|we)(?:'m| am)? (?:\w+ )?(?:get|got|getting|seeing|receive|receiving|hit)\b|\b(?:getting|keeps?|suddenly|frequ?e?ntly)\b|doesn'?t work|not work|isn'?t working|stopped working|\bfail(?:s|ed|ing)\b|can(?:no|')t (?:use|connect|call|access|choose|select|send|reach|load|get)|\bfix this|what'?s wrong|\bbug\b/i },
  { weight: 1.5, pattern: /错误\s?[:：]/ },
  { weight: 1, pattern: /\bwhen (?:i (?:send|use|call|try|run)|using|calling|trying)\b|it shows|it says|says "|problem|issue with|any help|please help|\berror\b/i },
  { weight: 1, pattern: /\b(?:rejected|blocked|denied|refused|exceeded|aborted|crashed|unexpected)\b/i },
  // how error messages talk
  { weight: 1.2, pattern: /\b(?:must (?:not )?be|cannot (?:be|both)|could not|not found|is invalid|invalid|is incorrect|please (?:check|ensure|try|provide|use|reduce|contact|wait|upgrade|make sure)|exceeds?|too (?:large|long|many)|has been (?:disabled|suspended|revoked|terminated)|not (?:supported|allowed|available)|limit reached|may contain|expired|missing|unauthorized|without producing)\b/i },
  { weight: 1.2, pattern: /请(?:检查|稍后|重试|联系|充值|更换|确认|重新)|不(?:正确|支持|存在|合法|可用)|无效|已(?:过期|用尽|用完|停用|下线|失效|欠费)|超(?:出|过)|缺少|为空|是空|提示/ },
];
