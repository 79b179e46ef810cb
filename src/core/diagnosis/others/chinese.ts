import type { OtherSaying } from './row.ts';

/** Wordings of providers in China, and of the gateways used there, as their APIs answer. */
// biome-ignore format: a table of sayings, `|` between them
export const CHINESE_PROVIDERS: readonly OtherSaying[] = [
  // Alibaba
  ['auth', 'qwen', `
    invalid api key provided|no api key provided|incorrect api key provided dashscope|invalidapikey|dashscope_api_key`],
  ['permission', 'qwen', `
    model access denied|workspace access denied|app access denied|access denied by policy|
    current user api does not support synchronous calls|current user api does not support asynchronous calls`],
  ['quota_billing', 'qwen', `
    please make sure your account is in good standing|free tier of the model has been exhausted|
    use free tier only|free allocated quota exceeded|postpaidbilloverdue|prepaidbilloverdue|
    commodity has not been purchased|you have not purchased|hour allocated quota exceeded`],
  ['rate_limit', 'qwen', `
    allocated quota exceeded please increase your quota limit|exceeded your current requests list|
    requests throttling triggered|request rate increased too quickly|too many requests in route|
    concurrency allocated quota exceeded|too many requests batch requests`],
  ['content_filter', 'qwen', `
    data may contain inappropriate content|input data may contain|output data may contain|green net check fail`],
  ['invalid_request', 'qwen', `
    enable_thinking must be set to false|parameter enable_thinking|only support stream mode|
    range of max_tokens should be|tool_choice parameter does not support|role must be user or assistant|
    content field is a required field|image length and width|url error please check url|
    input must be a string|failed to find the requested media resource|does not meet the model restrictions|
    batch size is invalid|it should not be larger than 10|the model is not support`],
  ['overloaded_or_internal', 'qwen', `
    inference internal error|failed to invoke backend|rpc timeout|system is busy please try again later dashscope`],
  // Zhipu
  ['auth', 'zhipu', `
    身份验证失败|header 中未收到 authentication 参数|authentication token 非法|authentication token 已过期|
    令牌已过期或验证不正确|生成 authentication token 失败`],
  ['rate_limit', 'zhipu', `
    apireachlimiterror`],
  ['auth', 'zhipu', `
    apiauthenticationerror`],
  ['overloaded_or_internal', 'zhipu', `
    apiserverflowexceederror|apiinternalerror`],
  ['quota_billing', 'zhipu', `
    您的账户已欠费|余额不足或无可用资源包|已达到 {n} 小时的使用上限|您的限额将在|已达到每周|已达到每月|
    您的 glm coding plan 套餐已到期|订阅套餐暂未开放`],
  ['rate_limit', 'zhipu', `
    使用该 api 的并发数过高|您当前使用该 api 的频率过高|您的账户已达到速率限制|该 api 已触发日调用量限制`],
  ['overloaded_or_internal', 'zhipu', `
    当前 api 请求过多|该模型当前访问量过大|网络错误 错误 id|api 流程出错|当前服务集群负载较高`],
  ['content_filter', 'zhipu', `
    系统检测到输入或生成内容可能包含不安全或敏感内容|可能包含不安全或敏感内容`],
  ['model_not_found', 'zhipu', `
    模型不存在 请检查模型代码|当前模型不支持`],
  ['context_length', 'zhipu', `
    prompt 超长|prompt exceeds max length`],
  ['invalid_request', 'zhipu', `
    api 调用参数有误|未正常接收到|不支持当前|输入不能为空|messages 参数非法`],
  // Moonshot
  ['rate_limit', 'moonshot', `
    request reached max concurrency|request reached organization max rpm|request reached organization tpd|
    request reached organization tpm|reached max request|reached max concurrency|organization max concurrency|
    reached user max rpm|reached organization tpd rate limit`],
  ['quota_billing', 'moonshot', `
    account is suspended please check your plan|your account is not active please check your plan|
    is suspended due to insufficient balance|you ve reached kimi|reached your usage limit for this billing cycle`],
  ['content_filter', 'moonshot', `
    rejected because it was considered high risk`],
  ['context_length', 'moonshot', `
    your request exceeded model token limit`],
  ['model_not_found', 'moonshot', `
    not found the model {name} or permission denied`],
  ['permission', 'moonshot', `
    kimi for coding is currently only available for coding agents|currently only available for coding agents`],
  // Volcengine
  ['auth', 'doubao', `
    the api key in the request is missing or invalid|the api key format is incorrect|
    the ak sk or token in the request|api key or ak sk in the request is missing`],
  ['permission', 'doubao', `
    the request was rejected because {who} does not have permission|access to the requested resource is denied`],
  ['model_not_found', 'doubao', `
    has not activated the model|please activate the model service in the ark console|
    the model or endpoint {name} does not exist|model or endpoint {name} does not exist or you do not have access|
    the requested model has been shut down|does not support the coding plan feature`],
  ['rate_limit', 'doubao', `
    requests per minute rpm limit of the associated endpoint|has exceeded the {limit} limit of the|
    exceeded requests per minute|tokens per minute tpm limit of`],
  ['quota_billing', 'doubao', `
    has reached the set inference limit|the model service has been paused|account has an overdue balance|
    free trial quota|safe experience mode|exceeded the {n} hour usage quota|exceeded the weekly usage quota|
    exceeded the monthly usage quota`],
  ['overloaded_or_internal', 'doubao', `
    unable to handle additional requests due to server overload|the service encountered an unexpected internal error|
    service is currently unable to handle`],
  ['content_filter', 'doubao', `
    may contain sensitive information|input text may contain|input image may contain|output text may contain`],
  ['invalid_request', 'doubao', `
    specified in the request are not valid|one or more parameters specified in the request|
    parameter {name} specified in the request|request failed because it is missing`],
  // SiliconFlow, MiniMax, Spark, Hunyuan, DeepSeek
  ['quota_billing', 'siliconflow', `
    sorry your account balance is insufficient|account balance is insufficient`],
  ['rate_limit', 'siliconflow', `
    request was rejected due to rate limiting|tpm limit reached|rpm limit exceeded please complete identity verification|
    ipm limit reached|rpd limit reached`],
  ['permission', 'siliconflow', `
    model disabled|real name verification`],
  ['overloaded_or_internal', 'siliconflow', `
    model service overloaded|system is too busy now|the system is busy now`],
  ['invalid_request', 'siliconflow', `
    the parameter is invalid please check again|the request is not valid please check`],
  ['auth', 'minimax', `
    login fail please carry the api secret key|invalid api key 2049|carry the api secret key`],
  ['content_filter', 'minimax', `
    new_sensitive`],
  ['invalid_request', 'minimax', `
    invalid params|invalid chat setting|tool result s tool id not found`],
  ['quota_billing', 'minimax', `
    usage limit exceeded 5 hour|token plan limit`],
  ['overloaded_or_internal', 'spark', `
    serviceisbusyerror|engine busy`],
  ['permission', 'spark', `
    appidnoautherror|licc failed|licc limit`],
  ['auth', 'spark', `
    hmac signature cannot be verified|hmac signature does not match|appid 不存在|apikey not found`],
  ['rate_limit', 'spark', `
    qps limit|conc limit|secondlevelqpslimit`],
  ['content_filter', 'spark', `
    输入内容审核不通过|输出内容涉及敏感信息|输入的内容涉及`],
  ['context_length', 'spark', `
    token 数量超过上限|内容 历史消息总长度`],
  ['rate_limit', 'hunyuan', `
    your current request times equals to|请求限频|exceeds the frequency limit|当前并发数`],
  ['quota_billing', 'hunyuan', `
    资源包余量已用尽|服务未开通|计费状态异常|service not activated`],
  ['auth', 'hunyuan', `
    the provided credentials could not be validated|secretid 不存在|the secretid is not found`],
  ['overloaded_or_internal', 'deepseek', `
    we advise users to temporarily switch|服务器繁忙 请稍后再试`],
  ['auth', 'deepseek', `
    authentication fails|authentication fails governor|your api key {masked} is invalid`],
  ['content_filter', 'deepseek', `
    content exists risk`],
  ['model_not_found', 'deepseek', `
    model not exist`],
  ['invalid_request', 'deepseek', `
    reasoning_content in the input|reasoning_content in the thinking mode must be passed|
    the last message of deepseek reasoner must be|deepseek reasoner does not support|invalid max_tokens value`],
  // gateways
  ['model_not_found', undefined, `
    无可用渠道|没有可用渠道|暂无可用渠道|渠道 {n} 不存在|no available channel for model|无权使用该模型渠道|
    not configured for this model|模型映射|no channel available`],
  ['auth', undefined, `
    无效的令牌|该令牌已过期|该令牌状态不可用|未提供令牌|令牌验证失败|invalid token request id`],
  ['quota_billing', undefined, `
    用户额度不足|令牌额度不足|该令牌额度已用尽|预扣费额度失败|剩余额度|token quota is not enough|
    user quota is not enough|pre consume quota failed|tokenstatusexhausted|额度不足 剩余`],
  ['rate_limit', undefined, `
    分组上游负载已饱和|您已达到请求数限制|您已达到总请求数限制|分钟内最多请求|该令牌请求次数|当前并发已达上限|
    请求过于频繁 请稍后再试|已达到并发上限`],
  ['permission', undefined, `
    该令牌无权使用模型|该令牌无权访问模型|无权访问 {name} 分组|用户已被封禁|不允许使用该模型|您的 ip 不在令牌允许访问的列表中|
    分组 {name} 已被禁用|无权使用此模型`],
];
