import type { Category } from '../knowledge.ts';
import { phraseBook } from './phrases.ts';
import type { Word } from './words.ts';

/** Something an error can be about, and what can be the matter with it; both close together tell the kind. */
type Concept = readonly [category: Category, about: string, matter: string];

// biome-ignore format: a table of concepts, `|` between words
const CONCEPTS: readonly Concept[] = [
  ['auth',
    'api key|apikey|api_key|api token|access token|auth token|bearer token|secret key|secret|credential|credentials|signature|authentication|authorization|password|login|client id|login session|密钥|秘钥|令牌|key|凭证|凭据|签名|鉴权|身份|认证信息|token|session|api 密钥',
    'invalid|expired|malformed|incorrect|wrong|missing|revoked|disabled|deleted|rejected|unknown|empty|rotated|not valid|not provided|not received|not found|not verify|not be verified|not recognized|not match|not be parsed|no longer active|belongs to another|valid|不合法|无效|过期|失效|错误|有误|不正确|不对|缺失|缺少|已被删除|已删除|禁用|停用|未通过|失败|校验失败|无法识别|不匹配|请先登录|not authenticate|no longer valid|吊销|未填写|未设置'],
  ['permission',
    'access|permission|account|organization|project|plan|user|region|country|ip|terms|service|model|models|endpoint|feature|tenant|team|member|customers|账号|账户|地区|权限|服务|企业|模型|资源|用户|接口|功能|管理员|rights|等级',
    'restricted|restricted to|not include|not included|not authorized|not allowed|not permitted|not entitled|not enabled|not a member|not offered|no permission|denied|forbidden|limited to enterprise|need to accept|must accept|not have access|cannot use|requires verification|pending approval|disabled|banned|未开放|未对|仅对|尚未对|暂不支持使用|认证后|需要申请|没有操作权限|联系管理员授权|已被禁用|先开通|未开通|不允许|无权|没有开通|未授权|封禁|no rights|may not use|no access to|单独授权|等级不足|不足以'],
  ['rate_limit',
    'rate|request rate|requests|calls|concurrency|concurrent|parallel|in flight|qps|rpm|tpm|burst|frequency|per minute|per second|频率|并发|并发连接数|请求数|请求次数|调用次数|调用|访问|每分钟|每秒|短时间|单位时间|流控|限流|per minute limit|calling|同时进行|速率|每秒调用量',
    'exceeded|exceeds|exceed|too many|too fast|too high|ceiling|limited to|max number|short period|reduce|limit reached|quota exceeded|quota reached|超过|超限|上限|超出|过快|过高|太快|太频繁|过于密集|次数过多|过多|被限制|触发|over the|at a time|too often|太多|超过阈值'],
  ['quota_billing',
    'credit|credits|balance|quota|billing|payment|invoice|invoices|bill|money|wallet|funds|subscription|trial|free tier|plan|budget|allowance|余额|额度|套餐|资源包|点数|积分|试用|试用期|账单|费用|次数|钱包|订阅|prepaid package|tokens|购买的额度|赠送额度',
    'insufficient|exhausted|overdue|unpaid|lapsed|ended|declined|depleted|consumed|empty|not paid|below zero|is over|used up|not enough|don t have enough|upgrade|add funds|run out|ran out|expired|no money|不足|不够|用完|用光|用尽|耗尽|为 0|为负|到期|失效|已结束|透支|欠费|先充值|finished|outstanding|monthly budget reached|buy more|全部使用|为零|未支付|过期'],
  ['model_not_found',
    'model|models|engine|deployment|模型',
    'not found|not exist|unknown|no such|unsupported|not supported|deprecated|sunset|shut down|retired|decommissioned|not deployed|removed|withdrawn|not hosted|isn t hosted|not be located|not one of|no model called|unavailable|not available|cannot find|找不到|不存在|未知|未部署|下架|下线|停用|弃用|未找到|退役|不认识|没有名为|停止服务|id 不正确|not find|is wrong|end of support|未上线|被移除|编号错误|名称错误|不可用'],
  ['context_length',
    'prompt|input|context|tokens|token limit|length|conversation|history|document|message|输入|上下文|长度|token|字数|字符数|历史消息|内容|text|总 token|文本',
    'too long|too big|longer than|larger than|more tokens than|not fit|shorten|exceeds|exceed|exceeding|over the limit|maximum token|max_model_len|超过|超出|超限|过长|太长|超长|缩短|too much|over the window|beyond the limit|太多|大于|已满|精简'],
  ['content_filter',
    'content|prompt|response|output|input|request|text|answer|question|内容|输入|输出|提问|生成|文本|问题|回答|topic|结果|安全',
    'filtered|unsafe|safety|safety reasons|safety layer|sensitive|prohibited|illegal|harmful|policy violation|policy reasons|breaks our|cannot process this|withheld|inappropriate|flagged|敏感|违规|不合规|不当|未通过审核|审核不通过|涉嫌|无法展示|无法回答|被拦截|被安全|安全策略|stopped policy|topic is not allowed|未通过安全|被屏蔽'],
  ['overloaded_or_internal',
    'server|server side|service|worker|workers|upstream|backend|gateway|gpu|system|our end|engine|model|traffic|inference|服务|服务器|系统|后端|网关|模型|推理|算力|servers|failure',
    'busy|too busy|overloaded|heavy load|a lot of|went wrong|at capacity|exhausted|crashed|unexpected error|internal exception|returned an error|internal error|is down|繁忙|过载|压力过大|异常|内部出错|维护中|暂无|崩溃|故障|人数过多|不堪|unknown exception|are full|restarting|temporary failure|未知异常|正在重启|服务暂停'],
  ['invalid_request',
    'parameter|parameters|param|field|value|property|body|json|format|file|image|images|url|role|argument|max_tokens|temperature|tool call|参数|字段|请求体|格式|图片|文件|消息列表|messages|messages array|tool|图片地址|取值',
    'missing|unsupported|unexpected|unrecognized|unknown|invalid|too large|too small|out of range|out of bounds|are accepted|not accepted|not accessible|not found|not decode|illegal|required|缺失|缺少|不合法|非法|不支持|不受支持|过大|不正确|不对|解析失败|有误|为空|超出允许|wrong type|not be read|has to be|must be given|结构错误|无法访问'],
  ['timeout',
    'response|request|operation|reply|read|answer|first token|model|响应|请求|等待|推理|处理|接口|waiting|generation|耗时|等待模型',
    'not received within|no answer within|not reply in time|in time|timed out|took too long|waited too long|too slow|after deadline|超时|耗时过长|长时间没有|gave up|longer than allowed|exceeded the time limit|耗时超过|超过 {n} 秒'],
  ['network',
    'connection|network|dns|host|internet|proxy|certificate|ssl|tls|连接|网络|域名|代理|证书|主机|hostname|line|服务器',
    'refused|reset|unreachable|not trusted|failed to establish|not connect|cannot connect|no internet|aborted|closed|interrupted|不可用|拒绝|重置|断开|中断|不通|无法访问|解析失败|校验失败|not open a connection|not be resolved|was cut|建立连接|被中断'],
];

interface Role {
  readonly concept: number;
  readonly about: boolean;
}

const find = phraseBook<Role>(
  CONCEPTS.flatMap(([, about, matter], concept) => [
    ...about.split('|').map((phrase) => [phrase, { concept, about: true }] as const),
    ...matter.split('|').map((phrase) => [phrase, { concept, about: false }] as const),
  ]),
);

/** So many words may stand between a thing and what is the matter with it. */
const APART = 5;

/** Kinds of error that a thing and its trouble tell, with how many words stand between them at least. */
export const conceptsIn = (
  words: readonly Word[],
): readonly { readonly category: Category; readonly apart: number }[] => {
  const hits = find(words);
  return CONCEPTS.flatMap(([category], concept) => {
    const mine = hits.filter(({ value }) => value.concept === concept);
    const things = mine.filter(({ value }) => value.about);
    const gaps = mine
      .filter(({ value }) => !value.about)
      .flatMap((matter) =>
        things
          .filter((thing) => words[thing.from]?.line === words[matter.from]?.line)
          .map((thing) => Math.max(matter.from - thing.to, thing.from - matter.to)),
      );
    const apart = Math.min(...gaps.filter((gap) => gap >= 0 && gap <= APART));
    return Number.isFinite(apart) ? [{ category, apart }] : [];
  });
};
