import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextDisplayComponent,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Choice, Field, Form } from '../../src/view/view.ts';
import { LIMITS } from './limits.ts';
import { customId } from './lines.ts';
import { blank, escapeMarkdown, oneLine, shorten } from './text.ts';

/** A form as a modal; undefined when its line does not fit into one. Discord words the submit button itself. */
export const formModal = (form: Form): APIModalInteractionResponseCallbackData | undefined => {
  const id = customId('form', 0, form.line);
  const fields = form.fields.flatMap(label).slice(0, LIMITS.modalFields);
  if (!id || fields.length === 0) return undefined;
  const components = [...fields, ...aside(form.note)].slice(0, LIMITS.modalFields);
  return { custom_id: id, title: shown(form.title, LIMITS.modalTitle), components };
};

const aside = (note = ''): readonly APITextDisplayComponent[] =>
  blank(note)
    ? []
    : [
        {
          type: ComponentType.TextDisplay,
          content: `-# ${shorten(oneLine(note), LIMITS.textDisplay, escapeMarkdown)}`,
        },
      ];

/** What was filled in, by field; what was left empty is absent. */
export const submittedValues = (interaction: ModalSubmitInteraction): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...interaction.fields.fields].flatMap(([name, field]) => {
      const value = 'values' in field ? field.values.join(',') : 'value' in field ? field.value : undefined;
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );

const label = (field: Field): readonly APILabelComponent[] => {
  const input = component(field);
  if (!input || blank(field.name) || field.name.length > LIMITS.customId) return [];
  return [{ type: ComponentType.Label, label: shown(field.label, LIMITS.fieldLabel), component: input }];
};

const component = (field: Field): APILabelComponent['component'] | undefined => {
  const { name, required } = field;
  if (field.kind === 'choice' || field.kind === 'many') {
    const options = field.choices.filter(offered).slice(0, LIMITS.selectOptions);
    if (options.length === 0) return undefined;
    const initial = field.kind === 'choice' ? field.initial : undefined;
    return {
      type: ComponentType.StringSelect,
      custom_id: name,
      required,
      min_values: required ? 1 : 0,
      max_values: field.kind === 'many' ? options.length : 1,
      options: options.map(({ value, label }) => ({
        value,
        label: shown(label, LIMITS.optionLabel),
        ...(value === initial && { default: true }),
      })),
    };
  }
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: field.kind === 'long' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: Math.max(1, Math.min(LIMITS.textInput, Math.floor(field.maxLength) || 1)),
    ...(!blank(field.hint) && { placeholder: shown(field.hint, LIMITS.placeholder) }),
  };
};

// Discord refuses a whole modal for one empty, overlong or repeated value.
const offered = ({ value }: Choice, index: number, choices: readonly Choice[]): boolean =>
  value.isWellFormed() &&
  !blank(value) &&
  value.length <= LIMITS.optionValue &&
  choices.findIndex((other) => other.value === value) === index;

const shown = (text: string, max: number): string => (blank(text) ? '…' : shorten(oneLine(text).trim(), max));
