import { Agent, request } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createQianfan, KEYS, type Qianfan } from '../support/qianfan/index.ts';

let sim: Qianfan;
const dispatcher = new Agent({ allowH2: false });
beforeAll(async () => {
  sim = await createQianfan();
});
afterEach(() => sim.heal());
afterAll(async () => {
  await dispatcher.close();
  await sim.close();
});

interface Given {
  readonly method?: 'GET' | 'POST';
  readonly key?: string;
  readonly body?: unknown;
}
const call = async (path: string, { method = 'POST', key, body }: Given = {}) => {
  const answer = await request(sim.origin + path, {
    method,
    dispatcher,
    reset: true,
    headers: key ? { authorization: `Bearer ${key}` } : {},
    body: method === 'GET' ? null : typeof body === 'string' ? body : JSON.stringify(body ?? {}),
  });
  return `${answer.statusCode} ${await answer.body.text()}`;
};

const CHAT = '/v2/chat/completions';
const model = 'ernie-4.5-turbo-32k';
const messages = [{ role: 'user', content: 'hi' }];
const key = KEYS.good;

describe('the simulator answers as the documents and recordings say', () => {
  it.each<[string, Given, RegExp]>([
    [CHAT, {}, /^401 .*"code":"invalid_iam_token"/],
    [CHAT, { key: 'bce-v3/ALTAK-nobody/0' }, /^401 .*"code":"invalid_iam_token"/],
    [CHAT, { key: `24.${'0'.repeat(32)}.2592000.1790000000.0-0` }, /^401 .*"code":"invalid_iam_token"/],
    [CHAT, { key: KEYS.overdue, body: { model, messages } }, /^403 .*"code":"account_overdue"/],
    [CHAT, { key: KEYS.rpm, body: { model, messages } }, /^429 .*"code":"rpm_rate_limit_exceeded"/],
    [CHAT, { key: KEYS.tpm, body: { model, messages } }, /^429 .*"code":"tpm_rate_limit_exceeded"/],
    [CHAT, { key: KEYS.cluster, body: { model, messages } }, /^429 .*"code":"cluster_rate_limit_exceeded"/],
    [CHAT, { key: KEYS.plan, body: { model, messages } }, /^401 .*"code":"coding_plan_api_key_not_allowed"/],
    [CHAT, { key, body: '{' }, /^400 .*"code":"malformed_json"/],
    [CHAT, { key }, /^400 .*"code":"invalid_model","message":"model is empty"/],
    [CHAT, { key, body: { model: 'no-such', messages } }, /^401 .*"code":"invalid_model"/],
    [CHAT, { key, body: { model: 'ernie-tiny-8k', messages } }, /^403 .*"code":"model_offline"/],
    [CHAT, { key, body: { model } }, /^400 .*"messages cannot be empty"/],
    [CHAT, { key, body: { model, messages: ['x'.repeat(200_000)] } }, /^400 .*"code":"tokens_too_long"/],
    [CHAT, { key, body: { model, messages } }, /^200 .*"choices":\[/],
    [CHAT, { key, body: { model, messages, stream: true } }, /^200 : keep-alive\n\ndata: .*data: \[DONE\]\n\n$/s],
    [CHAT, { key, method: 'GET' }, /^405 .*"code":"method_not_supported"/],
    ['/v2/no/such', { key }, /^404 .*"code":"ResourceNotFound"/],
    ['/v2/coding/chat/completions', {}, /^401 .*"code":"invalid_iam_token"/],
    ['/v2/embeddings', { key, body: { model: 'embedding-v1', input: ['a'] } }, /^200 .*"embedding"/],
    ['/v2/embeddings', { key, body: { model: 'embedding-v1' } }, /^400 .*"code":"invalid_argument"/],
    ['/v2/images/generations', { key, body: { model: 'qwen-image', prompt: 'a' } }, /^200 .*"url"/],
    ['/v2/images/generations', { key, body: { model: 'qwen-image' } }, /^400 .*"invalid_image_generation_prompt"/],
    ['/v2/models', { method: 'GET' }, /^403 /],
    ['/v2/models', { method: 'GET', key }, /^200 .*ernie-5\.1/],
    ['/anthropic/v1/messages', {}, /^422 .*"type":"missing","loc":\["body","model"\]/],
    ['/anthropic/v1/messages', { body: { model } }, /^401 .*"code":"invalid_iam_token"/],
    ['/oauth/2.0/token?grant_type=client_credentials&client_id=x', {}, /^401 .*"error":"invalid_client"/],
    ['/oauth/2.0/token', {}, /^400 .*"error":"invalid_request"/],
    ['/v1/BCE-BEARER/token', { method: 'GET' }, /^403 .*"requestId":.*"code":"AccessDenied"/],
    ['/v1/BCE-BEARER/token', { method: 'GET', key }, /^200 .*"token"/],
    ['/llm/lmapi/v3/chat/completions', {}, /^401 /],
    ['/', { method: 'GET' }, /^200 .*文心一言/],
    ['/eb/user/info', { method: 'GET' }, /^200 .*"isLogin":false/],
    ['/console/', { method: 'GET' }, /^302 /],
    ['/no/such/page', { method: 'GET' }, /^404 /],
  ])('%s %j → %s', async (path, given, said) => {
    expect(await call(path, given)).toMatch(said);
  });
});

describe('the simulator', () => {
  it('is understood by the settings, with a key and without', () => {
    expect(readConfig(sim.env).settings).toMatchObject({
      QIANFAN_BASE_URL: sim.origin,
      CONTROL_URLS: [`${sim.controlOrigin}/generate_204`],
    });
    for (const QIANFAN_API_KEY of Object.values(KEYS))
      expect(readConfig({ ...sim.env, QIANFAN_API_KEY }).settings.QIANFAN_API_KEY).toBe(QIANFAN_API_KEY);
  });

  it('closes its listener and opens it again in the same place', async () => {
    await sim.fault('all', 'refuse');
    await expect(call('/')).rejects.toThrow('ECONNREFUSED');
    await sim.heal('all');
    expect(await call('/', { method: 'GET' })).toMatch(/^200 /);
  });

  it('lets one fault follow another', async () => {
    await sim.fault('all', 'refuse');
    await sim.fault('all', '5xx-html');
    expect(await call('/', { method: 'GET' })).toMatch(/^502 /);
  });

  it('says so when a plane cannot refuse by itself', async () => {
    await expect(sim.fault('chat', 'refuse')).rejects.toThrow('all and control only');
  });
});
