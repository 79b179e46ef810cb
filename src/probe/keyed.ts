import type { Finding } from '../core/types.ts';
import { read } from './body.ts';
import { cite, type Judgement, judge } from './expect.ts';
import type { Answer, Reply } from './http.ts';
import { quote } from './quote.ts';
import type { Stream } from './sse.ts';

/** The account's own limits; codes of the provider's cluster are not among them. */
const PROVIDERS_LIMIT = /cluster|preemptible|batch_reasoning/i;
const OWN_QUOTA = /overdue|quota|balance|not_subscribed|expired/i;
const KEY_REFUSED = /^(?:invalid_iam_token|IamSignatureInvalid|InvalidHTTPAuthHeader|AccessDenied)$/;

/** A keyed answer that is not a 2xx: whose trouble is it? `worked`: the same call went well before. */
const refusal = (answer: Answer, worked: boolean): Finding | undefined => {
  const { error } = read(answer.body);
  const { status } = answer;
  if (status === 429) return PROVIDERS_LIMIT.test(error ?? '') ? 'server-error' : 'own-quota';
  if (error === undefined) return undefined;
  if (status < 400 || status > 499) return undefined;
  if (OWN_QUOTA.test(error)) return 'own-quota';
  if (KEY_REFUSED.test(error)) return worked ? 'good-key-rejected' : 'own-key';
  // A wrong model or argument in our settings is ours, unless the very same call worked before.
  if (error === 'invalid_model' || error === 'model_offline' || !worked) return 'own-key';
  return 'unexpected';
};

/** What a keyed, streamed answer means. */
export const judgeKeyed = (reply: Reply, stream: Stream, worked: boolean, url: string): Judgement | undefined => {
  if (reply.kind === 'stopped') return undefined;
  const begun = stream.firstTokenAt() !== undefined;
  if (reply.kind === 'failure') {
    const stalled = begun && reply.finding === 'read-timeout';
    return { finding: stalled ? 'cut-short' : reply.finding, detail: reply.detail };
  }
  const ok = reply.status >= 200 && reply.status < 300;
  const error = stream.error();
  if (ok && error !== undefined) return { finding: 'error-in-200', detail: quote(`${reply.status} ${error}`) };
  if (ok && begun) {
    if (stream.finished()) return { finding: 'answered', detail: `${reply.status}` };
    return { finding: 'cut-short', detail: `${reply.status}, no end` };
  }
  if (ok && read(reply.body).goods) return { finding: 'answered', detail: `${reply.status}, not streamed` };
  const finding = refusal(reply, worked);
  if (finding) return { finding, detail: cite(reply, read(reply.body)) };
  if (ok && stream.finished()) return { finding: 'unexpected', detail: `${reply.status}, no token` };
  return judge(reply, url, {});
};
