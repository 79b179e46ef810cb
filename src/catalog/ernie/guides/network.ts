import type { Guide } from '../../../core/knowledge.ts';
import { pages } from '../links.ts';

/** No connection: DNS, proxy, TLS, firewall. */
export const network: Guide = {
  id: 'network',
  category: 'network',
  title: { en: 'No connection to Baidu', 'zh-CN': '连不上百度' },
  what: {
    en: 'Your machine could not reach Baidu at all: the name was not found, the connection refused, reset or never made, or the certificate not trusted. No answer from Baidu is involved, so no code of theirs helps. The cause is mostly near you: DNS, proxy, firewall or clock; only sometimes the route or Baidu itself.',
    'zh-CN':
      '你的机器根本没连到百度：域名解析不了，连接被拒、被重置或建立不起来，或者证书不受信任。这不是百度返回的错误，所以没有错误码可查。原因大多在你这边：DNS、代理、防火墙、时钟；偶尔是线路或百度自身的问题。',
  },
  causes: [
    {
      en: 'DNS: the name is mistyped, or the resolver does not know it (ENOTFOUND, EAI_AGAIN). Hosts: qianfan.baidubce.com, aip.baidubce.com, iam.bj.baidubce.com.',
      'zh-CN':
        'DNS：域名写错，或解析服务器不认（ENOTFOUND、EAI_AGAIN）。涉及 qianfan.baidubce.com、aip.baidubce.com、iam.bj.baidubce.com。',
    },
    {
      en: 'Proxy: HTTPS_PROXY points to one that is down or does not let baidubce.com through; a VPN leads the traffic astray.',
      'zh-CN': '代理：HTTPS_PROXY 指向的代理挂了或不放行 baidubce.com；或者 VPN 把流量带偏了。',
    },
    {
      en: 'Firewall: the company or cloud network lets only listed hosts out (ECONNREFUSED, ETIMEDOUT, ECONNRESET).',
      'zh-CN': '防火墙：公司或云上网络只放行白名单（ECONNREFUSED、ETIMEDOUT、ECONNRESET）。',
    },
    {
      en: 'TLS: a company proxy signs with its own certificate, the CA bundle is old, or the clock is wrong.',
      'zh-CN': 'TLS：公司代理用自签证书做中间人、CA 证书太旧，或本机时间不对。',
    },
    {
      en: 'Distance: from outside mainland China the route crosses the border, with more delay, loss and resets at busy hours.',
      'zh-CN': '距离：从中国大陆以外访问要过跨境线路，高峰期延迟、丢包和连接重置更多。',
    },
    {
      en: 'Code in a browser: a page may not call the API directly (CORS), and its key would be public; the Baidu JS SDK runs v2 in Node only.',
      'zh-CN': '在浏览器里直接调用：受跨域（CORS）限制，密钥也会泄露；百度 JS SDK 的 v2 只支持 Node 环境。',
    },
  ],
  fixes: [
    {
      id: 'network-curl',
      text: {
        en: 'From the failing machine: curl -i -X POST https://qianfan.baidubce.com/v2/chat/completions without a key. A 401 with invalid_iam_token means that the network is fine; anything else shows where it breaks.',
        'zh-CN':
          '在出问题的机器上执行 curl -i -X POST https://qianfan.baidubce.com/v2/chat/completions（不带密钥）。返回 401 invalid_iam_token 说明网络正常；否则就能看出断在哪里。',
      },
    },
    {
      id: 'network-dns',
      text: {
        en: 'DNS: run nslookup qianfan.baidubce.com, compare with another resolver (inside mainland China 223.5.5.5 or 180.76.76.76), and check the spelling of the host in your settings.',
        'zh-CN':
          'DNS：执行 nslookup qianfan.baidubce.com，换个解析服务器对比（大陆境内可用 223.5.5.5 或 180.76.76.76），并检查配置里的域名拼写。',
      },
    },
    {
      id: 'network-proxy',
      text: {
        en: 'Proxy: print HTTPS_PROXY, HTTP_PROXY, NO_PROXY and QIANFAN_PROXY; try once without. In mainland China no proxy is needed: put baidubce.com and baidu.com into NO_PROXY and switch a VPN off.',
        'zh-CN':
          '代理：查看 HTTPS_PROXY、HTTP_PROXY、NO_PROXY 和 QIANFAN_PROXY，去掉再试一次。在大陆访问不需要代理：把 baidubce.com、baidu.com 加进 NO_PROXY，并关掉 VPN。',
      },
    },
    {
      id: 'network-firewall',
      text: {
        en: 'Firewall: ask for outgoing TCP 443 to qianfan.baidubce.com, iam.bj.baidubce.com and aip.baidubce.com, by name and not by address: addresses change.',
        'zh-CN':
          '防火墙：申请放行到 qianfan.baidubce.com、iam.bj.baidubce.com、aip.baidubce.com 的 TCP 443 出站，按域名而不是按 IP，IP 会变。',
      },
    },
    {
      id: 'network-tls',
      text: {
        en: 'TLS: set the clock, update the CA bundle, and add the company root certificate (for Node: NODE_EXTRA_CA_CERTS). Do not switch certificate checks off: that exposes your key.',
        'zh-CN':
          'TLS：校准时间、更新 CA 证书，并加入公司根证书（Node 用 NODE_EXTRA_CA_CERTS）。不要关闭证书校验，那会暴露密钥。',
      },
    },
    {
      id: 'network-abroad',
      text: {
        en: 'Outside mainland China: allow more time to connect, reuse connections, retry resets with back-off, or run the calling part on a server nearer to Beijing, such as in Hong Kong or the mainland.',
        'zh-CN':
          '在大陆以外：放宽连接超时、复用连接、对连接重置做退避重试，或者把调用部分放到离北京更近的服务器上，例如香港或大陆。',
      },
    },
    {
      id: 'network-status',
      text: {
        en: 'Compare: /ernie status shows whether Baidu is reachable from where this bot runs. If it is, look at your network; if many report, it may be the route or Baidu.',
        'zh-CN':
          '对比一下：/ernie status 显示从本机器人所在位置能否连上百度。它能连上，就查你自己的网络；很多人反馈，则可能是线路或百度的问题。',
      },
    },
  ],
  faq: [
    {
      id: 'network-me-or-baidu',
      question: { en: 'Is it my network or is Baidu down?', 'zh-CN': '是我的网络问题，还是百度挂了？' },
      answer: {
        en: 'Open another site and then curl qianfan.baidubce.com. Nothing works: your network. Only Baidu fails: try another network, such as a phone hotspot. Fails there too while /ernie status is not operational: Baidu. If the bot reaches Baidu and you do not, the trouble lies between you and Baidu.',
        'zh-CN':
          '先打开别的网站，再 curl qianfan.baidubce.com。都不通是你的网络；只有百度不通，换个网络（比如手机热点）试试。换了也不通，且 /ernie status 不正常，就是百度；机器人能连而你不能，问题就在你和百度之间。',
      },
    },
    {
      id: 'network-abroad-works',
      question: { en: 'Does the API work outside mainland China?', 'zh-CN': '在中国大陆以外能用 API 吗？' },
      answer: {
        en: 'The addresses are public and people use them from abroad, with more delay and more broken connections. A Baidu AI Cloud account with real-name verification is needed all the same. How it looks from one place says little about another: see where this bot probes from.',
        'zh-CN':
          '接口地址在公网上，有人在海外使用，只是延迟更高、断连更多；同样需要实名认证的百度智能云账号。各地情况差别很大，请留意本机器人是从哪里探测的。',
      },
    },
    {
      id: 'network-http-iam',
      question: {
        en: 'Only fetching the IAM token fails, chat hosts are reachable. Why?',
        'zh-CN': '只有获取 IAM 令牌失败，对话域名能连上，为什么？',
      },
      answer: {
        en: 'It is another host, iam.bj.baidubce.com, and must be let through as well. The Go and JS SDKs call it over plain http by default, which strict firewalls block: set QIANFAN_IAM_BASE_URL (JS: QIANFAN_BEAR_TOKEN_URL) to https, or use a bce-v3 API key and need no such token.',
        'zh-CN':
          '那是另一个域名 iam.bj.baidubce.com，也要放行。Go 和 JS SDK 默认用明文 http 访问它，严格的防火墙会拦截：把 QIANFAN_IAM_BASE_URL（JS 为 QIANFAN_BEAR_TOKEN_URL）改成 https，或直接用 bce-v3 API Key，就不需要这个令牌。',
      },
      link: pages.iamTokenDoc.url,
    },
  ],
};
