import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** Missing, wrong or expired credentials. */
export const auth: Guide = {
  id: 'auth',
  category: 'auth',
  title: { en: 'Authentication failed / invalid API key', 'zh-CN': '鉴权失败 / API Key 无效' },
  what: {
    en: "Baidu did not accept the credential that was sent: it is missing, mistyped, deleted, expired, or of a kind this address does not take. Less often the key is fine and Baidu's own auth service is in trouble. Read error.code before the HTTP status: Qianfan v2 answers 401 for a wrong model too (invalid_model).",
    'zh-CN':
      '百度没有认可你发送的凭证：可能没带、写错、已删除、已过期，或者这个地址不认这种凭证。少数情况下密钥没问题，是百度的鉴权服务自身故障。先看 error.code 再看 HTTP 状态码：千帆 v2 在模型名写错时同样返回 401（invalid_model）。',
  },
  causes: [
    {
      en: 'The key was cut short or altered when copied (a slash turned into %2F, a stray space), or it was deleted, or its short-term lifetime (30 minutes by default) is over.',
      'zh-CN': '密钥复制不全或被改动（斜杠变成 %2F、混入空格），或已被删除，或短期密钥（默认 30 分钟）已过期。',
    },
    {
      en: 'The wrong kind: a bce-v3 API key, the application pair for OAuth, the IAM Access Key pair and an AI Studio token each work only in their own place.',
      'zh-CN':
        '用错了种类：bce-v3 API Key、换取 OAuth 令牌的应用密钥对、IAM 的 Access Key 密钥对、AI Studio 令牌，各自只在对应的地方有效。',
    },
    {
      en: 'A plan key at the normal address, or a normal key at a plan address: codes ending in api_key_not_allowed or api_key_required.',
      'zh-CN': '套餐密钥用在普通地址，或普通密钥用在套餐地址：错误码以 api_key_not_allowed 或 api_key_required 结尾。',
    },
    {
      en: 'A v1 access_token was sent to v2, which refuses it with invalid_iam_token; v1 itself is switched off since 2026-08-31.',
      'zh-CN': '把 v1 的 access_token 发给了 v2，会被 invalid_iam_token 拒绝；v1 本身已于 2026-08-31 下线。',
    },
    {
      en: 'The environment variable is empty, old, or not visible to the process; or the header lacks the word Bearer.',
      'zh-CN': '环境变量为空、是旧值，或进程根本读不到；也可能请求头漏写了 Bearer。',
    },
    {
      en: "Baidu's auth service itself is in trouble: then good keys of many people fail at the same time.",
      'zh-CN': '百度的鉴权服务自身故障：这时会有很多人的正常密钥同时失效。',
    },
  ],
  fixes: [
    {
      id: 'auth-read-code',
      text: {
        en: 'Look at error.code first. invalid_model (401) is about the model and account_overdue (403) about the bill: both leave the key alone. invalid_iam_token, IamSignatureInvalid and invalid_client are about the key.',
        'zh-CN':
          '先看 error.code。invalid_model（401）是模型问题，account_overdue（403）是欠费，都与密钥无关；invalid_iam_token、IamSignatureInvalid、invalid_client 才是密钥问题。',
      },
      link: pages.errorCodes.url,
      unless: ['code'],
    },
    {
      id: 'auth-copy-key',
      text: {
        en: 'Copy the key again from the console: one string, bce-v3/ALTAK-.../..., without spaces or quotes. Not in the list? It was deleted or belongs to another account or sub-user: create a new one.',
        'zh-CN':
          '到控制台重新复制密钥：形如 bce-v3/ALTAK-.../... 的一整串，不带空格和引号。列表里找不到，说明已被删除或属于别的账号、子用户，新建一个即可。',
      },
      link: pages.apiKeys.url,
    },
    {
      id: 'auth-header',
      text: {
        en: 'Send it to https://qianfan.baidubce.com/v2 (this is also the OpenAI SDK base URL) in the header Authorization: Bearer bce-v3/ALTAK-.../... Do not URL-encode it.',
        'zh-CN':
          '请求地址用 https://qianfan.baidubce.com/v2（OpenAI SDK 的 base URL 也填它），请求头写 Authorization: Bearer bce-v3/ALTAK-.../...，不要做 URL 编码。',
      },
      link: pages.authDoc.url,
    },
    {
      id: 'auth-right-kind',
      text: {
        en: 'Match key and address: normal key on /v2, Coding Plan key on /v2/coding, Token Plan key on /v2/tokenplan/personal or /v2/tokenplan/team, AI Studio token on aistudio.baidu.com. An access_token works on none of them.',
        'zh-CN':
          '密钥与地址要配对：普通密钥走 /v2，Coding Plan 密钥走 /v2/coding，Token Plan 密钥走 /v2/tokenplan/personal 或 /v2/tokenplan/team，AI Studio 令牌走 aistudio.baidu.com。access_token 在这些地址都不能用。',
      },
      link: pages.codingPlan.url,
    },
    {
      id: 'auth-environment',
      text: {
        en: 'Check what the process really sees (length and first letters are enough): QIANFAN_API_KEY, or QIANFAN_BEARER_TOKEN, QIANFAN_ACCESS_KEY and QIANFAN_SECRET_KEY for the Baidu SDKs, AISTUDIO_ACCESS_TOKEN for AI Studio. Restart after a change.',
        'zh-CN':
          '确认进程实际读到的值（看长度和开头几位即可）：QIANFAN_API_KEY；百度 SDK 用 QIANFAN_BEARER_TOKEN 或 QIANFAN_ACCESS_KEY、QIANFAN_SECRET_KEY；AI Studio 用 AISTUDIO_ACCESS_TOKEN。改完要重启进程。',
      },
    },
    {
      id: 'auth-iam-pair',
      text: {
        en: "Signing with IAM? Use the Access Key and Secret Key from IAM, not the application's pair, and set the clock by NTP: a signature lives only 300 s in the Python and Go SDKs.",
        'zh-CN':
          '用 IAM 签名时，要填 IAM 里的 Access Key 和 Secret Key，而不是应用的 API Key 和 Secret Key；同时用 NTP 校准时钟，Python、Go SDK 的签名只有 300 秒有效期。',
      },
      link: pages.accessKeys.url,
    },
    {
      id: 'auth-others',
      text: {
        en: 'Is it only you? /ernie status shows whether auth answers now and how many people report trouble, /ernie status auth the evidence. If many do, keep your key and wait; tell us with /ernie report auth.',
        'zh-CN':
          '只有你遇到吗？/ernie status 会显示鉴权此刻有没有响应、有多少人反馈，/ernie status auth 可看依据。如果很多人都这样，不必换密钥，等恢复即可；也请用 /ernie report auth 告诉我们。',
      },
    },
  ],
  faq: [
    {
      id: 'auth-why-key',
      question: { en: 'Why is my API key not working?', 'zh-CN': '为什么我的 API Key 不能用？' },
      answer: {
        en: 'Mostly one of four: it was copied incompletely, it was deleted, it belongs to another address (plan key, normal key, AI Studio token), or the process reads another variable than you think. Take the key from the console list again, send it with curl from the same machine, then compare. If curl works, the program is at fault.',
        'zh-CN':
          '多半是这四种：复制不全、已被删除、用错地址（套餐密钥、普通密钥、AI Studio 令牌），或者进程读的环境变量不是你以为的那个。从控制台列表重新复制，在同一台机器上用 curl 试一次再对比；curl 能通，问题就在程序里。',
      },
      link: pages.apiKeys.url,
    },
    {
      id: 'auth-down-or-me',
      question: {
        en: "Is Baidu's authentication down, or is it my key?",
        'zh-CN': '是百度鉴权挂了，还是我的密钥有问题？',
      },
      answer: {
        en: 'Ask /ernie status. If auth is operational and few people report, it is most likely your key. If auth is degraded or in an outage, or several people reported trouble within the hour, it is most likely Baidu: keep your key and wait. Without a key of its own this bot sees that auth answers and refuses bad keys, not that it lets good ones in; reports fill that gap (/ernie status auth shows the evidence).',
        'zh-CN':
          '用 /ernie status 看。鉴权显示正常且反馈很少，多半是你的密钥；鉴权显示部分异常或故障，或者一小时内有好几个人反馈，多半是百度那边，别动密钥，等恢复。本机器人没有配置密钥时，只能看到鉴权有响应、能拦住坏密钥，看不到它是否放行好密钥，这一点要靠大家的反馈来补（依据见 /ernie status auth）。',
      },
    },
    {
      id: 'auth-401-right-key',
      question: { en: 'Why do I get 401 although my key is right?', 'zh-CN': '密钥明明是对的，为什么还报 401？' },
      answer: {
        en: 'Because 401 is not only about keys on Qianfan v2. invalid_model means the model id is wrong, not activated, or outside the key. invalid_appid means the appid header names an app that is not yours. A plan key at /v2, or a normal key at a plan address, is refused as well, and so is a v1 access_token anywhere on v2. The word in error.code tells which.',
        'zh-CN':
          '千帆 v2 的 401 不只代表密钥错。invalid_model 是模型名写错、未开通或不在密钥的授权范围内；invalid_appid 是 appid 请求头里的应用不属于你；套餐密钥用在 /v2、普通密钥用在套餐地址、v1 的 access_token 用在 v2，也都会被拒。看 error.code 就能区分。',
      },
      link: pages.errorCodes.url,
    },
    {
      id: 'auth-401-or-403',
      question: { en: 'What is the difference between 401 and 403 here?', 'zh-CN': '这里的 401 和 403 有什么区别？' },
      answer: {
        en: '401 usually means who are you (invalid_iam_token), but also invalid_model and invalid_appid. 403 means not allowed, for several reasons: account_overdue is an unpaid bill, model_offline a retired model, system_unsafe a content review, IamSignatureInvalid a wrong IAM key. Fix what error.code names; the number alone misleads.',
        'zh-CN':
          '401 一般是“你是谁”没认出来（invalid_iam_token），但也包括 invalid_model 和 invalid_appid。403 是“不允许”，原因不一：account_overdue 是欠费，model_offline 是模型已下线，system_unsafe 是内容审核未通过，IamSignatureInvalid 是 IAM 密钥不对。按 error.code 处理，只看数字会误判。',
      },
    },
    {
      id: 'auth-v1-token',
      question: {
        en: 'My access_token used to work. Why not any more?',
        'zh-CN': 'access_token 以前能用，现在为什么不行了？',
      },
      answer: {
        en: 'It belongs to the v1 API, which Baidu switched off on 2026-08-31. The OAuth service still hands out such tokens for other Baidu AI products, so getting one proves nothing for chat. Create a bce-v3 API key and call https://qianfan.baidubce.com/v2 with it.',
        'zh-CN':
          '它属于 v1 接口，百度已于 2026-08-31 将其下线。OAuth 服务仍会为百度其他 AI 产品签发这种令牌，所以拿得到令牌不代表对话接口可用。请新建 bce-v3 API Key，改为调用 https://qianfan.baidubce.com/v2。',
      },
      link: pages.v1Retirement.url,
    },
  ],
};
