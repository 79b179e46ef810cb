import type { Cue } from './cue.ts';

/** Signs that a text only talks, asks, documents or programs, or that something else failed. */
// biome-ignore format: one cue per line reads as the table it is
export const TALK_CUES: readonly Cue[] = [
  // documents and changes
  { weight: -6, pattern: /^\s{0,4}(?:feat|fix|docs?|chore|refactor|test|perf|build|ci|style|revert)(?:\([^)]{1,40}\))?!?[:：] ?/i },
  { weight: -6, pattern: /pull[ -]request|\bthis pr\b|\blgtm\b|\bco-authored-by\b|signed-off-by|breaking changes?\b|\*\*(?:description|issue|dependencies|summary)[:：]?\*\*|\b(?:addressing|resolves|closes) #\d+|\bthe (?:pr|changelog|changelog entry)\b|\bconsider (?:updating|adding)\b|\bretr(?:y|ies|ying) (?:only|logic|behaviou?r|with exponential)|^\s{0,4}#{1,4} (?:changes?|summary|motivation|test plan|what changed)\s{0,3}$|\bonly listed\b|^\s{0,4}#{0,4}\s?(?:fixed|added|changed|removed|deprecated|security|bug ?修复|新功能|更新日志|优化)\s?[:：]?\s{0,3}$|^#{1,4}\s?\[?v?\d+\.\d+\.\d+/i },
  { weight: -3, pattern: /^\s{0,4}[-*+]?\s?(?:adds?|added|sets?|updates?|updated|bumps?|refactor(?:ed)?|implement(?:s|ed)?|supports?|removes?|removed|rename|introduces?|improves?|improved|migrate|handles?|maps?|classif(?:y|ies)|normalizes?|documents?|extend|allow|enable) (?!timeouts?\b|up\b)(?!.{0,200}\b(?:but|got|get|getting|failed|fails|then|when i)\b)[a-z`"'][^:]{3,}/i },
  { weight: -3, pattern: /^\s{0,4}(?:[-*]\s?|\d[.、]\s?)?(?:新增|增加|添加|加入|支持|修复|完善|优化|去除|移除|修改|更新|重构|调整|实现|补充|统一|适配|默认改为|将.{1,30}改为)(?!失败|了?(?:之?后|以后))(?!.{0,30}(?:后|就|时|一直|总是).{0,8}(?:报错|失败|出错|提示|返回|报))(?!.{0,60}(?:没有数据|没有返回|不行|还是|没反应))/ },
  { weight: -3, pattern: /错误码(?:表|对照|说明|列表|及|→)|错误代码(?:及|表|对照|说明)|状态码说明|错误码参考|错误码通常|错误码\s?\||业务错误码|处理建议|可能取值|^\W{0,4}(?:解决方案|解决方法|处理方式|resolution|solution)\s?[:：]|触发场景|常见错误|适合排查|排查清单|故障排除|常见问题|\bcommon causes\b|\bquick checks\b|\btrigger scenario|\berror codes? (?:reference|table|list)|the following (?:errors?|codes?)|友好提示/i },
  { weight: -5, pattern: /\b(?:raised|thrown|returned) when\b|\b(?:exceeding|if|when|once) .{1,120}\b(?:returns?|(?:is|are) returned|will (?:be|get|return)|responds? with)\b|\brate limits?:|\breturns? [`'"]?[45]\d\d[`'"]? (?:if|when|for)|都?继承自|当.{1,40}时(?:会)?返回|如果.{1,40}(?:则|会)返回/i },
  { weight: -7, pattern: /(?:返回|错误|响应|请求|失败)示例|示例如下|\b(?:example|sample) (?:response|error|output|body)/i },
  { weight: -4, pattern: /[45]\d\d(?:\s?[,、/|]\s?[45]\d\d){2,}|[45]\d\d.{0,40}(?:表示|代表|是指|\bmeans\b)|\bretry on\b/i },
  { weight: -3, pattern: /["']object["']\s?:\s?["']chat\.completion/ },
  { weight: -1.5, pattern: /^\W{0,4}(?:use|try (?!again)|check|make sure|ensure|keep|avoid|consider|start) [a-z]|我们会|会自动|自动重试/i },
  { weight: -3, pattern: /没有?(?:再)?(?:遇到|出现|发现)过?.{0,8}(?:超时|报错|错误|限流|问题)|\bno (?:more )?(?:errors?|timeouts?|problems?)\b|\bwithout (?:any )?(?:errors?|problems?)\b|\b0 (?:errors?|failures?|failed)\b|(?<!\d)0 ?[次个]?失败|无(?:报错|异常|失败)/i },
  // failures of other things than a language model's API
  { weight: -6, pattern: /^\s{0,8}(?:npm (?:ERR!|error)|yarn |pnpm |ERR_PNPM|ERROR: (?:Could not (?:find|build)|No matching)|E: (?:Unable|Failed|Package)|fatal: |error TS\d|error\[E\d|docker: |make(?:\[\d\])?: \*\*\*|Error response from daemon|remote: )/i },
  { weight: -7, pattern: /\bpip install\b|dependency resolver|requirements\.txt|\b(?:ModuleNotFoundError|ImportError|cannot import name|cannot find module|no module named|ClassNotFoundException|NoClassDefFoundError|unresolved reference|cannot find symbol|command not found|IndentationError|undefined symbol|module not found: error)\b/i },
  { weight: -4, pattern: /\b(?:psycopg2?|pymysql|mysql|postgres(?:ql)?|redis|mongo(?:db)?|sqlite3?|kafka|rabbitmq|elasticsearch|milvus|nacos|zookeeper|github api|django\.db|jdbc|sqlstate|git (?:push|clone|pull)|docker pull|template deployment)\b.{0,200}(?:error|refused|fail|exception|exceeded|could not|报错|失败|错误|连不上)/i },
  { weight: -5, pattern: /公告[:：]|将(?:于|在).{1,40}(?:维护|下线|停服|升级|关闭|停止)|\bscheduled maintenance\b|\bwill be (?:retired|deprecated|shut ?down|discontinued|sunset)\b/i },
  { weight: -8, pattern: /\bEADDRINUSE\b|failed to bind|address already in use|port is already/i },
  { weight: -4, pattern: /\bWRONGPASS\b|Access denied for user '|\bORA-\d{4,5}|SQLSTATE\[|\bprocess completed with exit code\b|\blicense key\b/i },
  { weight: -5, pattern: /\bpull rate limit|^\s{0,8}toomanyrequests:|\bdocker compose\b.{0,80}\bpull\b/i },
  { weight: -4.5, pattern: /回答质量|胡说|瞎编|幻觉|捏造|答非所问|降智|写得(?:好|不好|差)|翻译得|\bhallucinat|\bgetting (?:a lot )?(?:stupid|dumb)\w*|\b(?:worse|better|smarter|dumber) than\b/i },
  { weight: -3, pattern: /遇到 ?[45]\d\d ?(?:可以|就|时|的话|请|则|会|建议)|建议.{0,12}(?:设为|设成|设置为|调大|调小|调到|改成|改为)|可以把.{1,20}(?:调|改|设)/ },
  { weight: -2.5, pattern: /(?:之后|以后|后|就|都)(?:就)?(?:好了|可以了|正常了|没问题了|恢复了)|现在可以了|现在已经恢复|已经恢复正常|已经?可以正常|可以正常(?:工作|使用|调用|访问)了|感谢回复|\bworks? now\b|\bworking now\b|\bfixed it\b|\bproblem solved\b/i },
  { weight: -4, pattern: /[45]\d\d [^\n]{2,40}[,;、/|]\s?[45]\d\d [^\n]{2,40}[,;、/|]\s?[45]\d\d /},
  { weight: -4, pattern: /["'}]\s?时\s?(?:sleep|重试|返回|刷新|则|就|等待)|^\s{0,8}["']?\w{1,30}["']?\s?:\s?\{\s?["'](?!message|code|type|param|status|msg|content|role|delta|id|index|model|finish|error|detail|reason)[a-z_]{2,40}["']\s?:\s?["'][^"']{4,80}["'],\s?["'](?!message|code|type|param|status|msg|content|role|delta|id|index|model|finish|error|detail|reason)[a-z_]{2,40}["']\s?:\s?["']/i },
  { weight: -2.5, pattern: /^(?=.*(?:为什么.{1,20}要(?:分|单独|区|用|先|这)|是.{1,10}还是.{1,10}[?？]\s{0,3}$))(?!.*(?:无法|不能|报错|用不了|失败))/ },
  { weight: -3, pattern: /默认 ?(?:RPM|TPM|QPS)|如果(?:客户|用户).{1,60}(?:则|会|将)/i },
  { weight: -3, pattern: /需要(?:增加|添加|支持|补充).{0,20}(?:重试|超时|机制|处理)|请确保.{1,40}之前|当(?:收到|遇到).{1,12}(?:错误|时)[:：时]|请求将(?:失败|被拒绝)/ },
  { weight: -3, pattern: /^\W{0,4}(?:\d\.\s)?\W{0,4}(?:drop|introduce|detect|distinguish|propagate|scope|clarify|mention|document|note) (?:that |the )?\w/i },
  // questions, wishes, advice, good news
  { weight: -2, pattern: /如何(?!解决|处理)|怎么(?:设置|配置|用|使用|获取|弄|接入|部署|写|改)|怎样|去哪里|哪里买|在哪|想咨询|咨询下|请教|是不是要|是否(?:支持|可以|需要|有|还)|能不能|可不可以|有没有|有.{0,6}方案吗|什么含义|什么意思|是什么区别|多少钱|可以.{0,12}吗|只(?:支持|有).{0,20}吗|需要.{0,12}吗|应该.{0,12}吗|(?:是|有)多少/ },
  { weight: -1, pattern: /吗\s?[?？]|吗\s*$/ },
  { weight: -2, pattern: /\bhow (?:do|can|to|should|many|much)\b(?! (?:i )?(?:fix|solve))|\bis (?:it|there) (?:possible|any way|a way)|\bwhat(?:'s| is| are| does) the (?:difference|limit|default|meaning|price|max|context|rate)|\bwhat does\b|\bany idea (?:on|how)\b|\bdoes (?:it|this) support|^\W{0,3}can (?:i|we|you)\b|\bshould i\b|\bwhich model/i },
  { weight: -1.2, pattern: /^(?=.*[?？]\s{0,3}$)(?!.*(?:\bwhy\b|wrong|error|fail|为什么|为何|怎么|报错|解决|咋))/i },
  { weight: -3, pattern: /^\W{0,3}fr:|feature request|\[feature|\bwould be (?:nice|great)|^\s?(?:add|please add) support|\bmake .{1,40} a first class|希望(?:能|可以|支持|增加|添加)|建议(?:增加|添加|支持)|需求[:：]|功能请求|举报/i },
  { weight: -2.5, pattern: /^\W{0,4}(?:分享|整理|总结|教程|指南)|what's new|release notes|\bif you (?:see|get|encounter|hit)\b|\breadme\b|上线前|一定要|欢迎试用|推荐(?:把|使用|用)|建议(?:把|将|使用)|\bv?\d\.\d{1,2}(?:\.\d{1,3})? ?(?:发布|版本发布|released)|折腾了|才发现|原来是|已解决|解决了|已经好了|搞定了|可以在.{1,40}(?:里|中)?加上|should be `|is not correct ?,it should/i },
  { weight: -2, pattern: /(?:¥|\$|￥)\s?\d|\d(?:\.\d+)?\s?元|\/\s?(?:1k|千|百万|1m)\s?tokens?|\bpric(?:e|ing)\b|费用|价格|计费说明/i },
  { weight: -2.5, pattern: /\bcode=200\b|"code"\s?:\s?(?:0|200)\b|^(?=.*\bsuc+es+ful+y\b)(?!.*(?:\bbut\b|fail|error|err_))|^(?=.*(?<![不未没能])成功(?!率|过))(?!.*(?:错误|(?<!应该|会|没有|没)报错|失败|不能|无法|但|提示|无响应|没反应|咋|怎么|求助))/i },
];
