import type { Finding } from '../core/types.ts';
import { type Body, fromBaidu, read } from './body.ts';
import type { Answer, Reply } from './http.ts';
import { quote } from './quote.ts';
import { sameSite } from './site.ts';

/** The right answer to one question. */
export interface Expectation {
  /** A rejection with one of these statuses and, when given, this error code in its body. */
  readonly rejection?: { readonly statuses: readonly number[]; readonly code?: RegExp };
  /** Any JSON without an error in it, too: what is asked for may be open to everybody. */
  readonly open?: boolean;
  /** A page that contains this; reading its beginning is enough. */
  readonly page?: RegExp;
  /** A redirect to one of these sites is right as well. */
  readonly login?: readonly string[];
}

/** What was seen, and its quotation. */
export interface Judgement {
  readonly finding: Finding;
  readonly detail: string;
}

interface Seen {
  readonly answer: Answer;
  readonly body: Body;
  readonly asked: string;
}
type Rule = (seen: Seen, right: Expectation) => Finding | undefined;

const between = (status: number, from: number, to: number) => status >= from && status <= to;

const tooLong: Rule = ({ answer }, { page }) => (answer.whole || page?.test(answer.body) ? undefined : 'too-large');

const rejected: Rule = ({ answer, body }, { rejection }) => {
  if (!rejection?.statuses.includes(answer.status) || body.form === 'html') return undefined;
  return !rejection.code || rejection.code.test(body.error ?? '') ? 'alive' : undefined;
};

const redirected: Rule = ({ answer, asked }, { login }) => {
  const to = answer.headers.location;
  if (!between(answer.status, 300, 399)) return undefined;
  if (!to || !URL.canParse(to, asked)) return 'unexpected';
  const { hostname } = new URL(to, asked);
  const known = [new URL(asked).hostname, ...(login ?? [])].some((site) => sameSite(site, hostname));
  if (!known) return 'captive';
  return login ? 'alive' : 'unexpected';
};

const broken: Rule = ({ answer, body }) => {
  if (!between(answer.status, 500, 599)) return undefined;
  if (answer.status === 511) return 'captive'; // Network Authentication Required: a portal's own status
  const own = body.form === 'json' || (body.form === 'empty' && fromBaidu(answer));
  return own ? 'server-error' : 'bare-server-error';
};

// The page that Baidu's own front shows over a failed back end has been seen with status 200.
const FAILED_PAGE = /engine execute timeout/i;

const fine: Rule = ({ answer, body }, { page, open }) => {
  if (!between(answer.status, 200, 299)) return undefined;
  if (body.error !== undefined || FAILED_PAGE.test(answer.body)) return 'error-in-200';
  if (page) {
    if (page.test(answer.body)) return 'alive';
    return body.form === 'html' && !fromBaidu(answer) ? 'captive' : 'unexpected';
  }
  if (body.goods) return 'bad-key-accepted';
  if (open && body.form === 'json') return 'alive';
  return body.form === 'html' && !fromBaidu(answer) ? 'captive' : 'unexpected';
};

const refused: Rule = ({ answer, body }, { page }) => {
  if (!between(answer.status, 400, 499)) return undefined;
  if (answer.status === 407) return 'proxy';
  if (answer.status === 429) return 'throttled';
  // A page that is gone or forbidden is not alive, whoever says so.
  if (page) return body.form === 'html' && !fromBaidu(answer) && answer.status !== 404 ? 'captive' : 'unexpected';
  if (body.error !== undefined || fromBaidu(answer)) return 'alive';
  return body.form === 'html' ? 'captive' : 'unexpected';
};

const RULES: readonly Rule[] = [tooLong, rejected, redirected, broken, fine, refused];

/** The first rule that knows decides. */
const findingOf = (seen: Seen, right: Expectation): Finding => {
  for (const rule of RULES) {
    const finding = rule(seen, right);
    if (finding) return finding;
  }
  return 'unexpected';
};

const FORMS: Readonly<Record<Body['form'], string>> = { json: 'JSON', html: 'HTML', empty: 'empty', text: 'text' };

/** The quotation of an answer: its status and its error code, or else its form. */
export const cite = (answer: Answer, body: Body): string => {
  if (!answer.whole) return quote(`${answer.status}, more than ${answer.body.length >> 10} KiB`);
  const to = answer.headers.location;
  const what = body.error ?? (to ? `to ${to.replace(/[?#].*/s, '')}` : FORMS[body.form]);
  return quote(`${answer.status} ${what}`);
};

/** What a reply means where this answer would be right; undefined when nobody wants to know any more. */
export const judge = (reply: Reply, asked: string, right: Expectation): Judgement | undefined => {
  if (reply.kind === 'stopped') return undefined;
  if (reply.kind === 'failure') return { finding: reply.finding, detail: reply.detail };
  const seen: Seen = { answer: reply, body: read(reply.body), asked };
  return { finding: findingOf(seen, right), detail: cite(reply, seen.body) };
};
