import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createConsole } from '../../../adapters/console/index.ts';
import { completions } from '../../../adapters/console/terminal.ts';
import type { Ask, CommandSpec } from '../../../src/bot/door.ts';
import type { View } from '../../../src/view/view.ts';
import { settle } from '../../support/clock.ts';
import { type Script, scriptedDoor } from '../../support/door.ts';
import { NOON } from '../../support/signals.ts';

const said = (title: string): View => ({ tone: 'neutral', title, blocks: [], actions: [] });

const FORM = {
  kind: 'form',
  form: {
    line: 'report',
    title: 'Report',
    submit: 'Send',
    fields: [
      {
        name: 'what',
        label: 'What',
        required: true,
        kind: 'choice',
        choices: [
          { value: 'x/chat', label: 'Chat' },
          { value: 'x/web', label: 'Web' },
        ],
      },
      { name: 'detail', label: 'Words', required: false, kind: 'long', hint: 'say it', maxLength: 100 },
    ],
  },
} as const;

const SCRIPT: Script = {
  answer: (ask) => said(`answer to ${ask.line}${ask.values ? ` ${JSON.stringify(ask.values)}` : ''}`),
  plan: (ask) => (ask.line === 'report' ? FORM : { kind: 'view', private: false }),
};

/** A console over streams, on a terminal or in a pipe. */
const scene = async (tty: boolean, script: Script = SCRIPT) => {
  const input = Object.assign(new PassThrough(), { isTTY: tty });
  const output = Object.assign(new PassThrough(), { isTTY: tty, columns: 80 });
  let text = '';
  output.on('data', (chunk) => {
    text += chunk;
  });
  const door = scriptedDoor(script);
  const surface = createConsole({ input, output, colour: false, locale: 'en', user: 'ann', now: () => NOON });
  await surface.start(door);
  return {
    door,
    surface,
    text: () => text,
    type: async (words: string) => {
      input.write(words);
      await settle();
    },
    end: async () => {
      input.end();
      await surface.ended;
    },
  };
};

describe('in a pipe', () => {
  it('answers each line in its turn and ends with the input', async () => {
    const slow = Promise.withResolvers<View>();
    const { type, text, end } = await scene(false, {
      ...SCRIPT,
      answer: (ask) => (ask.line === 'one' ? slow.promise : said(`answer to ${ask.line}`)),
    });
    await type('one\n\n  \ntwo\n');
    expect(text()).toBe('');
    slow.resolve(said('answer to one'));
    await end();
    expect(text().match(/answer to \w+/g)).toEqual(['answer to one', 'answer to two']);
    expect(text()).not.toContain('ernie>');
  });

  it('answers a last line without its line end, and one that ends with carriage return', async () => {
    const { type, text, end } = await scene(false);
    await type('one\r\ntwo');
    await end();
    expect(text().match(/answer to \w+/g)).toEqual(['answer to one', 'answer to two']);
  });

  it('does not wait for a form that nobody can fill in', async () => {
    const { type, text, end, door } = await scene(false);
    await type('report\n');
    await end();
    expect(text()).toContain('answer to report');
    expect(door.asked[0]?.values).toBeUndefined();
  });

  it('stops at quit', async () => {
    const { type, text, surface } = await scene(false);
    await type('/quit\nstatus\n');
    await surface.ended;
    expect(text()).toBe('');
  });
});

describe('on a terminal', () => {
  it('greets, prompts and answers', async () => {
    const { type, text, end } = await scene(true);
    await type('status\r');
    await end();
    expect(text()).toMatch(/Ernie Watch on the console[\s\S]*ernie> [\s\S]*answer to status/);
  });

  it('asks for the values of a form: a number for a choice, lines up to an empty one for words', async () => {
    const { type, end, door } = await scene(true);
    for (const line of ['report', '2', 'first', 'second', '']) await type(`${line}\r`);
    await end();
    expect(door.asked.map(({ line, values }: Ask) => ({ line, values }))).toEqual([
      { line: 'report', values: { what: 'x/web', detail: 'first\nsecond' } },
    ]);
  });

  it('sends nothing when a needed value is left out', async () => {
    const { type, text, end, door } = await scene(true);
    for (const line of ['report', '']) await type(`${line}\r`);
    await end();
    expect(text()).toContain('Nothing sent.');
    expect(door.asked).toEqual([]);
  });

  it('shows news above the line being typed, and puts the line back', async () => {
    const { surface, type, text, end } = await scene(true);
    await type('sta');
    surface.tell?.(() => said('News'));
    await settle();
    expect(text().slice(text().indexOf('News'))).toContain('sta');
    await end();
  });
});

describe('completion', () => {
  const spec = (name: string, values: readonly string[] = []): CommandSpec => ({
    name,
    summary: { en: '', 'zh-CN': '' },
    options: [
      {
        name: 'component',
        description: { en: '', 'zh-CN': '' },
        required: false,
        kind: 'choice',
        choices: values.map((value) => ({ value, label: { en: '', 'zh-CN': '' } })),
      },
    ],
  });
  const COMMANDS = [spec('status', ['chat', 'console', 'web']), spec('help')];

  it.each`
    typed          | offers
    ${''}          | ${['status ', 'help ']}
    ${'st'}        | ${['status ']}
    ${'/ernie st'} | ${['/ernie status ']}
    ${'status c'}  | ${['status chat', 'status console']}
    ${'/status w'} | ${['/status web']}
    ${'nothing c'} | ${[]}
  `('offers $offers for “$typed”', ({ typed, offers }) => {
    expect(completions(COMMANDS, typed)).toEqual(offers);
  });
});
