import type { Locale } from '../../src/core/types.ts';
import type { Field, Form } from '../../src/view/view.ts';
import { printable } from './render.ts';
import type { Terminal } from './terminal.ts';

const WORDS = {
  number: { en: 'number', 'zh-CN': '编号' },
  numbers: { en: 'numbers, with commas between', 'zh-CN': '编号，可多选，用逗号分隔' },
  end: { en: 'end with an empty line', 'zh-CN': '输入空行结束' },
};

const chosen = (typed: string, choices: readonly { readonly value: string }[]): string =>
  choices[Number(typed) - 1]?.value ??
  choices.find(({ value }) => value === typed || value.endsWith(`/${typed}`))?.value ??
  '';

/** Several lines, up to an empty one; a pasted traceback arrives that way. */
const longText = async (terminal: Terminal, first: string): Promise<string | undefined> => {
  const lines = [first];
  for (let line = await terminal.ask('... '); line; line = await terminal.ask('... ')) lines.push(line);
  return lines.join('\n');
};

const answerTo = async (field: Field, terminal: Terminal, locale: Locale): Promise<string | undefined> => {
  if (field.kind === 'choice' || field.kind === 'many') {
    terminal.print(field.choices.map(({ label }, index) => `  ${index + 1}. ${printable(label)}`).join('\n'));
    const words = WORDS[field.kind === 'many' ? 'numbers' : 'number'][locale];
    const typed = await terminal.ask(`${field.label} (${words}) `);
    if (typed === undefined) return undefined;
    const picked = typed.split(/[,，\s]+/).map((word) => chosen(word, field.choices));
    if (field.kind === 'many') return picked.filter((value) => value !== '').join(',');
    return chosen(typed.trim(), field.choices) || field.initial || '';
  }
  if (field.kind === 'long') terminal.print(`${field.hint} (${WORDS.end[locale]})`);
  const typed = await terminal.ask(`${field.label}: `);
  return field.kind === 'long' && typed ? longText(terminal, typed) : typed;
};

/** Asks for the values of a form, one after the other; undefined when the person goes away or leaves out what is needed. */
export const fill = async (
  form: Form,
  terminal: Terminal,
  locale: Locale,
): Promise<Record<string, string> | undefined> => {
  terminal.print(printable(form.title));
  const values: Record<string, string> = {};
  for (const field of form.fields) {
    const value = await answerTo(field, terminal, locale);
    if (value === undefined || (field.required && !value.trim())) return undefined;
    values[field.name] = value;
  }
  return values;
};
