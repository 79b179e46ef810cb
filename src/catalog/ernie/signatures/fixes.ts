import type { Fix } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

const fix = (id: string, en: string, zh: string, link?: string): Fix => ({
  id,
  text: { en, 'zh-CN': zh },
  ...(link === undefined ? {} : { link }),
});

// biome-ignore format: one step per line reads as the table it is
/** Steps that several signatures share, by what they are for. */
export const F = {
  // keys
  v2Key: fix('sig-v2-key', 'Create or copy an API key that looks like bce-v3/ALTAK-... and send it as "Authorization: Bearer <key>".', '在控制台新建或复制形如 bce-v3/ALTAK-... 的 API Key，以 “Authorization: Bearer <key>” 发送。', pages.apiKeys.url),
  bearer: fix('sig-bearer', 'Look at the header as it is sent: the word Bearer, one space, the whole key; nothing URL-encoded, cut off or broken across lines.', '检查实际发出的请求头：Bearer、一个空格、完整的 Key；不要做 URL 编码，不要截断或换行。'),
  notV1Token: fix('sig-not-v1-token', 'Do not send a v1 access_token (24....) to v2: it is refused even when it is fresh.', '不要把 v1 的 access_token（24. 开头）发给 v2，即使刚刚获取也会被拒绝。'),
  iamKeys: fix('sig-iam-keys', 'Use the Access Key and Secret Key of the account from IAM, not the API Key and Secret Key of an application.', '使用 IAM 里的账号 Access Key / Secret Key，不要填应用的 API Key / Secret Key。', pages.accessKeys.url),
  appKeys: fix('sig-app-keys', 'Copy API Key and Secret Key of the application again, both from the same application.', '重新复制应用的 API Key 与 Secret Key，两者须来自同一个应用。', pages.applications.url),
  toV2: fix('sig-to-v2', 'Move to v2: base URL https://qianfan.baidubce.com/v2 with a bce-v3/ALTAK-... key. v1 was switched off on 2026-08-31.', '迁移到 v2：Base URL 用 https://qianfan.baidubce.com/v2，密钥用 bce-v3/ALTAK-...；v1 已于 2026-08-31 下线。', pages.v1Retirement.url),
  newToken: fix('sig-new-token', 'Where a v1-style token is still in use: fetch a new access_token from /oauth/2.0/token and try once more.', '若仍在使用 v1 形式的令牌：通过 /oauth/2.0/token 重新获取 access_token 后再试一次。'),
  joined: fix('sig-joined-token', 'Look at the address as it is really sent: one ?access_token= and the bare token behind it, nothing before, between or twice.', '查看实际发出的地址：只应有一个 ?access_token=，后面紧跟令牌本身，前后没有多余内容，也不要重复拼接。'),
  product: fix('sig-other-product', 'Look in the console of that product: whether it is opened for the application, and what is left of its calls.', '到该产品自己的控制台查看：应用是否已开通该服务，以及剩余调用量。'),
  clock: fix('sig-clock', 'Set the clock of the machine (NTP): signatures are valid for some minutes only.', '校准机器时间（NTP）：签名只在几分钟内有效。'),
  sdk: fix('sig-update-sdk', 'Update the SDK or client: old versions know neither v2 nor its keys.', '升级 SDK 或客户端：旧版本不支持 v2 及其密钥。', 'https://github.com/baidubce/bce-qianfan-sdk'),
  policy: fix('sig-grant-policy', 'Let the account owner grant the sub-user the policy it lacks (for example IAMManageAPIKeyPolicy or a Qianfan access policy).', '请主账号为子用户授予缺少的策略（例如 IAMManageAPIKeyPolicy 或千帆访问策略）。', pages.accessKeys.url),
  envIam: fix('sig-env-iam', 'Set QIANFAN_ACCESS_KEY and QIANFAN_SECRET_KEY in the environment the program really runs in.', '在程序实际运行的环境中设置 QIANFAN_ACCESS_KEY 与 QIANFAN_SECRET_KEY。', pages.accessKeys.url),
  envV2: fix('sig-env-v2', 'For v2 set QIANFAN_BEARER_TOKEN (or QIANFAN_API_KEY in compatible clients) to a bce-v3/ALTAK-... key.', 'v2 请将 QIANFAN_BEARER_TOKEN（兼容客户端为 QIANFAN_API_KEY）设为 bce-v3/ALTAK-... 密钥。', pages.apiKeys.url),
  envBaidu: fix('sig-env-baidu', 'Set BAIDU_API_KEY and BAIDU_SECRET_KEY; this client knows v1 only, so a v2 key alone will not do.', '设置 BAIDU_API_KEY 与 BAIDU_SECRET_KEY；该客户端只支持 v1，只填 v2 密钥不起作用。'),
  envEb: fix('sig-env-eb', 'Set EB_ACCESS_TOKEN (or AISTUDIO_ACCESS_TOKEN), or EB_AK and EB_SK, to match EB_API_TYPE.', '按 EB_API_TYPE 设置 EB_ACCESS_TOKEN（或 AISTUDIO_ACCESS_TOKEN），或 EB_AK 与 EB_SK。', pages.aistudioToken.url),
  pair: fix('sig-gateway-pair', 'In the gateway’s Baidu v1 channel the key field is written APIKey|SecretKey; for v2 choose the Baidu v2 channel and one bce-v3 key.', '网关的百度 v1 渠道密钥写作 APIKey|SecretKey；v2 请选百度 v2 渠道并填写一个 bce-v3 密钥。'),
  realKey: fix('sig-real-key', 'Paste the real key: a placeholder or non-ASCII characters cannot go into a header.', '填入真实密钥：占位文字或非 ASCII 字符无法放进请求头。', pages.apiKeys.url),
  // money
  billing: fix('sig-open-billing', 'Open pay-as-you-go for this very model in the billing list.', '在计费管理中为所调用的模型开通付费。', pages.billingSwitch.url),
  topUp: fix('sig-top-up', 'Pay what is overdue or top up; the service comes back by itself, usually within minutes.', '结清欠费或充值，服务通常会在几分钟内自动恢复。', pages.topUp.url),
  allowance: fix('sig-allowance', 'With a free model: wait until the allowance is renewed, or switch to a paid one.', '若使用免费模型：等额度刷新，或改用付费模型。'),
  planUsage: fix('sig-plan-usage', 'See in the console what is left of the plan and when it is renewed.', '在控制台查看套餐余量与刷新时间。', pages.planUsage.url),
  planRenew: fix('sig-plan-renew', 'Renew the plan, buy another one, or use pay-as-you-go with a normal key and https://qianfan.baidubce.com/v2 .', '续订或换购套餐，或改用普通密钥与 https://qianfan.baidubce.com/v2 按量付费。', pages.planUsage.url),
  // limits
  backOff: fix('sig-back-off', 'Wait up to 60 seconds, then repeat with growing pauses; X-Ratelimit-Remaining-Requests and -Tokens say what is left.', '等待至多 60 秒，再以递增间隔重试；响应头 X-Ratelimit-Remaining-Requests / -Tokens 显示余量。', pages.retryAdvice.url),
  fewer: fix('sig-fewer-at-once', 'Send fewer requests at once: a queue or QIANFAN_RPM_LIMIT / QIANFAN_QPS_LIMIT keeps the client below the limit.', '减少并发：使用队列，或用 QIANFAN_RPM_LIMIT / QIANFAN_QPS_LIMIT 让客户端保持在限额之内。'),
  fewerTokens: fix('sig-fewer-tokens', 'Send fewer tokens: shorter prompts and history, a lower max_tokens.', '减少 token：缩短提示词与历史，调低 max_tokens。'),
  raise: fix('sig-raise-limit', 'See and raise the RPM and TPM of the model in the console.', '在控制台查看并提升该模型的 RPM / TPM 配额。', pages.services.url),
  // the provider's own trouble
  retry: fix('sig-retry', 'Repeat after a pause of some seconds, then with growing pauses.', '几秒后重试，之后逐步拉长间隔。', pages.retryAdvice.url),
  otherModel: fix('sig-other-model', 'Meanwhile use another model or the normal endpoint.', '期间可改用其他模型或常规接口。', pages.models.url),
  ticket: fix('sig-ticket', 'If it stays, open a ticket and quote the request id (as-...).', '若持续出现，请提交工单并附上请求 ID（as-...）。', pages.ticket.url),
  // models
  modelId: fix('sig-model-id', 'Compare the model id letter by letter with the list; ids are lower case, such as ernie-4.5-turbo-128k.', '逐字核对模型 ID（全小写，如 ernie-4.5-turbo-128k）。', pages.models.url),
  activate: fix('sig-activate-model', 'Open the model for your account in the service list.', '在服务列表中为账号开通该模型。', pages.services.url),
  keyScope: fix('sig-key-scope', 'Check that the key may use this model: a key can be limited to some models.', '确认该 API Key 的权限范围包含此模型。', pages.qianfanKeys.url),
  successor: fix('sig-successor', 'Switch to the successor named in the retirement log.', '改用下线记录中给出的替代模型。', pages.retirements.url),
  planModel: fix('sig-plan-model', 'Use qianfan-code-latest, or a model on the plan’s own list.', '使用 qianfan-code-latest，或套餐列表内的模型。', pages.codingPlan.url),
  // addresses
  baseUrl: fix('sig-base-url', 'Check the base URL: /v2, /v2/coding, /v2/tokenplan/personal, /v2/tokenplan/team or /anthropic, with nothing added twice.', '检查 Base URL：应为 /v2、/v2/coding、/v2/tokenplan/personal、/v2/tokenplan/team 或 /anthropic，路径不要重复拼接。', pages.v1Retirement.url),
  codingUrl: fix('sig-coding-url', 'A Coding Plan key goes with https://qianfan.baidubce.com/v2/coding (or /anthropic/coding) and with nothing else.', 'Coding Plan 密钥只能配合 https://qianfan.baidubce.com/v2/coding（或 /anthropic/coding）使用。', pages.codingPlan.url),
  tokenPlanUrl: fix('sig-token-plan-url', 'A personal Token Plan key goes with https://qianfan.baidubce.com/v2/tokenplan/personal (or /anthropic/tokenplan/personal) and with nothing else.', '个人版 Token Plan 密钥只能配合 https://qianfan.baidubce.com/v2/tokenplan/personal（或 /anthropic/tokenplan/personal）使用。', pages.tokenPlan.url),
  planKey: fix('sig-plan-key', 'Copy the plan’s own key from the plan page; a normal API key is refused on the plan’s address.', '在套餐页面复制专用密钥；普通 API Key 在套餐地址上会被拒绝。', pages.planUsage.url),
  post: fix('sig-use-post', 'Send the request with POST.', '使用 POST 方法发送请求。'),
  // requests
  named: fix('sig-named-parameter', 'Correct the parameter that the message names, then send again.', '按报错信息修正对应参数后重试。', pages.errorCodes.url),
  json: fix('sig-valid-json', 'Check that the body is valid JSON in UTF-8 and that Content-Type is application/json.', '确认请求体是合法的 UTF-8 JSON，且 Content-Type 为 application/json。'),
  range: fix('sig-range', 'Bring the parameter into the range the message states.', '将参数调整到报错给出的取值范围内。'),
  turns: fix('sig-turns', 'Let user and assistant turns alternate, start and end with user; put system text where the API wants it.', '让 user 与 assistant 交替出现，以 user 开头并以 user 结尾；system 内容放到接口要求的位置。'),
  content: fix('sig-no-empty-content', 'Send no message whose content is empty.', '不要发送 content 为空的消息。'),
  model: fix('sig-send-model', 'Name a model in the request.', '在请求中填写 model 参数。', pages.models.url),
  shorten: fix('sig-shorten', 'Shorten the prompt or drop old turns of the conversation.', '缩短提示词，或删减历史对话。'),
  longer: fix('sig-longer-model', 'Use a model with a longer context, such as one ending in -128k.', '改用上下文更长的模型，例如以 -128k 结尾的模型。', pages.models.url),
  batch: fix('sig-smaller-batch', 'Send fewer items in one call.', '减少单次请求中的条目数。'),
  appid: fix('sig-appid', 'Leave out the appid header, or use an application of the account the key belongs to.', '去掉 appid 请求头，或使用该密钥所属账号下的应用。', pages.applications.url),
  dropParameter: fix('sig-drop-parameter', 'Leave the parameter out, or ask by ticket for the right to use it.', '去掉该参数，或通过工单申请使用权限。', pages.ticket.url),
  image: fix('sig-image', 'Use another picture: below 6000 x 6000 pixels, shorter side at least 5, a common format, an address Baidu can reach.', '更换图片：不超过 6000×6000 像素，短边不小于 5 像素，常见格式，且地址可被百度访问。'),
  reword: fix('sig-reword', 'Reword the part the message names (system prompt, user text, tool or image) and start a new conversation.', '改写报错所指的内容（system、用户输入、工具或图片），并新开一轮会话。'),
  appeal: fix('sig-appeal', 'If the refusal looks wrong, open a ticket with the request id.', '若认为属于误判，请附请求 ID 提交工单。', pages.ticket.url),
  // AI Studio and web
  studioToken: fix('sig-studio-token', 'Copy the access token again from the AI Studio token page; tokens of other platforms do not work there.', '在 AI Studio 访问令牌页面重新复制令牌；其他平台的令牌不能使用。', pages.aistudioToken.url),
  studioTokens: fix('sig-studio-tokens', 'See the token balance in AI Studio; buy more or wait for the free ones.', '在 AI Studio 查看 token 余量，购买或等待免费额度。', pages.aistudioBalance.url),
  studioModels: fix('sig-studio-models', 'Use a model id that AI Studio lists.', '使用 AI Studio 列出的模型 ID。', pages.aistudioDoc.url),
  reload: fix('sig-reload', 'Wait a minute and reload the page.', '稍等片刻后刷新页面。', pages.web.url),
  // what a wrapper hides
  inner: fix('sig-inner-error', 'Look for the inner error: its code and message decide. Paste the whole text here.', '查看内层错误：以其错误码与信息为准，可把完整文本贴到这里。'),
  newClient: fix('sig-new-client', 'Create the client again after setting the keys.', '设置好密钥后重新创建客户端。'),
  // network
  dns: fix('sig-dns', 'Resolve the host from the same machine or container: nslookup qianfan.baidubce.com', '在同一台机器或容器里解析域名：nslookup qianfan.baidubce.com'),
  reach: fix('sig-reach', 'Try from the same machine: curl -v https://qianfan.baidubce.com/v2/models ; any JSON answer, even an error, means the way is free.', '在同一台机器上执行 curl -v https://qianfan.baidubce.com/v2/models，只要返回 JSON（即使报错）就说明网络可达。'),
  proxy: fix('sig-proxy', 'Check HTTPS_PROXY, NO_PROXY and the firewall; without need of a proxy, exclude *.baidubce.com.', '检查 HTTPS_PROXY、NO_PROXY 与防火墙；不需要代理时将 *.baidubce.com 排除。'),
  longerTimeout: fix('sig-longer-timeout', 'Raise the client’s timeout (60 s or more) or stream the answer.', '调大客户端超时（60 秒以上），或使用流式输出。'),
} as const;
