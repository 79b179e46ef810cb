import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../../adapters/console/render.ts';
import type { Block, View } from '../../../src/view/view.ts';
import { NOON } from '../../support/signals.ts';

const SCREEN = { colour: false, locale: 'en', now: NOON } as const;

const view = (over: Partial<View> = {}): View => ({
  tone: 'neutral',
  title: 'Title',
  blocks: [],
  actions: [],
  ...over,
});
const shown = (...blocks: readonly Block[]): string => render(view({ blocks }), SCREEN);

describe('the console shows', () => {
  it('every kind of block as plain text', () => {
    const text = shown(
      { kind: 'heading', text: 'Steps' },
      { kind: 'text', spans: ['Run ', { code: 'npm start' }, ' now, ', { strong: 'please' }] },
      { kind: 'steps', items: [['one'], ['two\nlines']] },
      { kind: 'list', items: [[{ link: 'https://example.com/a', text: 'page' }]] },
      {
        kind: 'facts',
        facts: [
          { label: 'Since', value: [{ time: NOON - 60_000 }] },
          { label: '错误码', value: ['17'] },
        ],
      },
      { kind: 'code', text: 'a\nb' },
    );
    expect(text.split('\n')).toEqual([
      'Title',
      '',
      'Steps',
      'Run npm start now, please',
      '  1. one',
      '  2. two',
      '     lines',
      '  • page: https://example.com/a',
      '  Since: 1 min ago',
      '  错误码：17',
      '    a',
      '    b',
      '',
    ]);
  });

  it('the tone as a sign beside the words, and buttons as lines to type', () => {
    const text = render(
      view({
        tone: 'outage',
        actions: [
          { label: 'Me too', line: 'report chat' },
          { label: 'Page', url: 'https://x.test/' },
        ],
      }),
      SCREEN,
    );
    expect(text).toContain('🔴 Title');
    expect(text).toContain('Next: Me too [report chat] · Page https://x.test/');
  });

  it('colours only where they are wanted', () => {
    expect(render(view({ tone: 'outage' }), { ...SCREEN, colour: true })).toContain('\u001b[31m');
    expect(render(view({ tone: 'outage' }), SCREEN)).not.toContain('\u001b');
  });

  it('no command to the terminal and no turned-around text, whatever was pasted', () => {
    const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
    const words = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(words, words, (one, two) => {
        const text = render(
          view({
            title: one,
            blocks: [
              { kind: 'text', spans: [one, { strong: two }, { code: one }, { link: two, text: one }] },
              { kind: 'code', text: two },
              { kind: 'facts', facts: [{ label: one, value: [two] }] },
            ],
            actions: [{ label: one, line: two }],
          }),
          SCREEN,
        );
        expect(text).not.toMatch(forbidden);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });
});
