import type { Faq } from '../../core/knowledge.ts';
import { pages } from './links.ts';

/** General questions, most asked first. */
export const faq: readonly Faq[] = [
  {
    id: 'down-now',
    question: { en: 'Is Baidu ERNIE down right now?', 'zh-CN': '文心（千帆）现在挂了吗？' },
    answer: {
      en: 'Ask /ernie status: it says what works now, since when, how old each observation is, and how many people reported trouble in the last hour. Does it say operational while your calls fail? Paste the error into /ernie diagnose: most single failures are a key, a model name, a bill or a limit.',
      'zh-CN':
        '用 /ernie status 看：当前哪些正常、从什么时候开始、每条观测是多久以前的、最近一小时有多少人反馈。如果显示正常而你的调用失败，把报错贴进 /ernie diagnose：单独出现的失败多半是密钥、模型名、欠费或限流。',
    },
  },
  {
    id: 'what-is-watched',
    question: { en: 'What does this bot watch?', 'zh-CN': '这个机器人监测什么？' },
    answer: {
      en: 'The Qianfan v2 API (chat, auth, model list, plans, Anthropic-compatible route), the OAuth and IAM token services, the AI Studio API, the ERNIE Bot web page and the console, from the outside. Whether a model really answers is tested only when the operator sets QIANFAN_API_KEY. /ernie components tells for each part what that proves.',
      'zh-CN':
        '从外部监测千帆 v2 API（对话、鉴权、模型列表、套餐、Anthropic 兼容路由）、OAuth 与 IAM 令牌服务、AI Studio API、文心一言网页版和控制台。模型是否真能作答，只有运营者设置了 QIANFAN_API_KEY 才会测试。每一项能证明什么，见 /ernie components。',
    },
  },
  {
    id: 'how-decided',
    question: { en: 'How is the status decided?', 'zh-CN': '状态是怎么判定的？' },
    answer: {
      en: 'Probes ask each part again and again. The right refusal (such as 401 to a request without a key) counts as alive, an error hidden in HTTP 200 as an error. One bad answer is not enough; before calling an outage the bot checks that it can reach sites other than Baidu. Every status shows its evidence and its age, and the headline follows from what is shown.',
      'zh-CN':
        '探测会反复访问每个组件。该拒绝时正确拒绝（例如不带密钥返回 401）算存活，藏在 HTTP 200 里的错误也算错误。一次异常不足以下结论；判定故障之前，机器人会先确认自己能访问百度以外的网站。每个状态都附有依据和时间，总体结论只来自所展示的依据。',
    },
  },
  {
    id: 'what-unknown-means',
    question: { en: 'What does "unknown" mean?', 'zh-CN': '“未知”是什么意思？' },
    answer: {
      en: 'That nothing recent tells: the bot has just started, the last answer is too old, it cannot reach the internet from where it runs, or its own key or proxy stands in the way. Unknown is neither good nor bad news about Baidu; the reason is shown beside it.',
      'zh-CN':
        '表示没有足够新的依据：机器人刚启动、上次结果太旧、它所在的位置连不上互联网，或者它自己的密钥、代理出了问题。“未知”对百度来说既不是好消息也不是坏消息，原因会写在旁边。',
    },
  },
  {
    id: 'what-happens-to-my-text',
    question: {
      en: 'What happens to the text that I paste, and what is stored?',
      'zh-CN': '我贴的内容会被怎么处理、会保存什么？',
    },
    answer: {
      en: 'Keys, tokens, signatures and cookies are masked before anything else happens; you are told which kinds were found. A diagnosis is neither stored nor logged. A report keeps its masked text, with you and your workspace only as keyed hashes. A key that was pasted has been seen by the chat: delete it and make a new one.',
      'zh-CN':
        '首先遮盖密钥、令牌、签名和 Cookie，并告诉你发现了哪几类。诊断内容不保存、不写日志；反馈只保存遮盖后的文字，你和所在空间只以带密钥的哈希记录。但贴出来的密钥已经留在聊天记录里了：请删除它并新建一个。',
    },
    link: pages.apiKeys.url,
  },
  {
    id: 'how-to-report',
    question: { en: 'How do I report that it is broken for me?', 'zh-CN': '我这边用不了，怎么反馈？' },
    answer: {
      en: 'Type /ernie report with the part and what happened, such as /ernie report web login is broken, or press the button under a status. You count once per part and hour; a second report edits the first. You see at once how many others reported and what the probes see.',
      'zh-CN':
        '输入 /ernie report，加上组件和现象，例如 /ernie report web 登录不了；也可以点状态下方的按钮。同一组件每人每小时只计一次，再次反馈会覆盖上一条。提交后马上能看到有多少人也反馈了、探测结果如何。',
    },
  },
  {
    id: 'official-status-page',
    question: { en: 'Does Baidu have an official status page?', 'zh-CN': '百度有官方状态页吗？' },
    answer: {
      en: "We found no feed that a program could read. cloud.baidu.com/status.html is named as a health page for the whole cloud; we could not confirm that it shows Qianfan by itself, so look at it but do not rely on it. Official news comes by notices in the docs and by SMS, e-mail and station message; Cloud Monitor shows your own account's error counts.",
      'zh-CN':
        '没有找到程序可读取的官方状态数据。cloud.baidu.com/status.html 据说是整个智能云的健康状态页，但无法确认其中能单独看到千帆，可以参考，不要依赖。官方消息通过文档公告、短信、邮件和站内信发布；云监控可以看自己账号的错误数。',
    },
    link: pages.cloudStatus.url,
  },
  {
    id: 'v1-retired',
    question: { en: 'v1 is switched off. What do I do now?', 'zh-CN': 'v1 下线了，现在怎么办？' },
    answer: {
      en: 'Baidu announced the end of aip.baidubce.com/.../wenxinworkshop for 2026-08-31. Create a bce-v3 API key, call https://qianfan.baidubce.com/v2/chat/completions with Authorization: Bearer, and name the model in the body. The access_token is not needed any more. Self-deployed v1 services have to be deployed again as v2.',
      'zh-CN':
        '百度公告 aip.baidubce.com 上的 wenxinworkshop 接口已于 2026-08-31 下线。请新建 bce-v3 API Key，用 Authorization: Bearer 调用 https://qianfan.baidubce.com/v2/chat/completions，模型名写在正文里，不再需要 access_token。自行部署的 v1 服务要按 v2 重新部署。',
    },
    link: pages.v1Retirement.url,
  },
  {
    id: 'kinds-of-keys',
    question: {
      en: 'Which kinds of keys are there, and where does each work?',
      'zh-CN': '有哪几种密钥，分别用在哪里？',
    },
    answer: {
      en: 'v2 has four API keys: normal (/v2), Coding Plan (/v2/coding), Token Plan personal (/v2/tokenplan/personal) and team (/v2/tokenplan/team); none works on the address of another. Besides: the application API Key and Secret Key give an OAuth access_token (v1, retired); the IAM Access Key and Secret Key sign management calls and fetch short-term keys; the AI Studio token works only on aistudio.baidu.com.',
      'zh-CN':
        'v2 有四种 API Key：普通（/v2）、Coding Plan（/v2/coding）、Token Plan 个人版（/v2/tokenplan/personal）、团队版（/v2/tokenplan/team），互不通用。另外：应用的 API Key 和 Secret Key 用来换 OAuth access_token（v1，已下线）；IAM 的 Access Key 和 Secret Key 用来给管理接口签名、获取短期密钥；AI Studio 令牌只能用于 aistudio.baidu.com。',
    },
    link: pages.authDoc.url,
  },
  {
    id: 'which-models',
    question: { en: 'Which models can I use?', 'zh-CN': '现在有哪些模型可用？' },
    answer: {
      en: 'The model list is the truth, and GET /v2/models with your key shows what it may use. Seen in use in autumn 2026: ernie-5.1, ernie-5.0, ernie-x1.1-preview, ernie-4.5-turbo-128k and -32k, beside hosted models such as DeepSeek and Qwen. Whether the 3.5, 4.0, Speed, Lite and Tiny generations are still there is not confirmed.',
      'zh-CN':
        '以模型列表为准；带上密钥请求 GET /v2/models 可查到它能用的模型。2026 年秋季见到在用的有 ernie-5.1、ernie-5.0、ernie-x1.1-preview、ernie-4.5-turbo-128k 和 -32k，另有 DeepSeek、Qwen 等托管模型。3.5、4.0、Speed、Lite、Tiny 等老一代是否还在，未经确认。',
    },
    link: pages.models.url,
  },
  {
    id: 'baidu-product',
    question: { en: 'Is this a Baidu product?', 'zh-CN': '这是百度的产品吗？' },
    answer: {
      en: 'No. It is an independent open-source bot that looks at ERNIE from the outside. It cannot see inside Baidu, speaks for nobody there, and cannot change your account. Names and trademarks belong to Baidu.',
      'zh-CN':
        '不是。这是一个独立的开源机器人，从外部观察文心。它看不到百度内部，不代表百度，也动不了你的账号。相关名称和商标归百度所有。',
    },
  },
  {
    id: 'contact-baidu',
    question: { en: 'How do I contact Baidu, and with what?', 'zh-CN': '怎么联系百度？要准备什么？' },
    answer: {
      en: 'Open a ticket in the console. Give the request id (as-... or X-Bce-Request-Id), the time with time zone, address, model, HTTP status, the whole error body, the SDK with version, and how many calls fail. Never put a key into a ticket.',
      'zh-CN':
        '在控制台提工单。写上请求 ID（as-... 或 X-Bce-Request-Id）、带时区的时间、接口地址、模型、HTTP 状态码、完整报错正文、SDK 及版本、失败比例。不要在工单里写密钥。',
    },
    link: pages.ticket.url,
  },
];
