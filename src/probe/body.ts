import { z } from 'zod';
import type { Answer } from './http.ts';

/** What an answer consists of, before anybody judges it. */
export interface Body {
  readonly form: 'json' | 'html' | 'empty' | 'text';
  /** The error in it, in any of Baidu's shapes: `invalid_iam_token`, `17`, `missing body.model`. */
  readonly error: string | undefined;
  /** Tokens or an access token: what only an accepted key should bring. */
  readonly goods: boolean;
}

const Scalar = z.union([z.string(), z.number()]).transform(String);
const Word = Scalar.optional().catch(undefined);

/** The shapes of Baidu's errors: v2, v1, OAuth, BCE, AI Studio, the web app, FastAPI's validation. */
const Shapes = z.object({
  error: z
    .union([z.object({ code: Word, type: Word, message: Word }), Scalar])
    .optional()
    .catch(undefined),
  error_code: Word,
  errorCode: Word,
  code: Word,
  status: z.number().optional().catch(undefined),
  message: Word,
  detail: z
    .array(z.object({ type: Word, loc: z.array(z.union([z.string(), z.number()])).catch([]) }))
    .nonempty()
    .optional()
    .catch(undefined),
  choices: z.array(z.unknown()).optional().catch(undefined),
  content: z.array(z.unknown()).optional().catch(undefined),
  access_token: Word,
});
type Shapes = z.infer<typeof Shapes>;
/** Made once: a schema takes longer to make than to use. */
const AnyShapes = Shapes.catch({});

const FINE = new Set(['0', '200', 'Success', 'success', 'ok', 'OK']);

const errorOf = (shapes: Shapes): string | undefined => {
  const { error, detail } = shapes;
  if (typeof error === 'string' && error !== '') return error;
  if (typeof error === 'object') return error.code ?? error.type ?? error.message ?? 'error';
  const code = shapes.error_code ?? shapes.errorCode ?? shapes.code;
  if (code !== undefined && !FINE.has(code)) return code;
  if (detail?.[0]) return `${detail[0].type ?? 'invalid'} ${detail[0].loc.join('.')}`.trim();
  return shapes.status !== undefined && shapes.status < 0 ? (shapes.message ?? String(shapes.status)) : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The error that a JSON value carries, in any of Baidu's shapes. */
export const errorIn = (value: unknown): string | undefined => {
  const shapes = Shapes.safeParse(value);
  return shapes.success ? errorOf(shapes.data) : undefined;
};

/** What is in this text. */
export const read = (text: string): Body => {
  const trimmed = text.trim();
  const none = { error: undefined, goods: false };
  if (trimmed === '') return { form: 'empty', ...none };
  const json = /^[[{]/.test(trimmed) ? parsed(trimmed) : undefined;
  if (json !== undefined) {
    const { choices, content, access_token: token, ...shapes } = AnyShapes.parse(json);
    return { form: 'json', error: errorOf(shapes), goods: Boolean(choices ?? content ?? token) };
  }
  return { form: /^(?:<!--|<!doctype|<\?xml|<html|<head|<body|<script)/i.test(trimmed) ? 'html' : 'text', ...none };
};

const MARKS = /^(?:x-bce-|x-baidu-|bfe-|x-bfe-|tracecode$)/;
const SERVERS = /\b(?:bfe|bws)\b/i;

/** True when the headers show that Baidu's own front answered, and not somebody on the way. */
export const fromBaidu = ({ headers }: Pick<Answer, 'headers'>): boolean =>
  SERVERS.test(headers.server ?? '') || Object.keys(headers).some((name) => MARKS.test(name));
