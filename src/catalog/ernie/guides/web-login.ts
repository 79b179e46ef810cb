import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** Cannot log in to the web app, the console or AI Studio. */
export const webLogin: Guide = {
  id: 'web-login',
  category: 'auth',
  title: { en: 'Cannot log in on the web', 'zh-CN': '网页登录不了' },
  what: {
    en: 'Logging in to the web assistant (ERNIE Bot), the Baidu AI Cloud console or AI Studio fails, loops, or ends too soon. This goes through your Baidu account and cookies and has nothing to do with API keys: the API may work while the page does not, and the other way round.',
    'zh-CN':
      '登录文心一言（文心助手）网页版、百度智能云控制台或 AI Studio 时失败、反复跳转，或很快掉线。这走的是百度账号和 Cookie，与 API Key 无关：网页不行时 API 可能正常，反之亦然。',
  },
  causes: [
    {
      en: 'The session ended, or its cookies are stale or half deleted.',
      'zh-CN': '登录态过期，或 Cookie 陈旧、被清掉了一部分。',
    },
    {
      en: 'The browser or an extension blocks cookies or scripts of baidu.com.',
      'zh-CN': '浏览器或扩展拦截了 baidu.com 的 Cookie 或脚本。',
    },
    {
      en: 'The Baidu account asks for more: phone number, security check, captcha, real-name verification; VPN addresses trigger it more often.',
      'zh-CN': '百度账号要求进一步验证：绑定手机号、安全验证、验证码、实名认证；用 VPN 时更容易触发。',
    },
    {
      en: 'The wrong door: an IAM sub-user logs in to the console through the IAM user login, not as a Baidu account.',
      'zh-CN': '走错入口：IAM 子用户要从控制台的 IAM 用户登录入口进，而不是用百度账号登录。',
    },
    {
      en: 'The account is suspended or lacks access to the product.',
      'zh-CN': '账号被限制，或没有使用该产品的资格。',
    },
    {
      en: "Baidu's web app or login is in trouble: then many people report login issues at once.",
      'zh-CN': '百度网页或登录服务故障：这时会有很多人同时反馈登录问题。',
    },
  ],
  fixes: [
    {
      id: 'web-login-status',
      text: {
        en: 'Look first whether it is only you: /ernie status tells whether the page loads and how many people report trouble. If many do, wait; nothing on your side helps.',
        'zh-CN':
          '先看是不是只有你：/ernie status 会显示网页能否打开、有多少人反馈。如果很多人都遇到，等着就好，自己折腾没有用。',
      },
    },
    {
      id: 'web-login-private',
      text: {
        en: 'Open the page in a private window, without extensions, and log in again. If that works, log out in the normal window, delete the cookies of baidu.com and log in afresh.',
        'zh-CN': '用无痕窗口、关掉扩展重新登录。能登上，就在普通窗口退出登录，清除 baidu.com 的 Cookie 后重新登录。',
      },
      link: pages.web.url,
    },
    {
      id: 'web-login-cookies',
      text: {
        en: 'Allow cookies and scripts of baidu.com, set the clock of the computer right, and switch a VPN or proxy off for baidu.com.',
        'zh-CN': '允许 baidu.com 的 Cookie 和脚本，校准电脑时间，访问 baidu.com 时关掉 VPN 或代理。',
      },
    },
    {
      id: 'web-login-verify',
      text: {
        en: 'Finish what the account asks for: phone number, security check, real-name verification. Another way in (scan the code with the Baidu app, SMS code) often gets past a hanging captcha.',
        'zh-CN': '按提示完成手机号绑定、安全验证或实名认证。验证码卡住时，换成百度 App 扫码或短信验证码登录往往能过。',
      },
    },
    {
      id: 'web-login-sub-user',
      text: {
        en: 'Console with a sub-user: use the IAM user login of your organisation with its account name, and ask the administrator if the password or second factor is lost.',
        'zh-CN': '用子用户登录控制台：走公司账号对应的 IAM 用户登录入口；密码或双因素验证丢失时找管理员重置。',
      },
      link: pages.accessKeys.url,
    },
    {
      id: 'web-login-meanwhile',
      text: {
        en: 'In a hurry? The mobile app and the API do not depend on this page; try them meanwhile, and tell us with /ernie report web.',
        'zh-CN': '着急用：手机 App 和 API 不依赖这个页面，可以先用它们；也请用 /ernie report web 反馈。',
      },
    },
  ],
  faq: [
    {
      id: 'web-login-down',
      question: { en: 'Is the ERNIE Bot login down right now?', 'zh-CN': '文心一言现在是登录不了吗？' },
      answer: {
        en: '/ernie status tells whether the page loads and how many people reported trouble in the last hour, /ernie status web what was seen in detail. This bot does not log in itself, so a broken login behind a healthy page shows only in the reports: please add yours.',
        'zh-CN':
          '/ernie status 会告诉你页面能否打开、最近一小时有多少人反馈，/ernie status web 有检测细节。本机器人不会真的登录，所以页面正常而登录故障时，只能从反馈里看出来，请也反馈一下。',
      },
    },
    {
      id: 'web-login-api',
      question: { en: 'I cannot log in. Does my API key still work?', 'zh-CN': '网页登录不了，API Key 还能用吗？' },
      answer: {
        en: 'Normally yes. Keys do not need a login, and the API runs on another host (qianfan.baidubce.com). Only a suspended or overdue account stops both; the API then answers with a code of its own, such as account_overdue.',
        'zh-CN':
          '一般能用。API Key 不依赖网页登录，接口也在另一个域名（qianfan.baidubce.com）上。只有账号被停用或欠费才会两边都不行，此时 API 会返回相应的错误码，例如 account_overdue。',
      },
    },
    {
      id: 'web-login-loop',
      question: { en: 'I am sent back to the login page again and again.', 'zh-CN': '登录后一直跳回登录页。' },
      answer: {
        en: 'The cookie set at login does not come back with the next request: blocked by the browser or an extension, cleared at once, or the clock is wrong. A private window without extensions tells: if it works there, delete the cookies of baidu.com in the normal one.',
        'zh-CN':
          '登录时写入的 Cookie 没有随下一个请求带回来：被浏览器或扩展拦截、立刻被清除，或者本机时间不对。用不带扩展的无痕窗口一试便知：那里正常，就在普通窗口清除 baidu.com 的 Cookie。',
      },
      link: pages.web.url,
    },
    {
      id: 'web-login-aistudio',
      question: {
        en: 'Where do I find my AI Studio token after logging in?',
        'zh-CN': '登录后在哪里找 AI Studio 的令牌？',
      },
      answer: {
        en: 'On the access token page of your AI Studio account. It works only on aistudio.baidu.com; a Qianfan API key does not work there, nor this token on Qianfan.',
        'zh-CN':
          '在 AI Studio 个人中心的访问令牌页面。它只能用于 aistudio.baidu.com；千帆的 API Key 在那里不能用，它也不能用于千帆。',
      },
      link: pages.aistudioToken.url,
    },
  ],
};
