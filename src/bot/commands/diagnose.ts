import { type CredentialCheck, checkCredentials } from '../../core/credential.ts';
import { wellSince } from '../../core/following.ts';
import type { Diagnosis, Redacted } from '../../core/knowledge.ts';
import { type Limit, limitOf } from '../../core/limits.ts';
import { redact } from '../../core/redact.ts';
import { withoutPersonal } from '../../core/redaction/personal.ts';
import type { Locale } from '../../core/types.ts';
import { likely } from '../../core/verdict.ts';
import { diagnosisView } from '../../view/diagnosis.ts';
import { refusalView } from '../../view/help.ts';
import { withUnread, wordlessView } from '../../view/quoted.ts';
import type { Form } from '../../view/view.ts';
import { argument, type Command, type Deps, echo, textOption } from '../command.ts';
import { inOrder } from '../fixes/placing.ts';
import { liveOf } from '../live.ts';
import { createSharing } from '../sharing.ts';

/** Likelier than that on the caller's side, an error does not end by waiting. */
const CALLER_AT_MOST = 0.75;

/** Longest text that is read, in characters; the rest of a long log seldom says more. */
export const DIAGNOSE_LIMIT = 65_536;

/** The most that any platform takes in one field; each cuts it down to its own. */
const LONGEST_FIELD = 4000;
const SHARE = /^share ([\w-]{8,64})$/;

const WORDS = {
  title: { en: 'Diagnose an error', 'zh-CN': '诊断报错' },
  submit: { en: 'Diagnose', 'zh-CN': '诊断' },
  label: { en: 'Paste the error', 'zh-CN': '粘贴报错内容' },
  missing: { en: 'Put the error behind the command.', 'zh-CN': '请把报错内容写在命令后面。' },
  hint: {
    en: 'HTTP status and the whole response body, or the traceback. Keys are removed before anything else.',
    'zh-CN': 'HTTP 状态码和完整响应体，或整段报错堆栈。密钥会最先被抹掉。',
  },
  longer: {
    en: 'Longer than the field? The lines around the error are enough. Whoever runs this bot can have a whole file read: npm run -s ernie -- diagnose app.log',
    'zh-CN':
      '内容超出输入框？贴出报错附近的几行就够了。运行本机器人的人也可以用命令行读取整个文件：npm run -s ernie -- diagnose app.log',
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
      maxLength: LONGEST_FIELD,
    },
  ],
  note: WORDS.longer[locale],
});

/** What a text says, without its secrets. */
export interface Diagnosed extends Redacted {
  readonly diagnosis: Diagnosis;
  readonly credentials: CredentialCheck;
  readonly limit: Limit | undefined;
}

/** What reading a text takes. */
interface Reader extends Pick<Deps, 'now' | 'diagnose' | 'catalog'> {
  readonly beliefs: Parameters<typeof liveOf>[0];
}

/** A text made safe and read, with the live evidence taken into account. */
export const diagnosed = (deps: Reader, text: string): Diagnosed => {
  const now = deps.now();
  const safe = redact(text);
  const redacted = { ...safe, text: withoutPersonal(safe.text) };
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

export const diagnoseCommand = (): Command => {
  const sharing = createSharing();
  return {
    name: 'diagnose',
    aliases: ['诊断', '报错'],
    summary: {
      en: 'Why does my call fail: is it me or them, and what do I do?',
      'zh-CN': '调用为什么失败？是我还是百度的问题？怎么办？',
    },
    options: [textOption('text', { en: 'The error, as you have it', 'zh-CN': '报错原文' })],
    onMessage: { en: 'Diagnose this error', 'zh-CN': '诊断这条报错' },
    private: true,
    form: (_, call) => (call.ask.message || argument(call, 'text') ? undefined : form(call.ask.locale)),
    run: async (deps, call) => {
      const { message, locale } = call.ask;
      const shared = message ? undefined : SHARE.exec(argument(call, 'text'))?.[1];
      if (shared) return sharing.share(deps, call, shared);
      await deps.firstLook;
      const unread = message?.unread.map(echo) ?? [];
      const whole = message?.text ?? argument(call, 'text');
      if (message && !whole.trim()) return wordlessView(unread, locale);
      if (!whole) return refusalView(WORDS.missing[locale], '/ernie diagnose 401 invalid_iam_token', locale);
      const { found, diagnosis: read, credentials, limit } = diagnosed(deps, whole.slice(0, DIAGNOSE_LIMIT));
      const { diagnosis, people } = await inOrder(deps, read, call.ask);
      const view = diagnosisView({
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
        locale,
      });
      const answer = withUnread(view, unread, locale);
      return diagnosis.guide ? sharing.offer(deps, call, answer) : answer;
    },
  };
};
