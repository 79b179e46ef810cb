import type { ComponentId } from '../core/types.ts';
import type { Settings } from '../settings.ts';
import type { Expectation } from './expect.ts';
import type { Ask } from './http.ts';

/** One question that needs no credentials, and its right answer. */
export interface Target {
  readonly name: string;
  readonly component: ComponentId;
  readonly ask: (settings: Settings) => Pick<Ask, 'method' | 'url' | 'headers' | 'body' | 'redirects'>;
  readonly right: Expectation;
  readonly every: (settings: Settings) => number;
}

/** The shape of a key, and plainly nobody's: it must be refused. */
export const MADE_UP_KEY = `bce-v3/ALTAK-ErnieWatchMadeUpKey00/${'0'.repeat(40)}`;

const often = (settings: Settings) => settings.PROBE_INTERVAL_S * 1000;
const seldom = (settings: Settings) => settings.WEB_PROBE_INTERVAL_S * 1000;

const hello = (settings: Settings) =>
  JSON.stringify({
    model: settings.QIANFAN_MODEL,
    messages: [{ role: 'user', content: 'hi' }],
  });
const bearer = { authorization: `Bearer ${MADE_UP_KEY}` };
const NO_TOKEN: Expectation = { rejection: { statuses: [401, 403], code: /^invalid_iam_token$/ } };

/** Everything that can be asked without credentials. */
export const TARGETS: readonly Target[] = [
  {
    name: 'chat',
    component: 'ernie/chat',
    ask: (s) => ({ method: 'POST', url: `${s.QIANFAN_BASE_URL}/v2/chat/completions`, body: hello(s) }),
    right: NO_TOKEN,
    every: often,
  },
  {
    // The negative control: an API that lets any key in is not well, however friendly its answers.
    name: 'auth',
    component: 'ernie/auth',
    ask: (s) => ({ method: 'POST', url: `${s.QIANFAN_BASE_URL}/v2/chat/completions`, body: hello(s), headers: bearer }),
    right: NO_TOKEN,
    every: often,
  },
  {
    name: 'oauth',
    component: 'ernie/oauth',
    ask: (s) => ({
      method: 'POST',
      url: `${s.BAIDU_AIP_BASE_URL}/oauth/2.0/token?grant_type=client_credentials&client_id=ErnieWatchMadeUpId&client_secret=none`,
    }),
    right: { rejection: { statuses: [400, 401], code: /^invalid_(?:client|request)$/ } },
    every: often,
  },
  {
    // What it answers without a header is not documented; any refusal in the provider's own shape will do.
    name: 'iam',
    component: 'ernie/iam',
    ask: (s) => ({ url: `${s.BAIDU_IAM_BASE_URL}/v1/BCE-BEARER/token` }),
    right: { rejection: { statuses: [400, 401, 403], code: /./ } },
    every: often,
  },
  {
    name: 'anthropic',
    component: 'ernie/anthropic',
    ask: (s) => ({ method: 'POST', url: `${s.QIANFAN_BASE_URL}/anthropic/v1/messages`, body: '{}' }),
    right: {
      rejection: {
        statuses: [400, 401, 403, 422],
        code: /^missing body\.model$|invalid_iam_token|authentication_error/,
      },
    },
    every: often,
  },
  {
    name: 'plans',
    component: 'ernie/plans',
    ask: (s) => ({ method: 'POST', url: `${s.QIANFAN_BASE_URL}/v2/coding/chat/completions`, body: hello(s) }),
    right: NO_TOKEN,
    every: often,
  },
  {
    name: 'models',
    component: 'ernie/models',
    ask: (s) => ({ url: `${s.QIANFAN_BASE_URL}/v2/models` }),
    right: { rejection: { statuses: [401, 403] }, open: true },
    every: often,
  },
  {
    name: 'aistudio',
    component: 'ernie/aistudio',
    ask: (s) => ({
      method: 'POST',
      url: `${s.AISTUDIO_BASE_URL}/llm/lmapi/v3/chat/completions`,
      body: hello(s),
      headers: { authorization: `Bearer ${'0'.repeat(40)}` },
    }),
    right: { rejection: { statuses: [401, 403] } },
    every: often,
  },
  {
    name: 'web',
    component: 'ernie/web',
    ask: (s) => ({ url: `${s.ERNIE_WEB_URL}/`, headers: { accept: 'text/html' } }),
    right: { page: /文心|一言|yiyan|ernie\s?bot|baidu/i },
    every: seldom,
  },
  {
    name: 'console',
    component: 'ernie/console',
    ask: (s) => ({ url: `${s.BAIDU_CONSOLE_URL}/`, headers: { accept: 'text/html' }, redirects: 0 }),
    right: { page: /百度|baidu|bce/i, login: ['baidu.com', 'baidubce.com'] },
    every: seldom,
  },
];
