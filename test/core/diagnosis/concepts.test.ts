import { describe, expect, it } from 'vitest';
import { ernie } from '../../../src/catalog/ernie/index.ts';
import { createDiagnose } from '../../../src/core/diagnose.ts';

const diagnose = createDiagnose(ernie);
const kindOf = (text: string) => diagnose(text, { now: 0, statusOf: () => undefined }).category;

// Errors as APIs may well put them, one in a line; hardly one of these sentences stands in a list.
const SAID: Readonly<Record<string, string>> = {
  auth: `
    The API key you provided is invalid | API key is malformed | Could not verify your credentials
    You must provide an API key | 401 Unauthorized: missing bearer token | Request not authorized: token not found
    The security token included in the request is invalid | Access token has been revoked
    Invalid credentials in 'Authorization' header | Api key not found. Please pass a valid API key
    No credentials found in request | signature expired: 20240101T000000Z is now earlier than
    The API Key appears to be invalid or may have expired | Your authentication credentials could not be verified
    authentication parameters in header not received | Invalid or expired API token | Invalid username or password
    Unauthorized: invalid token | 令牌不合法 | 鉴权失败，请检查 API Key | 密钥校验未通过 | API Key 已被删除 | 无效的身份认证信息 | token 校验失败
    用户未登录或登录已失效 | Bad API key | api_key 参数缺失或错误 | please provide a valid apikey | ApiKey is disabled
    Bearer token could not be parsed | Your key was rejected by the server | Unknown API key
    Provided credentials are not recognized | Secret does not match | Authorization header is empty
    This token is no longer active | 身份令牌无法识别 | 签名信息不匹配 | 凭证已失效请更新 | Invalid client id | Login session invalid
    API key belongs to another account | 认证信息缺失 | Key has been rotated, use the new one
    The supplied token has already expired | We could not authenticate you with this key
    Key rejected: unknown client | Your session is no longer valid, sign in again | The authorization code is wrong
    密钥与应用不匹配 | 令牌已被吊销 | 鉴权信息错误 | API 密钥未填写`,
  permission: `
    Your account is not authorized to access this model | This model is only available to paid users
    You need to accept the terms of use before accessing this model | Access to this resource is restricted
    Your region is not supported | Model access is not enabled for your account
    The caller does not have permission | User has no permission to call this API
    This API key does not have permission to use the requested model
    Your plan does not include access to this model | The feature is not available in your region
    IP address not in whitelist | Request forbidden by administrative rules | No access to model group | 该模型未对你的账号开放
    当前账号无该模型调用权限 | IP 不在白名单 | 该地区暂不支持使用 | 需要企业认证后才能使用 | 没有开通该服务 | 账号已被禁用 | 未开通模型服务 | 请先开通服务 | 不允许访问该资源
    Your organization does not have access to this feature | This endpoint is limited to enterprise customers
    You are not a member of this project | Access to gpt-5 requires verification | Not permitted for this tenant
    Model access pending approval | Your team cannot use this feature | 该接口仅对企业用户开放 | 该功能需要申请后使用 | 当前用户没有操作权限
    模型尚未对您开放 | This key is restricted to other models | Geo-blocked: not offered in your country
    You are not entitled to call this model | Access denied for your group
    This account has no rights on the deployment | Your project may not use image generation | 账号无权调用该接口 | 该模型需要单独授权
    您的等级不足以使用此模型 | 服务未对该区域开放`,
  rate_limit: `
    You have exceeded the rate limit, please retry after 20 seconds | Rate limit is exceeded. Try again in 3 seconds
    Request was rejected: too many in-flight requests | Max concurrent requests reached | Exceeded concurrency quota
    You are being throttled | Slow down: request rate too high | 429 Client Error: Too Many Requests for url
    requests per second limit exceeded | Rate of requests exceeds limit | TPM limit exceeded
    The number of requests exceeds the limit per minute | 请求过快，请稍后重试 | 触发流控 | 并发超限 | 您的请求频率超过限制 | 访问太频繁，请稍后再试
    超过最大并发数 | 当前请求 QPS 已达上限 | 每分钟调用次数超过限制 | rpm 已达到上限 | 您已超出 TPM 限制 | you've hit the rate limit for this model
    Burst limit reached | Requests per minute exceeded for your tier | You sent too many calls in a short period
    Hit the concurrency ceiling | Please reduce your request rate | Calls are limited to 5 per second
    Reached the max number of parallel requests | 短时间内请求次数过多 | 调用过于密集 | 已达到每秒请求上限 | 并发连接数超过允许值 | 单位时间内调用超限
    tokens per minute quota reached | Call frequency too high, wait a moment
    Over the per-minute limit of your tier | Only 3 requests at a time are allowed
    Your app is calling us too often | 请求速率超过阈值 | 同时进行的请求太多 | 每秒调用量超出限制`,
  quota_billing: `
    Your credit balance is insufficient | You have used up your free credits | Account is overdue, please recharge
    Insufficient tokens in your account | Your subscription has lapsed | Payment method declined, please update
    You've reached your monthly spend limit | Trial period has ended | Please upgrade your plan to continue
    Free usage limit reached | Account suspended due to unpaid invoices | You don't have enough credits
    402 Payment Required | 余额已耗尽，请充值 | 账户欠费停机 | 免费体验额度已用完 | 资源包已用完 | 本月额度已用尽 | 您的套餐余量不足 | 可用额度为 0 | 试用期已结束 | 账号已欠费
    token 余额不足 | 点数不足，请购买 | 积分不足 | No money left on the account | Your wallet is empty | Prepaid credits are used up
    Monthly allowance consumed | Bill not paid | Please add funds | Account balance below zero
    Your free tier is over | 钱包余额为负 | 请先充值后使用 | 账户可用余额不足以完成本次调用 | 免费次数耗尽 | 订阅已失效，请续费 | 额度已被用光
    License quota consumed | Your account has run out of tokens, buy more | The prepaid package is finished
    Outstanding invoice, service stopped | 余额为零，无法调用 | 购买的额度已全部使用 | 账户存在未支付账单 | 赠送额度过期`,
  model_not_found: `
    The requested model does not exist | Model 'abc' is not supported | Unknown model: abc | Cannot find model abc
    model abc was not found | No such deployment | This model has been sunset | The model has been shut down
    model is not deployed | Unsupported model type | Model version not found
    Model abc is deprecated, please use def | 404 model_not_found | Model is unavailable | invalid model identifier
    未知的模型 | 模型未部署 | 找不到该模型 | 模型名称有误 | 该模型已下架 | 所选模型不支持 | 模型版本不存在 | 不存在该模型 | model not supported by any provider
    The engine you specified does not exist | There is no model called abc | abc is not one of the available models
    Deployment abc could not be located | This model was removed | The model you asked for has been withdrawn
    model abc isn't hosted here | 该模型已停止服务 | 没有名为 abc 的模型 | 模型 ID 不正确 | 请求的模型已退役 | 不认识的模型
    Could not find the model you specified | Model name is wrong | That model has reached end of support
    abc: model does not exist in this region | 指定的模型不可用 | 模型 abc 未上线 | 模型已经被移除 | 模型编号错误`,
  invalid_request: `
    Request body is missing | Missing required field: messages | temperature must be between 0 and 2
    max_tokens is too large | messages: at least one message is required | Invalid role in messages
    Tool call id not found | Unsupported image format | Invalid response_format | top_p is out of range
    Unexpected field 'foo' | content must be a string | File too large | Unsupported file type
    Invalid content type. Expected application/json | Failed to parse request body | Unrecognized parameter
    The image url is not accessible | Input validation error | 参数 messages 不能为空 | 请求体格式不正确 | temperature 取值范围错误
    不支持的图片格式 | 缺少必填字段 | JSON 解析失败 | 非法参数 | 图片过大 | 请求参数不合法 | role 字段不合法 | Field 'messages' must not be empty
    The value of temperature is out of bounds | Body is not valid JSON | Unknown property 'foo' in request
    Only png and jpeg images are accepted | stream must be boolean | The last message must come from the user
    参数 top_k 的值超出允许范围 | 消息列表为空 | 不支持该文件类型 | 图片格式不受支持 | 请求缺少 model 字段 | tools 参数格式不对
    The messages array is malformed | Wrong type for parameter n | Image could not be read
    Temperature has to be a number | At least one tool must be given | 请求参数缺少 prompt | messages 结构错误 | 图片地址无法访问
    max_tokens 取值过大`,
  context_length: `
    This model's maximum context length is 4096 tokens | Input exceeds the maximum token limit
    Requested tokens exceed context window of 2048 | The prompt is longer than the model's context
    Your input contains 9000 tokens which exceeds the limit | Prompt length exceeds max_model_len
    Input is too long for this model | tokens exceed the maximum allowed | Too many tokens in prompt
    total tokens exceed the limit | context size exceeded | the request exceeds the available context size
    输入内容超过最大长度限制 | 上下文长度超限 | 超过模型最大 token 限制 | prompt 长度超过限制 | 输入 token 数超出上限 | 文本长度超出限制 | 对话内容过长，请新建会话
    input length exceeds limit | Conversation history is larger than the model window
    Your message is too big for this model | Please shorten the prompt | The document has more tokens than allowed
    Input of 40000 tokens does not fit | 内容超出模型可处理的长度 | 历史消息太多，超出窗口 | 请缩短输入后重试 | 字符数超过上限 | prompt exceeds 32k
    Too much text for one request | Prompt plus output is over the window | The context has grown beyond the limit
    输入文本太多，请精简 | 总 token 数大于模型上限 | 上下文已满`,
  content_filter: `
    The response was filtered due to the prompt | Your request was flagged by our moderation
    Content violates usage policies | Response blocked by safety filters | Output blocked by content filter
    Prompt rejected by safety system | The content may contain sensitive words | Sensitive content detected
    request was rejected for safety reasons | 输入内容包含敏感词 | 内容不合规，请修改后重试 | 触发内容安全策略 | 输出内容涉嫌违规 | 您的提问包含违规信息
    生成内容未通过审核 | 该内容无法展示 | 请求被安全策略拦截 | input contains illegal content | The prompt contains prohibited words
    harmful content detected | We cannot process this content | The text breaks our rules
    Blocked by the safety layer | Inappropriate content detected in the input | Answer withheld for policy reasons
    内容触发安全审查 | 该问题无法回答，请换个话题 | 包含不当内容 | 命中敏感词库 | 回答被安全系统屏蔽 | Your text was not accepted by the safety check
    Output stopped: policy | This topic is not allowed | 输入涉及敏感话题 | 内容未通过安全检测 | 生成结果被屏蔽`,
  overloaded_or_internal: `
    The server is currently overloaded | Service is temporarily overloaded, please retry | Engine overloaded
    Internal server error | Model is at capacity | Server is too busy | All workers are busy
    The upstream server returned an error | 502 Bad Gateway | Service Unavailable | server_error
    GPU resources are exhausted | The model is currently loading | 服务器内部错误 | 模型服务过载 | 当前使用人数过多 | 服务暂时不可用
    系统异常，请稍后再试 | 后端服务异常 | 模型繁忙 | 算力不足请稍后 | 推理服务异常 | 网关异常 | upstream error: status 500
    We are experiencing a lot of traffic right now | No GPU available at the moment
    The service crashed unexpectedly | Unexpected error on the server side
    Please try later, the system is under heavy load | 服务器压力过大 | 系统内部出错 | 服务维护中 | 暂无可用算力
    inference failed with internal exception | The backend failed with an unknown exception | Our servers are full
    Model server is restarting | Temporary failure inside the service | 服务端发生未知异常 | 模型服务正在重启`,
  timeout: `
    The request timed out | Request timeout after 60s | Response not received within 30 seconds | Gateway Timeout
    deadline exceeded while awaiting headers | Timed out waiting for response | operation timed out
    upstream timed out | Read timed out | model response timeout | 推理超时 | 请求处理超时 | 等待响应超时 | 接口调用超时
    504 Gateway Time-out | No answer within 60 seconds | The model did not reply in time
    Waited too long for the first token | 接口长时间没有响应 | 推理耗时过长已终止 | request cancelled after deadline
    Gave up after waiting 120 s for a reply | The answer took longer than allowed
    Generation exceeded the time limit | 等待模型返回超过 60 秒 | 请求耗时超过限制`,
  network: `
    Connection refused | Could not resolve host | Network is unreachable | SSL: CERTIFICATE_VERIFY_FAILED
    Connection reset by peer | Failed to establish connection | getaddrinfo ENOTFOUND api.x.com | socket hang up
    ECONNRESET | Cannot connect to proxy | TLS handshake timeout | name or service not known | 无法连接到服务器 | 域名解析失败
    代理连接失败 | 连接被重置 | 证书校验失败 | 网络不可用 | unable to connect to remote host | EOF occurred in violation of protocol
    DNS lookup failed | The remote host closed the connection | Proxy refused to connect
    TLS certificate not trusted | No internet connection | 网络断开 | 无法访问目标主机 | 与服务器的连接中断
    Could not open a connection to the host | The line to the server was cut | 无法与服务器建立连接 | 网络请求被中断`,
};

describe('an error in words that nobody listed', () => {
  const sentences = Object.entries(SAID).flatMap(([category, list]) =>
    list.split(/ \| |\n/).flatMap((words) => (words.trim() ? [{ category, words: words.trim() }] : [])),
  );

  it.each(sentences)('is $category: $words', ({ category, words }) => {
    expect(kindOf(`LLM request failed: ${words}`)).toBe(category);
  });

  it('is told by neither a thing nor its trouble alone', () => {
    for (const words of ['the model', 'the balance', 'expired', 'exceeded'])
      expect(kindOf(`LLM request failed: ${words}`)).toBe('other_error');
  });

  it('gives way to a status, unless the answer itself says it', () => {
    expect(kindOf('HTTP status 500, and by the way my subscription has lapsed')).toBe('overloaded_or_internal');
    expect(kindOf('HTTP status 500 {"error":{"message":"Your subscription has lapsed"}}')).toBe('quota_billing');
  });
});
