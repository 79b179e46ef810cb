import { describe, expect, it } from 'vitest';
import { CHINESE_COMMANDS, CHINESE_OPTIONS } from '../../../adapters/discord/names.ts';
import { createCommands } from '../../../src/bot/commands/index.ts';
import { catalog } from '../../../src/catalog/index.ts';

describe.each([
  ['commands', CHINESE_COMMANDS],
  ['options', CHINESE_OPTIONS],
])('The Chinese names of %s', (_, names) => {
  it('are such as Discord takes, and no two are the same', () => {
    const chinese = Object.values(names);
    for (const name of chinese) expect(name).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u);
    expect(new Set(chinese).size).toBe(chinese.length);
  });
});

it('Every command and every option of the bot has a Chinese name', () => {
  const commands = createCommands(catalog);
  expect(commands.filter(({ name }) => !CHINESE_COMMANDS[name]).map(({ name }) => name)).toEqual([]);
  const options = commands.flatMap((command) => command.options.map(({ name }) => name));
  expect(options.filter((name) => !CHINESE_OPTIONS[name])).toEqual([]);
});
