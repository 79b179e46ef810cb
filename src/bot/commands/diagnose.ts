import type { Diagnosis, Redacted } from '../../core/knowledge.ts';
import { redact } from '../../core/redact.ts';
import type { Locale } from '../../core/types.ts';
import { likely } from '../../core/verdict.ts';
import { diagnosisView } from '../../view/diagnosis.ts';
import { refusalView } from '../../view/help.ts';
import type { Form } from '../../view/view.ts';
import { argument, type Command, type Deps, textOption } from '../command.ts';
import { liveOf } from '../live.ts';

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

/** A text made safe and read, with the live evidence taken into account. */
export const diagnosed = (deps: Deps, text: string): Redacted & { readonly diagnosis: Diagnosis } => {
  const redacted = redact(text);
  return { ...redacted, diagnosis: deps.diagnose(redacted.text, liveOf(deps.beliefs, deps.now())) };
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
    const { found, diagnosis } = diagnosed(deps, whole.slice(0, DIAGNOSE_LIMIT));
    return diagnosisView({
      diagnosis,
      likely: likely(diagnosis.verdict.odds),
      found,
      cut: whole.length > DIAGNOSE_LIMIT,
      catalog: deps.catalog,
      now: deps.now(),
      locale: call.ask.locale,
    });
  },
});
