import type { Component } from '../../core/types.ts';

/** The parts of ERNIE that can fail by themselves, most asked-for first. */
export const components: readonly Component[] = [
  {
    id: 'ernie/web',
    name: { en: 'ERNIE Bot web', 'zh-CN': '文心一言（文心助手）网页版' },
    aliases: ['ernie bot', 'erniebot', 'website', 'yiyan', 'wenxin', '文心一言', '文心助手', '文心', '网页', '网页版'],
    watch: 'open',
    core: true,
    about: {
      en: 'Loading the page without logging in proves that the site is delivered; logging in and chatting are not tried.',
      'zh-CN': '不登录打开页面，只能证明网站能正常返回；登录和对话并未实测。',
    },
  },
  {
    id: 'ernie/chat',
    name: { en: 'Qianfan v2 chat', 'zh-CN': '千帆 v2 对话' },
    aliases: ['api', 'v2', 'qianfan', 'completions', '千帆', '对话', '接口', '聊天'],
    watch: 'open',
    core: true,
    about: {
      en: 'An unauthenticated request proves that gateway and auth answer; only a keyed call proves that a model does, and this bot makes a tiny one when QIANFAN_API_KEY is set.',
      'zh-CN':
        '不带密钥的请求只能证明网关和鉴权有响应；模型能否作答要靠带密钥的调用，设置 QIANFAN_API_KEY 后，本机器人会定期发起极短的真实调用。',
    },
  },
  {
    id: 'ernie/auth',
    name: { en: 'Qianfan v2 API-key auth', 'zh-CN': '千帆 v2 API Key 鉴权' },
    aliases: ['authentication', 'key', 'api key', 'apikey', '鉴权', '认证', '密钥'],
    watch: 'open',
    core: true,
    about: {
      en: 'A made-up key, rightly refused, proves that auth answers and keeps bad keys out; that it lets good ones in is seen only when QIANFAN_API_KEY is set.',
      'zh-CN':
        '伪造的密钥被正常拒绝，证明鉴权服务有响应、能拦住坏密钥；好密钥能否放行，要设置 QIANFAN_API_KEY 才看得到。',
    },
  },
  {
    id: 'ernie/oauth',
    name: { en: 'OAuth token service', 'zh-CN': 'OAuth 令牌服务' },
    aliases: ['aip', 'access_token', 'access token'],
    watch: 'open',
    core: false,
    about: {
      en: 'A request with a made-up client id, rightly refused, proves that aip.baidubce.com answers; it serves other Baidu AI products too and is no longer needed for chat.',
      'zh-CN':
        '用虚构的 client id 请求并被正常拒绝，证明 aip.baidubce.com 有响应；它还服务于百度其他 AI 产品，对话接口已不再需要它。',
    },
  },
  {
    id: 'ernie/iam',
    name: { en: 'IAM token service', 'zh-CN': 'IAM 令牌服务' },
    aliases: ['bearer token', 'short-term key', '短期密钥'],
    watch: 'open',
    core: false,
    about: {
      en: 'A request without credentials shows whether it answers at all; its exact refusal was never observed, so any refusal in Baidu form counts as alive, and that it issues tokens is not proved.',
      'zh-CN':
        '不带凭证的请求只能看出它有没有响应；它拒绝时的确切内容从未被观测到，因此只要是百度格式的拒绝就算存活，能否签发令牌并未证明。',
    },
  },
  {
    id: 'ernie/models',
    name: { en: 'Qianfan v2 model list', 'zh-CN': '千帆 v2 模型列表' },
    aliases: ['model list', '模型列表'],
    watch: 'open',
    core: false,
    about: {
      en: 'Without a key the list is refused with 403 (the body of that answer was never recorded), which proves the gateway, not the list.',
      'zh-CN': '不带密钥时会以 403 拒绝（该响应的正文从未被记录），只能证明网关正常，不能证明列表本身可用。',
    },
  },
  {
    id: 'ernie/anthropic',
    name: { en: 'Anthropic-compatible API', 'zh-CN': 'Anthropic 兼容接口' },
    aliases: ['messages'],
    watch: 'open',
    core: false,
    about: {
      en: 'An empty request is refused for its missing fields before any key is looked at, which proves that the route is alive, neither its auth nor a model.',
      'zh-CN': '空请求会先因缺少字段被拒，还没轮到校验密钥，因此只能证明路由存活，不能证明鉴权或模型正常。',
    },
  },
  {
    id: 'ernie/plans',
    name: { en: 'Coding Plan and Token Plan', 'zh-CN': 'Coding Plan / Token Plan 套餐' },
    aliases: ['plan', 'coding plan', 'token plan', 'coding', '套餐'],
    watch: 'open',
    core: false,
    about: {
      en: 'A request without a key to the plan route proves that its gateway and auth answer; plan quotas and plan models are seen only by those who hold a plan key.',
      'zh-CN':
        '向套餐路由发不带密钥的请求，证明其网关和鉴权有响应；套餐额度和套餐内的模型只有套餐密钥的持有者才看得到。',
    },
  },
  {
    id: 'ernie/aistudio',
    name: { en: 'AI Studio LLM API', 'zh-CN': 'AI Studio（星河社区）大模型 API' },
    aliases: ['ai studio', 'lmapi', '星河社区', '星河', '飞桨'],
    watch: 'open',
    core: false,
    about: {
      en: 'A made-up token, rightly refused, proves that the front of the API answers, not that a model does.',
      'zh-CN': '伪造的令牌被正常拒绝，证明接口前端有响应，不代表模型能作答。',
    },
  },
  {
    id: 'ernie/console',
    name: { en: 'Baidu AI Cloud console', 'zh-CN': '百度智能云控制台' },
    aliases: ['billing', '控制台'],
    watch: 'open',
    core: false,
    about: {
      en: 'An answer or a redirect to login proves that the console front is up; the key, quota and billing pages behind the login are not seen.',
      'zh-CN': '能返回页面或跳转到登录页，证明控制台前端正常；登录后的密钥、配额和账单页面看不到。',
    },
  },
  {
    id: 'ernie/embeddings',
    name: { en: 'Qianfan v2 embeddings', 'zh-CN': '千帆 v2 向量' },
    aliases: ['embedding', 'rerank', '向量', '向量化', '重排序'],
    watch: 'none',
    core: false,
    about: {
      en: 'Not probed: only a keyed call could tell, and none is made yet; reports by people are the only sign.',
      'zh-CN': '未做探测：只有带密钥的调用才能判断，目前还没有做；只能参考大家的反馈。',
    },
  },
  {
    id: 'ernie/images',
    name: { en: 'Qianfan v2 images', 'zh-CN': '千帆 v2 图像生成' },
    aliases: ['image', 'irag', '图像', '图片', '文生图', '画图'],
    watch: 'none',
    core: false,
    about: {
      en: 'Not probed: only a keyed and paid call could tell, and none is made; reports by people are the only sign.',
      'zh-CN': '未做探测：只有带密钥且付费的调用才能判断，目前不做；只能参考大家的反馈。',
    },
  },
  {
    id: 'ernie/search',
    name: { en: 'Baidu AI Search API', 'zh-CN': '百度 AI 搜索接口' },
    aliases: ['ai search', 'web search', 'ai 搜索', '搜索'],
    watch: 'none',
    core: false,
    about: {
      en: 'Not probed: only a keyed call could tell, and each would use up the daily allowance; reports by people are the only sign.',
      'zh-CN': '未做探测：只有带密钥的调用才能判断，而每次都会消耗当日额度；只能参考大家的反馈。',
    },
  },
  {
    id: 'ernie/batch',
    name: { en: 'Batch inference', 'zh-CN': '批量推理' },
    aliases: ['batches', '批量', '离线推理'],
    watch: 'none',
    core: false,
    about: {
      en: 'Nothing outside an account can watch it: jobs take hours and cost money; reports by people are the only sign.',
      'zh-CN': '账号之外无从观测：任务要跑数小时且产生费用；只能参考大家的反馈。',
    },
  },
  {
    id: 'ernie/docs',
    name: { en: 'Documentation site', 'zh-CN': '文档站' },
    aliases: ['documentation', '文档'],
    watch: 'none',
    core: false,
    about: {
      en: 'Not probed: it says nothing about the API; reports by people are the only sign.',
      'zh-CN': '未做探测：文档站的好坏说明不了 API 的状态；只能参考大家的反馈。',
    },
  },
  {
    id: 'ernie/apps',
    name: { en: 'Mobile apps', 'zh-CN': '手机 App' },
    aliases: ['app', 'mobile', 'android', 'ios', 'iphone', '手机', '客户端'],
    watch: 'none',
    core: false,
    about: {
      en: 'Nothing can watch the apps without an account and a phone; reports by people are the only sign.',
      'zh-CN': '没有账号和手机就无从观测；只能参考大家的反馈。',
    },
  },
  {
    id: 'ernie/v1',
    name: { en: 'Qianfan v1 API (retired)', 'zh-CN': '千帆 v1 接口（已下线）' },
    aliases: ['wenxinworkshop', 'legacy', '旧接口', '文心千帆'],
    watch: 'retired',
    core: false,
    about: {
      en: 'Baidu announced its switch-off for 2026-08-31, so nothing watches it; every v1 error now means: move to v2.',
      'zh-CN': '百度公告已于 2026-08-31 下线，因此不再监测；现在遇到任何 v1 报错，都应迁移到 v2。',
    },
  },
];
