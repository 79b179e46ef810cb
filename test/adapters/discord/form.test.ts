import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formModal } from '../../../adapters/discord/form.ts';
import { customId, readCustomId } from '../../../adapters/discord/lines.ts';
import type { Field, Form } from '../../../src/view/view.ts';
import { breaches } from '../../support/discord/check.ts';

const TEXT: Field = { name: 'text', label: 'Error', required: true, kind: 'long', hint: 'Paste it', maxLength: 3000 };
const form = (part: Partial<Form>): Form => ({
  line: 'report',
  title: 'Report',
  submit: 'Send',
  fields: [TEXT],
  ...part,
});
const wrong = (modal: unknown) => breaches('callback', { type: 9, data: modal });

describe('A form as a modal', () => {
  it('carries its line, and its fields with labels', () => {
    const choices = [{ value: 'chat', label: 'Chat' }] as const;
    const modal = formModal(
      form({ fields: [TEXT, { name: 'component', label: 'Part', required: false, kind: 'choice', choices }] }),
    );
    expect(wrong(modal)).toEqual([]);
    expect(modal).toMatchObject({
      custom_id: 'f:0:report',
      components: [
        { label: 'Error', component: { type: 4, custom_id: 'text', style: 2, required: true, max_length: 3000 } },
        {
          label: 'Part',
          component: { type: 3, custom_id: 'component', required: false, min_values: 0, max_values: 1 },
        },
      ],
    });
  });

  it('says its note below the fields, where there is room for it', () => {
    const modal = formModal(form({ note: 'Longer? *This* way.' }));
    expect(wrong(modal)).toEqual([]);
    expect(modal?.components).toMatchObject([{ type: 18 }, { type: 10, content: '-# Longer? \\*This\\* way.' }]);
    const five = Array.from({ length: 5 }, (_, index) => ({ ...TEXT, name: `f${index}` }));
    const full = formModal(form({ fields: [TEXT, ...five], note: 'no room' }));
    expect(wrong(full)).toEqual([]);
    expect(full?.components.map(({ type }) => type)).toEqual([18, 18, 18, 18, 18]);
  });

  it('takes at most 25 choices, each once', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ value: `v${index >> 1}`, label: `${index}` }));
    const modal = formModal(
      form({
        fields: [
          {
            name: 'c',
            label: 'Part',
            required: true,
            kind: 'choice',
            choices: [{ value: 'v0', label: 'first' }, ...many],
          },
        ],
      }),
    );
    expect(wrong(modal)).toEqual([]);
    expect(modal).toMatchObject({
      components: [{ component: { options: { length: 25, 0: { label: 'first' }, 1: { value: 'v1' } } } }],
    });
  });

  it('is not shown at all when its line does not fit', () => {
    expect(formModal(form({ line: `report ${'x'.repeat(100)}` }))).toBeUndefined();
  });

  it('stays within Discord’s schema and limits, whatever it says', () => {
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('', ' ', '\u202e', '\ud83d'));
    const choice = fc.record({ value: words, label: words });
    const base = { name: fc.stringMatching(/^[a-z]{1,12}$/), label: words, required: fc.boolean() };
    const field: fc.Arbitrary<Field> = fc.oneof(
      fc.record({
        ...base,
        kind: fc.constantFrom('text' as const, 'long' as const),
        hint: words,
        maxLength: fc.double(),
      }),
      fc.record({ ...base, kind: fc.constant('choice' as const), choices: fc.tuple(choice, choice) }),
    );
    const fields = fc.uniqueArray(field, { minLength: 2, maxLength: 9, selector: ({ name }) => name });
    fc.assert(
      fc.property(words, words, fields, (line, title, [first = TEXT, ...rest]) => {
        const modal = formModal(form({ line, title, fields: [first, ...rest] }));
        if (modal) expect(wrong(modal)).toEqual([]);
      }),
    );
  });
});

describe('A line in a custom id', () => {
  it('comes back as it was, or is not carried at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ask' as const, 'refresh' as const, 'form' as const),
        fc.string({ unit: 'binary' }),
        (purpose, line) => {
          const id = customId(purpose, 7, line);
          if (id !== undefined) expect(readCustomId(id)).toEqual({ purpose, line });
        },
      ),
    );
  });
});
