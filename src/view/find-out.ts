import type { Diagnosis } from '../core/knowledge.ts';
import type { ComponentId, Text } from '../core/types.ts';

const REACH = "curl -sS -m 20 -o /dev/null -w '%{http_code} %{time_total}s\\n' https://qianfan.baidubce.com/v2/models";

/** One thing to try that tells the sides apart, with a command where there is one. */
export interface Trial {
  readonly text: Text;
  readonly command?: string;
}

const TRIALS = {
  reach: {
    command: REACH,
    text: {
      en: 'From the machine that fails, ask the gateway without a key: 401 or 403 within a second or two: the way there and the gateway work; 5xx: ERNIE; no answer at all: the network in between.',
      'zh-CN':
        '在出错的机器上不带密钥请求网关：一两秒内返回 401 或 403，说明网络和网关正常；返回 5xx，是百度侧；完全没有应答，是中间网络。',
    },
  },
  whole: {
    text: {
      en: 'Repeat the call with curl -i and look at status and body: 4xx with a code: you; 5xx: ERNIE; no answer: the network in between.',
      'zh-CN': '用 curl -i 重发同一请求，看状态码和响应体：带错误码的 4xx 是你这边，5xx 是百度侧，没有应答是中间网络。',
    },
  },
  key: {
    text: {
      en: 'Try the same call with another key that works elsewhere: if that goes well, it is the first key.',
      'zh-CN': '换一个在别处可用的密钥发同一请求：如果成功，问题就在原来的密钥。',
    },
  },
  model: {
    text: {
      en: 'Try the same call with another model and a one-word prompt: if that goes well, the first model or the length of the answer is the cause.',
      'zh-CN': '换一个模型、用一个词的提示语发同一请求：如果成功，原因是原来的模型或回答太长。',
    },
  },
  network: {
    text: {
      en: 'Try from another network, such as a phone’s, and without a proxy: if that goes well, it is the network in between.',
      'zh-CN': '换一个网络（例如手机热点）并关闭代理再试：如果成功，问题在中间网络。',
    },
  },
  browser: {
    text: {
      en: 'Open the page in a private window, then from another network: if it works there, it is your browser or network.',
      'zh-CN': '先用无痕窗口打开页面，再换一个网络打开：如果正常，问题在浏览器或你的网络。',
    },
  },
} satisfies Readonly<Record<string, Trial>>;

const ON_A_PAGE: readonly ComponentId[] = ['ernie/web', 'ernie/console', 'ernie/apps'];

/** What to try when no side is likely enough to name, most telling first. */
export const trialsFor = ({ category, component, facts }: Diagnosis, own: string): readonly Trial[] => {
  if (component && ON_A_PAGE.includes(component)) return [TRIALS.browser];
  const reach = component !== undefined && facts.provider === own ? [TRIALS.reach] : [TRIALS.whole];
  if (category === 'timeout') return [...reach, TRIALS.model, TRIALS.network];
  if (category === 'network') return [...reach, TRIALS.network];
  if (category === 'auth' || category === 'permission') return [TRIALS.key, TRIALS.whole];
  return [TRIALS.whole, TRIALS.key];
};
