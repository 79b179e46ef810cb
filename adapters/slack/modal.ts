import type { types } from '@slack/bolt';
import type { Locale } from '../../src/core/types.ts';
import type { Choice, Field, Form, View } from '../../src/view/view.ts';
import { LIMITS } from './limits.ts';
import { clip, oneLine, weight, within } from './literal.ts';
import type { Kept } from './payloads.ts';
import { SAY } from './phrases.ts';
import { renderBlocks } from './render.ts';

/** The name by which Slack tells a sent form from an answer that is only shown. */
export const FORM = 'form';
const ANSWER = 'answer';
const VALUE = 'value';

const words = (text: string, max: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: clip(oneLine(text), max) || '…',
  emoji: false,
});

const optionsOf = (choices: readonly Choice[]): types.PlainTextOption[] =>
  choices
    .filter(({ value }) => value !== '' && value.length <= LIMITS.optionValue)
    .slice(0, LIMITS.options)
    .map(({ value, label }) => ({ text: words(label, LIMITS.option), value }));

const input = (field: Field): types.InputBlock['element'] => {
  if (field.kind === 'many')
    return { type: 'multi_static_select', action_id: VALUE, options: optionsOf(field.choices) };
  if (field.kind === 'choice') {
    const options = optionsOf(field.choices);
    const initial = options.find(({ value }) => value === field.initial);
    return { type: 'static_select', action_id: VALUE, options, ...(initial && { initial_option: initial }) };
  }
  return {
    type: 'plain_text_input',
    action_id: VALUE,
    multiline: field.kind === 'long',
    max_length: Math.max(1, Math.min(field.maxLength, LIMITS.input)),
    ...(field.hint === '' ? {} : { placeholder: words(field.hint, LIMITS.placeholder) }),
  };
};

const aside = (note = ''): types.ContextBlock[] =>
  note === '' ? [] : [{ type: 'context', elements: [words(note, LIMITS.label)] }];

/** What the modal will send, and where it was opened. */
const kept = (line: string, channel: string | undefined): string => {
  const room = LIMITS.metadata - weight({ line: '', channel });
  return JSON.stringify({ line: within(line.toWellFormed(), room), channel } satisfies Kept);
};

/** The form as a modal; what it will send stands in its metadata, with the channel it was opened in. */
export const formModal = (form: Form, locale: Locale, channel?: string): types.ModalView => ({
  type: 'modal',
  callback_id: FORM,
  title: words(form.title, LIMITS.modalTitle),
  submit: words(form.submit, LIMITS.modalTitle),
  close: words(SAY.close[locale], LIMITS.modalTitle),
  private_metadata: kept(form.line, channel),
  blocks: [
    ...form.fields.slice(0, LIMITS.modalBlocks - 1).map(
      (field): types.InputBlock => ({
        type: 'input',
        block_id: clip(field.name, LIMITS.id),
        label: words(field.label, LIMITS.label),
        optional: !field.required,
        element: input(field),
      }),
    ),
    ...aside(form.note),
  ],
});

/** An answer shown in the modal its question was asked in. */
export const answerModal = (view: View, locale: Locale, answered: string, channel?: string): types.ModalView => ({
  type: 'modal',
  callback_id: ANSWER,
  title: words(view.title, LIMITS.modalTitle),
  close: words(SAY.close[locale], LIMITS.modalTitle),
  private_metadata: kept('', channel),
  blocks: renderBlocks(view, locale, answered),
});

/** Shown until a slow answer is ready; promises nothing. */
export const workingModal = (locale: Locale, channel?: string): types.ModalView =>
  answerModal(
    {
      tone: 'neutral',
      title: SAY.working[locale],
      blocks: [{ kind: 'text', spans: [SAY.soon[locale]] }],
      actions: [],
    },
    locale,
    '',
    channel,
  );
