/** An answer as it goes out; more than one chunk is a stream. */
export interface Canned {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: readonly string[];
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const GATEWAY = {
  ...JSON_TYPE,
  'x-bce-gateway-region': 'BJ',
  'x-bce-request-id': '00000000-0000-4000-8000-000000000000',
};

export const json = (
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = JSON_TYPE,
): Canned => ({
  status,
  headers,
  chunks: [JSON.stringify(value)],
});

/** A v2 error in the gateway's shape. */
export const error = (status: number, code: string, message = code, type = 'invalid_request_error'): Canned =>
  json(status, { error: { code, message, type }, id: 'as-0000000000' }, GATEWAY);

export const html = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Canned => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  chunks: [body],
});

export const redirect = (to: string): Canned => ({ status: 302, headers: { location: to }, chunks: [''] });

const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;
const delta = (model: string, content: string, finish: string | null) =>
  event({
    id: 'as-0000000000',
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model,
    choices: [{ index: 0, delta: { content }, finish_reason: finish }],
  });

/** A streamed chat answer, with the comments that real ones have. */
export const stream = (model: string): Canned => ({
  status: 200,
  headers: { ...GATEWAY, 'content-type': 'text/event-stream' },
  chunks: [
    ': keep-alive\n\n',
    delta(model, '你', null),
    ': keep-alive\n\n',
    delta(model, '好', 'stop'),
    'data: [DONE]\n\n',
  ],
});

/** A stream that breaks off with an error chunk. */
export const brokenStream = (model: string): Canned => ({
  ...stream(model),
  chunks: [
    delta(model, '你', null),
    event({ error: { code: 'internal_error', message: 'Internal error', type: 'Internal_error' } }),
  ],
});

export const completion = (model: string): Canned =>
  json(
    200,
    {
      id: 'as-0000000000',
      object: 'chat.completion',
      model,
      choices: [{ index: 0, message: { role: 'assistant', content: '你好' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 },
    },
    GATEWAY,
  );

export const WEB_PAGE = html(
  200,
  '<!doctype html><html lang="zh-CN"><head><title>文心一言</title></head><body><div id="root"></div></body></html>',
);
export const PORTAL = html(200, '<!doctype html><html><title>Hotel Wi-Fi</title><form>Room number</form></html>');
export const BAD_GATEWAY = html(502, '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>');
