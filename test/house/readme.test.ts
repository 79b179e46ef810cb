import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCommands } from '../../src/bot/commands/index.ts';
import { parseLine } from '../../src/bot/line.ts';
import { catalog } from '../../src/catalog/index.ts';
import { Settings } from '../../src/settings.ts';
import { type TestBot, testBot } from '../support/bot.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const READMES = ['README.md', 'README.zh-CN.md'];
const DOCS = [...READMES, 'CONTRIBUTING.md', 'docs/architecture.md'];
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;
const commands = createCommands(catalog);

const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');
const shellLines = (file: string): readonly string[] =>
  blocks(read(file), 'sh').flatMap((block) => block.trim().split('\n'));
const typedLines = (file: string): readonly string[] =>
  blocks(read(file), 'console').flatMap((block) => [...block.matchAll(/^> (.+)$/gm)].map((match) => match[1] ?? ''));

let bot: TestBot;
beforeAll(async () => {
  bot = await testBot();
});

describe.each(READMES)('%s', (file) => {
  it('shows console lines that are answered', async () => {
    expect(typedLines(file).length).toBeGreaterThan(4);
    for (const line of typedLines(file)) {
      expect(parseLine(commands, line).command, line).toBeDefined();
      expect((await bot.view(line)).title, line).not.toBe('That did not work');
    }
  });

  it('shows the first answer as the bot gives it', async () => {
    const [first = ''] = blocks(read(file), 'console');
    const [typed = '', ...shown] = first.trimEnd().split('\n');
    const locale = file === 'README.md' ? 'en' : 'zh-CN';
    const said = await bot.ask(typed.replace(/^> /, ''), { locale });
    for (const line of shown.filter((text) => text.trim() && text.trim() !== '…')) {
      const words = line
        .trim()
        .replace(/^(• |\d+\. )/, '')
        .replace(/: https?:\S+$/, '');
      expect(said, line).toContain(words);
    }
  });

  it('shows shell lines whose scripts exist', () => {
    for (const line of shellLines(file))
      for (const [, name = ''] of line.matchAll(/npm run (?:-s )?(\w+)/g))
        expect(Object.keys(scripts), line).toContain(name);
    expect(shellLines(file)).toContain('npm ci && npm start');
    expect(read(file)).toContain('npm ci && npm test');
  });

  it('has every command and every setting in its tables', () => {
    for (const { name } of commands) expect(read(file)).toMatch(new RegExp(`^\\| \`/ernie ${name}`, 'm'));
    for (const name of Object.keys(Settings.shape)) expect(read(file)).toMatch(new RegExp(`^\\| \`${name}\``, 'm'));
  });

  it('says that this is not a product of Baidu', () => {
    expect(read(file)).toMatch(/Not a Baidu product|不是百度(的)?产品/);
  });
});

describe('documents', () => {
  it('have the same shape in both languages', () => {
    const shape = (file: string) => [...read(file).matchAll(/^#+/gm)].map((match) => match[0]);
    expect(shape('README.zh-CN.md')).toEqual(shape('README.md'));
    expect(shellLines('README.zh-CN.md')).toEqual(shellLines('README.md'));
  });

  it.each(DOCS)('%s names only files that exist', (file) => {
    const text = read(file);
    const named = [
      ...[...text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map((match) => match[1] ?? ''),
      ...[...text.matchAll(/`((?:src|adapters|test|docs|bin|bench)\/[\w./-]*)`/g)].map((match) => match[1] ?? ''),
    ];
    const base = (name: string) =>
      join(ROOT, file.startsWith('docs/') && !/^(src|adapters|test|docs|bin|bench)\//.test(name) ? 'docs' : '', name);
    expect(named.filter((name) => !existsSync(base(name)))).toEqual([]);
  });
});
