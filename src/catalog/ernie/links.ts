import type { Link } from '../../core/knowledge.ts';

/** Baidu's own pages by what one wants there; steps and answers take their addresses from here. */
export const pages = {
  apiKeys: {
    id: 'api-keys',
    name: { en: 'API keys: create, copy, delete', 'zh-CN': 'API Key：创建、复制、删除' },
    url: 'https://console.bce.baidu.com/iam/#/iam/apikey/list',
  },
  qianfanKeys: {
    id: 'qianfan-keys',
    name: { en: 'API keys inside the Qianfan console', 'zh-CN': '千帆控制台里的 API Key' },
    url: 'https://console.bce.baidu.com/qianfan/ais/console/apiKey',
  },
  accessKeys: {
    id: 'access-keys',
    name: { en: 'IAM Access Key and Secret Key', 'zh-CN': 'IAM Access Key 与 Secret Key' },
    url: 'https://console.bce.baidu.com/iam/#/iam/accesslist',
  },
  applications: {
    id: 'applications',
    name: { en: 'Applications and their app ids', 'zh-CN': '应用与 app id' },
    url: 'https://console.bce.baidu.com/qianfan/ais/console/applicationConsole/application',
  },
  services: {
    id: 'services',
    name: { en: 'Services: model activation, RPM and TPM', 'zh-CN': '在线服务：模型开通、RPM 与 TPM' },
    url: 'https://console.bce.baidu.com/qianfan/ais/console/onlineService',
  },
  billingSwitch: {
    id: 'billing-switch',
    name: { en: 'Pay-as-you-go per model', 'zh-CN': '按模型开通付费' },
    url: 'https://console.bce.baidu.com/qianfan/chargemanage/list',
  },
  planUsage: {
    id: 'plan-usage',
    name: { en: 'Plan usage and renewal', 'zh-CN': '套餐用量与续费' },
    url: 'https://console.bce.baidu.com/qianfan/resource/token-plan',
  },
  topUp: {
    id: 'top-up',
    name: { en: 'Top up the account', 'zh-CN': '账户充值' },
    url: 'https://console.bce.baidu.com/finance/recharge',
  },
  usage: {
    id: 'usage',
    name: { en: 'Bills and usage', 'zh-CN': '账单与用量' },
    url: 'https://console.bce.baidu.com/billing/#/billing/usage',
  },
  ticket: {
    id: 'ticket',
    name: { en: 'Open a ticket with Baidu', 'zh-CN': '向百度提交工单' },
    url: 'https://console.bce.baidu.com/ticket/#/ticket/create?productId=279',
  },
  aistudioToken: {
    id: 'aistudio-token',
    name: { en: 'AI Studio access token', 'zh-CN': 'AI Studio 访问令牌' },
    url: 'https://aistudio.baidu.com/account/accessToken',
  },
  aistudioBalance: {
    id: 'aistudio-balance',
    name: { en: 'AI Studio token balance', 'zh-CN': 'AI Studio Token 余额' },
    url: 'https://aistudio.baidu.com/token/manage',
  },
  web: {
    id: 'web',
    name: { en: 'ERNIE Bot web', 'zh-CN': '文心一言网页版' },
    url: 'https://yiyan.baidu.com/',
  },
  errorCodes: {
    id: 'error-codes',
    name: { en: 'v2 error codes', 'zh-CN': 'v2 错误码' },
    url: 'https://cloud.baidu.com/doc/qianfan-api/s/rmwbl43x7',
  },
  v1ErrorCodes: {
    id: 'v1-error-codes',
    name: { en: 'v1 error codes (retired API)', 'zh-CN': 'v1 错误码（接口已下线）' },
    url: 'https://ai.baidu.com/ai-doc/WENXINWORKSHOP/tlmyncueh',
  },
  retryAdvice: {
    id: 'retry-advice',
    name: { en: "Baidu's advice on retries", 'zh-CN': '百度的重试建议' },
    url: 'https://cloud.baidu.com/doc/WENXINWORKSHOP/s/hlzic283e',
  },
  authDoc: {
    id: 'auth-doc',
    name: { en: 'How v2 authentication works', 'zh-CN': 'v2 认证鉴权说明' },
    url: 'https://cloud.baidu.com/doc/qianfan/s/Kmh4sutww',
  },
  iamTokenDoc: {
    id: 'iam-token-doc',
    name: { en: 'Short-term keys from the IAM token call', 'zh-CN': '通过 IAM 获取短期 API Key' },
    url: 'https://cloud.baidu.com/doc/Reference/s/Gm5z8ryv5',
  },
  policies: {
    id: 'policies',
    name: { en: 'Qianfan policies for sub-users', 'zh-CN': '千帆子用户权限策略' },
    url: 'https://ai.baidu.com/ai-doc/WENXINWORKSHOP/7lx0cauid',
  },
  models: {
    id: 'models',
    name: { en: 'Model list', 'zh-CN': '模型列表' },
    url: 'https://cloud.baidu.com/doc/qianfan/s/rmh4stp0j',
  },
  retirements: {
    id: 'retirements',
    name: { en: 'Model retirement rules and log', 'zh-CN': '模型退役规则与记录' },
    url: 'https://ai.baidu.com/ai-doc/WENXINWORKSHOP/3ltibi7nb',
  },
  v1Retirement: {
    id: 'v1-retirement',
    name: { en: 'Notice: v1 is switched off', 'zh-CN': 'v1 接口下线公告' },
    url: 'https://cloud.baidu.com/doc/qianfan/s/rmse4vxp8',
  },
  codingPlan: {
    id: 'coding-plan',
    name: { en: 'Coding Plan guide', 'zh-CN': 'Coding Plan 说明' },
    url: 'https://cloud.baidu.com/doc/qianfan/s/imlg0beiu',
  },
  tokenPlan: {
    id: 'token-plan',
    name: { en: 'Personal Token Plan guide', 'zh-CN': 'Token Plan 个人版说明' },
    url: 'https://cloud.baidu.com/doc/qianfan/s/Dmrabu8b6',
  },
  teamPlan: {
    id: 'team-plan',
    name: { en: 'Team Token Plan guide', 'zh-CN': 'Token Plan 团队版说明' },
    url: 'https://cloud.baidu.com/doc/qianfan/s/smqeup7hm',
  },
  quickStart: {
    id: 'quick-start',
    name: { en: 'Quick start', 'zh-CN': '快速开始' },
    url: 'https://cloud.baidu.com/doc/qianfan/s/rmh4stn9m',
  },
  aistudioDoc: {
    id: 'aistudio-doc',
    name: { en: 'AI Studio LLM API guide', 'zh-CN': 'AI Studio 大模型 API 说明' },
    url: 'https://ai.baidu.com/ai-doc/AISTUDIO/rm344erns',
  },
  metrics: {
    id: 'metrics',
    name: { en: "Cloud Monitor: your own account's error metrics", 'zh-CN': '云监控：自己账号的错误指标' },
    url: 'https://cloud.baidu.com/doc/BCM/s/ymdn11er7',
  },
  cloudStatus: {
    id: 'cloud-status',
    name: {
      en: 'Baidu AI Cloud health page (to look at; no feed)',
      'zh-CN': '百度智能云健康状态页（供查看，无数据接口）',
    },
    url: 'https://cloud.baidu.com/status.html',
  },
} as const satisfies Readonly<Record<string, Link>>;

/** Every page, in the order of need: console, then documents. */
export const links: readonly Link[] = Object.values(pages);
