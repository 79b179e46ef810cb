import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** A known identity without the right. */
export const permission: Guide = {
  id: 'permission',
  category: 'permission',
  title: { en: 'Permission denied', 'zh-CN': '权限不足' },
  what: {
    en: 'Baidu knows who is calling, but this key, sub-user or application may not use this model, parameter, app or management call. Before you change any rights, read error.code: account_overdue (403) is an unpaid bill, model_offline (403) a retired model, system_unsafe (403) a content review.',
    'zh-CN':
      '百度认出了调用者，但这个密钥、子用户或应用无权使用该模型、参数、应用或管理接口。调整权限之前先看 error.code：account_overdue（403）是欠费，model_offline（403）是模型已下线，system_unsafe（403）是内容审核未通过，都不是权限问题。',
  },
  causes: [
    {
      en: "The API key's own permissions do not include this model or service; a key does not inherit the rights of its account or sub-user.",
      'zh-CN': 'API Key 自身的权限不含该模型或服务；密钥不会继承主账号或子用户的权限，需单独配置。',
    },
    {
      en: 'The IAM sub-user lacks a policy such as QianfanServiceOperateAccessPolicy (calls) or IAMManageAPIKeyPolicy (keys).',
      'zh-CN':
        'IAM 子用户缺少策略，例如调用服务的 QianfanServiceOperateAccessPolicy、管理密钥的 IAMManageAPIKeyPolicy。',
    },
    {
      en: 'The appid header names an application that this key does not own (invalid_appid).',
      'zh-CN': 'appid 请求头里填的应用不属于这个密钥（invalid_appid）。',
    },
    {
      en: 'The model or a parameter is not open to the account: "No permission to use the model", no_parameter_permission.',
      'zh-CN': '账号没有开通该模型或参数：返回 No permission to use the model 或 no_parameter_permission。',
    },
    {
      en: 'The product was never activated for the account (OptInRequired), or real-name verification is unfinished.',
      'zh-CN': '账号从未开通该产品（OptInRequired），或尚未完成实名认证。',
    },
    {
      en: 'An old v1 application without the right to a service (codes 6 and 336004); v1 is switched off, so grant nothing there: move to v2.',
      'zh-CN': '旧的 v1 应用没有服务权限（错误码 6、336004）；v1 已下线，不必再去授权，直接迁移到 v2。',
    },
  ],
  fixes: [
    {
      id: 'permission-read-code',
      text: {
        en: 'Read error.code and the message: they name what is refused. invalid_appid is the app, no_parameter_permission one parameter, AccessDenied a missing IAM policy, IamSignatureInvalid a wrong key.',
        'zh-CN':
          '先看 error.code 和 message，里面会写明被拒的是什么：invalid_appid 是应用，no_parameter_permission 是某个参数，AccessDenied 是缺少 IAM 策略，IamSignatureInvalid 则是密钥错误。',
      },
      link: pages.errorCodes.url,
      unless: ['code'],
    },
    {
      id: 'permission-key-scope',
      text: {
        en: 'Open the key in the console and look at its permissions: allow the service and the model you call, and nothing more than needed.',
        'zh-CN': '在控制台打开这个密钥，检查它的权限：勾选要调用的服务和模型，只给必需的范围。',
      },
      link: pages.apiKeys.url,
    },
    {
      id: 'permission-policy',
      text: {
        en: 'Sub-user? Ask the account administrator to attach QianfanServiceOperateAccessPolicy or QianfanFullControlAccessPolicy, and IAMManageAPIKeyPolicy if you are to manage keys yourself.',
        'zh-CN':
          '如果是子用户，请主账号管理员授予 QianfanServiceOperateAccessPolicy 或 QianfanFullControlAccessPolicy；要自行管理密钥，还需 IAMManageAPIKeyPolicy。',
      },
      link: pages.policies.url,
    },
    {
      id: 'permission-activate',
      text: {
        en: 'Check that the model is activated for your account, and activate it if not.',
        'zh-CN': '确认账号已开通该模型，没有就先开通。',
      },
      link: pages.services.url,
    },
    {
      id: 'permission-appid',
      text: {
        en: 'Remove the appid header, or set it to an app-... id from the list of the same account. It only splits usage and bills; calls work without it.',
        'zh-CN': '去掉 appid 请求头，或改成同一账号应用列表里以 app- 开头的 ID。它只用来区分用量和账单，不带也能调用。',
      },
      link: pages.applications.url,
    },
    {
      id: 'permission-ticket',
      text: {
        en: 'Rights look right and it is still refused? Open a ticket with the request id (as-...), the time, the model and the whole error body, never the key. /ernie status shows whether others have trouble too.',
        'zh-CN':
          '权限都没问题仍被拒，就提工单：附请求 ID（as-...）、时间、模型和完整报错正文，不要附密钥。/ernie status 可以看别人是否也有问题。',
      },
      link: pages.ticket.url,
    },
  ],
  faq: [
    {
      id: 'permission-403-valid-key',
      question: { en: 'My key is valid. Why 403?', 'zh-CN': '密钥有效，为什么还报 403？' },
      answer: {
        en: 'On Qianfan v2 a 403 seldom means a bad key. Look at error.code: account_overdue asks for money, model_offline for another model, system_unsafe, user_setting_unsafe and functions_unsafe for other words. Only what is left, such as AccessDenied, is a question of rights.',
        'zh-CN':
          '千帆 v2 的 403 很少是密钥坏了。看 error.code：account_overdue 要充值，model_offline 要换模型，system_unsafe、user_setting_unsafe、functions_unsafe 要改内容；剩下的如 AccessDenied 才是权限问题。',
      },
    },
    {
      id: 'permission-sub-user',
      question: {
        en: "The main account's key works, my sub-user's does not. Why?",
        'zh-CN': '主账号的密钥能用，子用户的不行，为什么？',
      },
      answer: {
        en: 'Keys of the main account and of each sub-user are separate, and each key carries its own permissions. Let the administrator attach a Qianfan policy to the sub-user, then set the permissions of the key itself as well.',
        'zh-CN':
          '主账号与各子用户的密钥互相隔离，每个密钥又有自己的权限。请管理员先给子用户授予千帆策略，再给密钥本身配好权限。',
      },
      link: pages.authDoc.url,
    },
    {
      id: 'permission-or-model',
      question: {
        en: '"No permission to use the model": permission or model?',
        'zh-CN': '“No permission to use the model”是权限问题还是模型问题？',
      },
      answer: {
        en: 'It comes with invalid_model and HTTP 401 and covers both: the id may be mistyped or retired, the model may not be activated, or the key may not include it. Check the id first, then activation, then the permissions of the key.',
        'zh-CN':
          '它伴随 invalid_model 和 HTTP 401 出现，两种都可能：模型名写错或已下线、模型未开通、密钥没包含它。依次检查模型名、开通状态、密钥权限。',
      },
      link: pages.models.url,
    },
  ],
};
