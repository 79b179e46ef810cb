import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** An unknown, retired or closed model. */
export const modelNotFound: Guide = {
  id: 'model-not-found',
  category: 'model_not_found',
  title: { en: 'Model not found or retired', 'zh-CN': '模型不存在或已下线' },
  what: {
    en: 'The model id is unknown, retired, or not open to this key at this address. Qianfan v2 answers HTTP 401 with invalid_model here, so it looks like a key error and is none. A retired model answers 403 model_offline, a plan without the model a code ending in model_not_supported.',
    'zh-CN':
      '模型名不存在、已下线，或者这个密钥在这个地址上用不了它。千帆 v2 此时返回 HTTP 401 加 invalid_model，看着像密钥错误，其实不是。已下线的模型返回 403 model_offline，套餐不含该模型时错误码以 model_not_supported 结尾。',
  },
  causes: [
    {
      en: 'A display name or a typo instead of the id: ids are lower case with dashes, such as ernie-4.5-turbo-128k.',
      'zh-CN': '填的是展示名或有笔误：模型 ID 是小写加连字符，例如 ernie-4.5-turbo-128k。',
    },
    {
      en: 'The model was retired: dated ids live about 3 to 6 months, preview ids move without notice.',
      'zh-CN': '模型已退役：带日期的 ID 一般只有 3～6 个月，preview 版本会不经通知就变动。',
    },
    {
      en: 'The model is not activated for the account, or the permissions of the API key leave it out.',
      'zh-CN': '账号没有开通该模型，或 API Key 的权限范围不包含它。',
    },
    {
      en: 'A name or URL suffix from v1 (ERNIE-Bot-turbo, completions_pro, eb-instant): v1 is switched off since 2026-08-31.',
      'zh-CN':
        '用的是 v1 的模型名或路径后缀（ERNIE-Bot-turbo、completions_pro、eb-instant）：v1 已于 2026-08-31 下线。',
    },
    {
      en: 'The plan does not include it (coding_plan_model_not_supported, token_plan_person_model_not_supported).',
      'zh-CN': '套餐不含该模型（coding_plan_model_not_supported、token_plan_person_model_not_supported）。',
    },
    {
      en: 'The wrong house: AI Studio and Qianfan have different model lists.',
      'zh-CN': '找错了平台：AI Studio 和千帆的模型列表不同。',
    },
  ],
  fixes: [
    {
      id: 'model-not-found-list',
      text: {
        en: 'Compare the id letter by letter with the model list, or ask GET https://qianfan.baidubce.com/v2/models with your key.',
        'zh-CN': '把模型 ID 与模型列表逐字比对，或带上密钥请求 GET https://qianfan.baidubce.com/v2/models 查询。',
      },
      link: pages.models.url,
    },
    {
      id: 'model-not-found-activate',
      text: {
        en: 'Id right, still 401? Activate the model for your account.',
        'zh-CN': '名字没错还报 401：先在账号里开通该模型。',
      },
      link: pages.services.url,
    },
    {
      id: 'model-not-found-key-scope',
      text: {
        en: "Look at the key's permissions in the console and add the model, or try a key without such a limit.",
        'zh-CN': '在控制台检查密钥的权限，把该模型加进去，或换一个不限模型的密钥试试。',
      },
      link: pages.apiKeys.url,
    },
    {
      id: 'model-not-found-retired',
      text: {
        en: 'model_offline: take the successor named in the retirement log. To be surprised less often, use ids without preview and without date: these roll forward with 1 to 2 weeks of notice.',
        'zh-CN':
          '遇到 model_offline：按退役记录换成替代模型。想少踩坑，就用不带 preview、不带日期的 ID，这类会提前 1～2 周通知再升级。',
      },
      link: pages.retirements.url,
    },
    {
      id: 'model-not-found-v1',
      text: {
        en: 'Still on v1 names? Move to https://qianfan.baidubce.com/v2 and put a current id into the model field instead of the URL. Self-deployed v1 services have to be deployed again as v2.',
        'zh-CN':
          '还在用 v1 的名字：迁移到 https://qianfan.baidubce.com/v2，把现行模型 ID 放进 model 字段而不是 URL 里。自行部署的 v1 服务要按 v2 重新部署。',
      },
      link: pages.v1Retirement.url,
    },
    {
      id: 'model-not-found-plan',
      text: {
        en: 'On Coding Plan use qianfan-code-latest or a model on its list; on a Token Plan pick one from its line-up.',
        'zh-CN': 'Coding Plan 用 qianfan-code-latest 或列表内的模型；Token Plan 在其支持的模型中选。',
      },
      link: pages.codingPlan.url,
    },
  ],
  faq: [
    {
      id: 'model-not-found-why-401',
      question: { en: 'Why 401 when only the model is wrong?', 'zh-CN': '只是模型名写错，为什么报 401？' },
      answer: {
        en: 'That is how Qianfan v2 does it: an unknown model and one you may not use get the same answer, 401 invalid_model. A wrong key would say invalid_iam_token. So do not rotate the key: correct the model.',
        'zh-CN':
          '千帆 v2 就是这样设计的：模型不存在和无权使用都返回 401 invalid_model；密钥错误会是 invalid_iam_token。所以不用换密钥，改模型就行。',
      },
    },
    {
      id: 'model-not-found-yesterday',
      question: { en: 'It worked yesterday. What happened to my model?', 'zh-CN': '昨天还能用，我的模型怎么了？' },
      answer: {
        en: 'Most likely it was retired or renamed: 403 model_offline says so. Preview ids move without notice and dated ones end after 3 to 6 months. The retirement log names dates and successors; plans change their line-up as well.',
        'zh-CN':
          '多半是退役或改名了，403 model_offline 就是这个意思。preview 会不经通知变动，带日期的 3～6 个月后下线。退役记录里有日期和替代模型；套餐支持的模型也会调整。',
      },
      link: pages.retirements.url,
    },
    {
      id: 'model-not-found-v1-names',
      question: {
        en: 'What became of ERNIE-Bot, ERNIE-Bot-turbo and ERNIE-Bot-4?',
        'zh-CN': 'ERNIE-Bot、ERNIE-Bot-turbo、ERNIE-Bot-4 现在叫什么？',
      },
      answer: {
        en: 'They were v1 names: ERNIE-Bot became ERNIE-3.5-8K, ERNIE-Bot-turbo ERNIE-Lite-8K-0922, ERNIE-Bot-4 ERNIE-4.0-8K. v1 ended on 2026-08-31, and whether these old generations are still on v2 is not sure: rather take a current one, such as an ernie-4.5-turbo or ernie-5 id from the model list.',
        'zh-CN':
          '它们是 v1 的名字：ERNIE-Bot 即 ERNIE-3.5-8K，ERNIE-Bot-turbo 即 ERNIE-Lite-8K-0922，ERNIE-Bot-4 即 ERNIE-4.0-8K。v1 已于 2026-08-31 下线，这些老一代模型在 v2 上是否还在并不确定，建议直接换成模型列表里现行的 ernie-4.5-turbo 或 ernie-5 系列。',
      },
      link: pages.models.url,
    },
    {
      id: 'model-not-found-404',
      question: {
        en: 'I get 404 ResourceNotFound. Is that the model?',
        'zh-CN': '报 404 ResourceNotFound 是模型问题吗？',
      },
      answer: {
        en: 'No, that is the path. The base URL has to end in /v2 (or /v2/coding, /v2/tokenplan/personal, /v2/tokenplan/team), and the client adds /chat/completions. A doubled or missing /v2 gives this answer.',
        'zh-CN':
          '不是，是路径问题。base URL 要以 /v2 结尾（套餐为 /v2/coding、/v2/tokenplan/personal、/v2/tokenplan/team），后面的 /chat/completions 由客户端补上。多写或漏写 /v2 都会这样。',
      },
    },
  ],
};
