import type { Plan } from '../../../src/bot/door.ts';
import type { Form, View } from '../../../src/view/view.ts';
import type { Script } from '../door.ts';

export const REPORT: Form = {
  line: 'report',
  title: 'Report a problem',
  submit: 'Send',
  fields: [
    {
      name: 'category',
      label: 'What kind of trouble?',
      required: true,
      kind: 'choice',
      choices: [
        { value: 'login', label: 'Login issues' },
        { value: 'slow', label: 'Slow' },
      ],
    },
    { name: 'detail', label: 'What happens?', required: false, kind: 'long', hint: 'no keys please', maxLength: 500 },
  ],
};

export const DIAGNOSE: Form = {
  line: 'diagnose',
  title: 'Diagnose an error of the ERNIE API',
  submit: 'Diagnose',
  fields: [{ name: 'text', label: 'The error', required: true, kind: 'long', hint: '', maxLength: 20_000 }],
};

export const STATUS: View = {
  tone: 'outage',
  title: 'ERNIE is down',
  blocks: [
    { kind: 'text', spans: ['No answer since ', { time: Date.UTC(2026, 10, 23, 7, 30) }, '.'] },
    { kind: 'facts', facts: [{ label: 'v2 chat', value: [{ code: '503' }, ' ', { strong: 'Outage' }] }] },
  ],
  actions: [
    { label: 'Report a problem', line: 'report' },
    { label: 'Diagnose an error', line: 'diagnose' },
    { label: 'Refresh', line: 'status' },
    { label: 'FAQ', line: 'faq' },
    { label: 'Official page', url: 'https://cloud.baidu.com/' },
  ],
};

export const said = (title: string): View => ({ tone: 'neutral', title, blocks: [], actions: [] });

/** A bot in miniature: forms for a bare `report` and `diagnose`, a private diagnosis, a public status. */
export const MINIATURE: Script = {
  plan: ({ line, values }): Plan => {
    const form = [REPORT, DIAGNOSE].find((one) => one.line === line);
    return form && !values ? { kind: 'form', form } : { kind: 'view', private: line.startsWith('diagnose') };
  },
  answer: ({ line, values }) => {
    if (line === 'status') return STATUS;
    if (line === 'report')
      return { ...said(`Stored as ${values?.category}`), actions: [{ label: 'Status now', line: 'status' }] };
    return said(`answer to ${line} ${values?.text ?? ''}`.trim());
  },
};
