import { keyNamed, MODELS, troubleOf } from './accounts.ts';
import { type Canned, completion, error, json, redirect, stream, WEB_PAGE } from './answers.ts';

/** Parts of the provider that can fail by themselves; `all` is everything but the control target. */
export const PLANES = [
  'gateway',
  'auth',
  'chat',
  'oauth',
  'iam',
  'web',
  'aistudio',
  'console',
  'control',
  'all',
] as const;
export type Plane = (typeof PLANES)[number];

/** A request as the simulator sees it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** How keys are judged at the moment. */
export type Gate = 'normal' | 'any-key' | 'no-key';
type GateOf = (plane: 'auth' | 'oauth' | 'iam') => Gate;

/** The planes a request passes, in order, and what it gets when none of them fails. */
export interface Route {
  readonly planes: readonly Plane[];
  readonly answer: Canned;
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (text: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};

const wrongModel = (fields: Fields, known: readonly string[]): Canned | undefined => {
  const { model } = fields;
  if (typeof model !== 'string' || model === '') return error(400, 'invalid_model', 'model is empty');
  if (MODELS.offline.some((name) => name === model))
    return error(403, 'model_offline', 'The model is offline', 'access_denied');
  if (known.includes(model)) return undefined;
  return error(401, 'invalid_model', 'The model does not exist or you do not have access to it.');
};

const MAX_CHARACTERS = 100_000;

const chat = (fields: Fields): Canned => {
  const { model, messages, stream: streamed } = fields;
  const wrong = wrongModel(fields, MODELS.chat);
  if (wrong) return wrong;
  if (!Array.isArray(messages) || messages.length === 0)
    return error(400, 'invalid_argument', 'messages cannot be empty');
  if (JSON.stringify(messages).length > MAX_CHARACTERS) return error(400, 'tokens_too_long', 'Prompt tokens too long');
  return streamed === true ? stream(String(model)) : completion(String(model));
};

const embeddings = (fields: Fields): Canned =>
  wrongModel(fields, MODELS.embeddings) ??
  (Array.isArray(fields.input)
    ? json(200, { object: 'list', data: [{ object: 'embedding', index: 0, embedding: [0.1, 0.2] }] })
    : error(400, 'invalid_argument', 'input cannot be empty'));

const images = (fields: Fields): Canned =>
  wrongModel(fields, MODELS.images) ??
  (typeof fields.prompt === 'string'
    ? json(200, { created: 1_790_000_000, data: [{ url: 'https://images.example/1.png' }] })
    : error(400, 'invalid_image_generation_prompt', 'prompt is invalid, please check parameter'));

const list = (): Canned => json(200, { object: 'list', data: MODELS.chat.map((id) => ({ id, object: 'model' })) });

const V2: Readonly<Record<string, { readonly method: string; readonly run: (fields: Fields) => Canned }>> = {
  '/v2/chat/completions': { method: 'POST', run: chat },
  '/v2/coding/chat/completions': { method: 'POST', run: chat },
  '/v2/embeddings': { method: 'POST', run: embeddings },
  '/v2/images/generations': { method: 'POST', run: images },
  '/v2/models': { method: 'GET', run: list },
  '/anthropic/v1/messages': { method: 'POST', run: chat },
};

const NO_TOKEN = error(401, 'invalid_iam_token');

const v2 = (call: Call, gate: Gate): Route => {
  const entry = V2[call.path];
  const front = (answer: Canned): Route => ({ planes: ['gateway'], answer });
  if (!entry) return front(error(404, 'ResourceNotFound'));
  if (call.method !== entry.method) return front(error(405, 'method_not_supported', 'Only POST requests are accepted'));
  const fields = fieldsOf(call.body);
  if (call.path.startsWith('/anthropic/') && fields?.model === undefined)
    return front(json(422, { detail: [{ type: 'missing', loc: ['body', 'model'], msg: 'Field required' }] }));
  // The gateway itself refuses a call without a key; only keys reach the auth plane.
  if (!call.authorization && gate !== 'any-key')
    return front(call.path === '/v2/models' ? { ...NO_TOKEN, status: 403 } : NO_TOKEN);
  const name = gate === 'any-key' ? 'good' : gate === 'no-key' ? undefined : keyNamed(call.authorization);
  const trouble = name ? troubleOf(name) : NO_TOKEN;
  if (trouble) return { planes: ['gateway', 'auth'], answer: trouble };
  if (entry.method === 'POST' && !fields) return front(error(400, 'malformed_json', 'Invalid Argument'));
  return { planes: ['gateway', 'auth', 'chat'], answer: entry.run(fields ?? {}) };
};

const oauth = (call: Call, gate: Gate): Canned => {
  const given = new URLSearchParams([...call.query, ...new URLSearchParams(call.body)]);
  if (gate === 'any-key')
    return json(200, { access_token: `24.${'0'.repeat(32)}.2592000.1790000000.0-0`, expires_in: 2_592_000 });
  if (!given.get('client_id') || !given.get('grant_type'))
    return json(400, { error: 'invalid_request', error_description: 'The request is missing a required parameter' });
  return json(401, { error_description: 'unknown client id', error: 'invalid_client' });
};

const iam = (call: Call, gate: Gate): Canned =>
  gate === 'any-key' || keyNamed(call.authorization)
    ? json(200, {
        token: 'bce-v3/ALTAK-short/0000',
        createTime: '2026-11-01T00:00:00Z',
        expireTime: '2026-11-01T00:30:00Z',
      })
    : json(403, { requestId: '00000000-0000-4000-8000-000000000000', code: 'AccessDenied', message: 'Access denied.' });

const GUEST = json(200, { ret: 0, content: { isLogin: false }, logId: '0' });
const AISTUDIO = json(401, {
  errorCode: 40401,
  errorMsg: '暂无权限使用，请在 AI Studio 正确获取访问令牌(access token)使用',
});

/** Where a request goes. */
export const route = (call: Call, gateOf: GateOf): Route => {
  if (call.path.startsWith('/v2/') || call.path.startsWith('/anthropic/')) return v2(call, gateOf('auth'));
  if (call.path === '/oauth/2.0/token') return { planes: ['oauth'], answer: oauth(call, gateOf('oauth')) };
  if (call.path === '/v1/BCE-BEARER/token') return { planes: ['iam'], answer: iam(call, gateOf('iam')) };
  if (call.path.startsWith('/llm/lmapi/')) return { planes: ['aistudio'], answer: AISTUDIO };
  if (call.path === '/console/') return { planes: ['console'], answer: redirect('/console/login') };
  if (call.path === '/eb/user/info') return { planes: ['web'], answer: GUEST };
  return { planes: ['web'], answer: call.path === '/' ? WEB_PAGE : { ...WEB_PAGE, status: 404 } };
};
