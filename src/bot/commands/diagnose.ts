import { type CredentialCheck, checkCredentials } from '../../core/credential.ts';
import { wellSince } from '../../core/following.ts';
import type { Diagnosis, Redacted } from '../../core/knowledge.ts';
import { type Limit, limitOf } from '../../core/limits.ts';
import { redact } from '../../core/redact.ts';
import type { Locale } from '../../core/types.ts';
import { likely } from '../../core/verdict.ts';
import { diagnosisView } from '../../view/diagnosis.ts';
import { refusalView } from '../../view/help.ts';
import type { Form } from '../../view/view.ts';
import { argument, type Command, type Deps, textOption } from '../command.ts';
import { inOrder } from '../fixes/placing.ts';
import { liveOf } from '../live.ts';

/** Likelier than that on the caller's side, an error does not end by waiting. */
const CALLER_AT_MOST = 0.75;

/** Longest text that is read, in characters; the rest of a long log seldom says more. */
export const DIAGNOSE_LIMIT = 65_536;

const WORDS = {
  title: { en: 'Diagnose an error', 'zh-CN': '诊断报错' },
  submit: { en: 'Diagnose', 'zh-CN': '诊断' },
  label: { en: 'Paste the error', 'zh-CN': '粘贴报错内容' },
  missing: { en: 'Put the error behind the command.', 'zh-CN': '请把报错内容写在命令后面。' },
  hint: {
    en: 'HTTP status and the whole response body, or the traceback. Keys are removed before anything else.',
    'zh-CN': 'HTTP 状态码和完整响应体，或整段报错堆栈。密钥会最先被抹掉。',
  },
};

const form = (locale: Locale): Form => ({
  line: 'diagnose',
  title: WORDS.title[locale],
  submit: WORDS.submit[locale],
  fields: [
    {
      name: 'text',
      label: WORDS.label[locale],
      required: true,
      kind: 'long',
      hint: WORDS.hint[locale],
      maxLength: 3000,
    },
  ],
});

/** What a text says, without its secrets. */
export interface Diagnosed extends Redacted {
  readonly diagnosis: Diagnosis;
  readonly credentials: CredentialCheck;
  readonly limit: Limit | undefined;
}

/** A text made safe and read, with the live evidence taken into account. */
export const diagnosed = (deps: Deps, text: string): Diagnosed => {
  const now = deps.now();
  const redacted = redact(text);
  const diagnosis = deps.diagnose(redacted.text, liveOf(deps.beliefs, now));
  return {
    ...redacted,
    diagnosis,
    credentials: checkCredentials(text, diagnosis.facts),
    limit: limitOf(diagnosis, redacted.text, deps.catalog, now),
  };
};

/** Whether the error may go away by itself, and somebody would see it go. */
const waitable = ({ beliefs, now }: Deps, { component, verdict }: Diagnosis): boolean => {
  const at = now();
  const status = beliefs.statuses(at).find((each) => each.component === component);
  if (!status || status.reason === 'unwatched' || status.reason === 'retired') return false;
  if (wellSince(status, beliefs.openIncidents(), at) !== undefined) return false;
  return verdict.odds.caller < CALLER_AT_MOST;
};

export const diagnoseCommand = (): Command => ({
  name: 'diagnose',
  aliases: ['诊断', '报错'],
  summary: {
    en: 'Why does my call fail: is it me or them, and what do I do?',
    'zh-CN': '调用为什么失败？是我还是百度的问题？怎么办？',
  },
  options: [textOption('text', { en: 'The error, as you have it', 'zh-CN': '报错原文' })],
  private: true,
  form: (_, call) => (argument(call, 'text') ? undefined : form(call.ask.locale)),
  run: async (deps, call) => {
    await deps.firstLook;
    const whole = argument(call, 'text');
    if (!whole)
      return refusalView(WORDS.missing[call.ask.locale], '/ernie diagnose 401 invalid_iam_token', call.ask.locale);
    const { found, diagnosis: read, credentials, limit } = diagnosed(deps, whole.slice(0, DIAGNOSE_LIMIT));
    const { diagnosis, people } = await inOrder(deps, read, call.ask);
    return diagnosisView({
      diagnosis,
      likely: likely(diagnosis.verdict.odds),
      found,
      people,
      waiting: waitable(deps, diagnosis),
      credentials,
      limit,
      cut: whole.length > DIAGNOSE_LIMIT,
      catalog: deps.catalog,
      now: deps.now(),
      locale: call.ask.locale,
    });
  },
});
