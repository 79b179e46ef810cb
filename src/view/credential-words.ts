import type { Flaw } from '../core/credential/flaws.ts';
import type { KeyKind, Place } from '../core/credential/kinds.ts';
import type { Text } from '../core/types.ts';

const text = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });

/** What each kind of key is called, by its look. */
// biome-ignore format: a table of names
export const KIND_WORDS: Readonly<Record<KeyKind, Text>> = {
  v2: text('a Qianfan v2 API key (bce-v3/ALTAK-…)', '千帆 v2 API Key（bce-v3/ALTAK-…）'),
  'short-term': text('a short-term API key from IAM', 'IAM 签发的短期 API Key'),
  plan: text('a plan’s key (bce-v3/ALTAKSP-…)', '套餐专用密钥（bce-v3/ALTAKSP-…）'),
  'access-key-id': text('an IAM Access Key ID', 'IAM 的 Access Key ID'),
  'application-key': text('an application’s API Key (24 letters and digits)', '应用的 API Key（24 位字母数字）'),
  'secret-key': text('a Secret Key (32 letters and digits; of IAM or of an application)', 'Secret Key（32 位字母数字，属于 IAM 或应用）'),
  'gateway-pair': text('a pair as gateways want it (API Key|Secret Key)', '网关用的成对写法（API Key|Secret Key）'),
  'v1-token': text('a v1 access_token (24.…)', 'v1 的 access_token（24. 开头）'),
  'refresh-token': text('a refresh token (25.…)', 'refresh_token（25. 开头）'),
  aistudio: text('an AI Studio access token', 'AI Studio 访问令牌'),
  signature: text('a signed header (bce-auth-v1/…)', '签名请求头（bce-auth-v1/…）'),
  foreign: text('a key of another service, or of a gateway', '其他平台或网关的密钥'),
};

/** Where each kind works, and where people try it in vain. */
// biome-ignore format: a table of sentences
export const WORKS_WORDS: Readonly<Record<KeyKind, Text>> = {
  v2: text('It works as “Authorization: Bearer …” on https://qianfan.baidubce.com/v2 and /anthropic, not on a plan’s address and not in v1.', '它以“Authorization: Bearer …”用于 https://qianfan.baidubce.com/v2 与 /anthropic，不能用于套餐地址，也不能用于 v1。'),
  'short-term': text('It works like a v2 API key, but for 30 minutes only unless more was asked for.', '它和 v2 API Key 用法相同，但默认 30 分钟后失效。'),
  plan: text('It works on its own plan’s address alone: /v2/coding, /v2/tokenplan/personal or /v2/tokenplan/team.', '它只能用于所属套餐的地址：/v2/coding、/v2/tokenplan/personal 或 /v2/tokenplan/team。'),
  'access-key-id': text('It signs requests together with its Secret Key; by itself it is no key to send.', '它要与对应的 Secret Key 一起用于签名，不能单独当密钥发送。'),
  'application-key': text('It fetches a v1 access_token together with its Secret Key; v2 and IAM do not know it.', '它与 Secret Key 一起换取 v1 access_token，v2 与 IAM 都不认识它。'),
  'secret-key': text('It works only together with the other half of its pair, never by itself.', '它只能与同一对中的另一半一起使用，不能单独使用。'),
  'gateway-pair': text('It works in a gateway’s Baidu v1 channel; Baidu itself does not take the bar.', '它只用于网关的百度 v1 渠道，百度接口本身不接受竖线写法。'),
  'v1-token': text('It works in v1 and other products of aip.baidubce.com for 30 days; v2 never takes it.', '它用于 v1 及 aip.baidubce.com 的其他产品，有效期 30 天；v2 一律不接受。'),
  'refresh-token': text('It is for no model call at all.', '它不能用于任何模型调用。'),
  aistudio: text('It works on https://aistudio.baidu.com/llm/lmapi/v3 alone.', '它只能用于 https://aistudio.baidu.com/llm/lmapi/v3。'),
  signature: text('It is good for some minutes and for the very request it was made for.', '它只在几分钟内有效，且只对所签的那一次请求有效。'),
  foreign: text('It works with whoever gave it out; Qianfan itself never takes it.', '它只对签发它的平台有效，千帆本身一律不接受。'),
};

/** Where a key was sent, in words. */
// biome-ignore format: a table of names
export const PLACE_WORDS: Readonly<Record<Place, Text>> = {
  v2: text('the normal v2 address (/v2)', '常规 v2 地址（/v2）'),
  'coding-plan': text('the Coding Plan’s address (/v2/coding)', 'Coding Plan 地址（/v2/coding）'),
  'token-plan': text('a Token Plan’s address (/v2/tokenplan)', 'Token Plan 地址（/v2/tokenplan）'),
  v1: text('the v1 API', 'v1 接口'),
  oauth: text('the token service (/oauth/2.0/token)', '令牌接口（/oauth/2.0/token）'),
  iam: text('an IAM signature', 'IAM 签名'),
  aistudio: text('AI Studio', 'AI Studio'),
  elsewhere: text('another provider', '其他平台'),
};

/** What to take for a place, with the id of the page where it is found. */
// biome-ignore format: a table of sentences
export const TAKE_WORDS: Readonly<Record<Place, { readonly text: Text; readonly page?: string }>> = {
  v2: { text: text('Take an API key that looks like bce-v3/ALTAK-….', '请改用形如 bce-v3/ALTAK-… 的 API Key。'), page: 'api-keys' },
  'coding-plan': { text: text('Take the Coding Plan’s own key, or keep this key and call /v2.', '请改用 Coding Plan 专用密钥，或保留该密钥、改调 /v2。'), page: 'plan-usage' },
  'token-plan': { text: text('Take the Token Plan’s own key, or keep this key and call /v2.', '请改用 Token Plan 专用密钥，或保留该密钥、改调 /v2。'), page: 'plan-usage' },
  v1: { text: text('v1 was switched off on 2026-08-31: take a bce-v3/ALTAK-… key and move to v2.', 'v1 已于 2026-08-31 下线：请改用 bce-v3/ALTAK-… 密钥并迁移到 v2。'), page: 'api-keys' },
  oauth: { text: text('Take API Key and Secret Key of one application.', '请使用同一个应用的 API Key 与 Secret Key。'), page: 'applications' },
  iam: { text: text('Take Access Key and Secret Key of the account from IAM.', '请使用 IAM 里的账号 Access Key 与 Secret Key。'), page: 'access-keys' },
  aistudio: { text: text('Take the access token of your AI Studio page.', '请使用 AI Studio 个人页面上的访问令牌。'), page: 'aistudio-token' },
  elsewhere: { text: text('Take a key of that provider, or send this one to https://qianfan.baidubce.com/v2.', '请改用该平台的密钥，或把此密钥发往 https://qianfan.baidubce.com/v2。') },
};

/** What is wrong with the way a key was put there, and the cure. */
// biome-ignore format: a table of sentences
export const FLAW_WORDS: Readonly<Record<Flaw, Text>> = {
  quoted: text('Quotation marks are sent along with the key: take them out of the header or setting.', '引号被当成密钥的一部分发送：请从请求头或配置中去掉。'),
  blank: text('A blank or a line end follows the key: trim it.', '密钥后面带有空格或换行：请去除。'),
  'doubled-bearer': text('“Bearer” stands there twice: most clients add the word themselves, so set the bare key.', '“Bearer”出现了两次：多数客户端会自动添加，只填密钥本身即可。'),
  'no-bearer': text('“Bearer” and a blank are missing before the key in the Authorization header.', 'Authorization 请求头中密钥前缺少“Bearer”和一个空格。'),
  'full-width': text('The key holds full-width characters of an input method: copy it again from the console.', '密钥中混入了全角字符：请从控制台重新复制。'),
  'cut-off': text('The key looks cut off: copy the whole of it, both parts.', '密钥看起来不完整：请完整复制（前后两段都要）。'),
  'url-encoded': text('The key is URL-encoded (%2F): in a header it has to stand as it is.', '密钥被 URL 编码（%2F）：在请求头中必须使用原文。'),
  placeholder: text('Where the key should stand there is a placeholder: if it was sent so, put the real key there.', '密钥位置上是占位文字：如果实际就是这样发送的，请填入真实密钥。'),
  empty: text('No key was set where one should stand: see that the setting reaches the program.', '密钥位置为空：请确认程序真正读到了该配置。'),
};
