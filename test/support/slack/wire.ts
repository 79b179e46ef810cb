import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a method is called with. */
export type Args = Readonly<Record<string, unknown>>;
/** What a method answers; `ok` is in every answer. */
export type Answer = { readonly ok: boolean; readonly error?: string } & Readonly<Record<string, unknown>>;
/** Methods of the Web API by their names. */
export type Methods = Readonly<Record<string, (args: Args) => Answer>>;

const NESTED = ['blocks', 'view', 'metadata'];

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

/** What a request says: the Web API gets forms whose nested values are JSON; a response_url gets JSON. */
export const argsOf = async (request: IncomingMessage): Promise<Args> => {
  const body = await readBody(request);
  if (request.headers['content-type']?.startsWith('application/json')) return JSON.parse(body);
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, NESTED.includes(key) ? JSON.parse(value) : value]),
  );
};

/** Answers with JSON. */
export const json = (
  response: ServerResponse,
  answer: object,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(answer));
};
