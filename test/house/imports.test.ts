import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const files = globSync('{src,adapters}/**/*.ts', { cwd: ROOT }).toSorted();
const source = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const importsOf = (file: string): readonly string[] =>
  [
    ...source(file).matchAll(/(?:^import|^export|^\} ) ?[^'";]*from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm),
  ].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    return name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), name)) : name;
  });

/** The room a file lives in: `src/core`, `adapters/slack`, or `main` for the files that put everything together. */
const roomOf = (path: string): string => {
  const [top = '', second = '', third] = path.split('/');
  if (top === 'src' && !third) return /^(config|settings)\.ts$/.test(second) ? 'config' : 'main';
  return `${top}/${second}`;
};

/** Which rooms a room may import from, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/catalog': ['src/core'],
  'src/view': ['src/core'],
  'src/probe': ['src/core', 'config'],
  'src/store': ['src/core'],
  'src/bot': ['src/core', 'src/catalog', 'src/view', 'src/probe', 'src/store'],
  'adapters/console': ['src/core', 'src/view', 'src/bot'],
  'adapters/slack': ['src/core', 'src/view', 'src/bot', 'config'],
  'adapters/discord': ['src/core', 'src/view', 'src/bot', 'config'],
  config: ['src/core'],
};

/** The only homes of each package. */
const HOMES: Readonly<Record<string, RegExp>> = {
  undici: /^src\/(app|network|surfaces)\.ts$|^src\/probe\//,
  zod: /^src\/settings\.ts$|^src\/bot\/(jsonl|event-line)\.ts$|^src\/probe\/|^adapters\//,
  pino: /^src\/log\.ts$/,
  minisearch: /^src\/bot\//,
  '@slack/': /^adapters\/slack\//,
  'discord.js': /^adapters\/discord\//,
  'discord-api-types': /^adapters\/discord\//,
};

describe('who may import whom', () => {
  it.each(files.filter((file) => roomOf(file) !== 'main'))('%s keeps to its room', (file) => {
    const room = roomOf(file);
    const strange = importsOf(file)
      .filter((name) => /^(src|adapters)\//.test(name))
      .filter((name) => roomOf(name) !== room && !ALLOWED[room]?.includes(roomOf(name)));
    expect(strange).toEqual([]);
  });

  it('lets the core import nothing else', () => {
    const strange = files
      .filter((file) => file.startsWith('src/core/'))
      .flatMap((file) =>
        importsOf(file)
          .filter((name) => !name.startsWith('src/core/'))
          .map((name) => `${file}: ${name}`),
      );
    expect(strange).toEqual([]);
  });

  it('gives each package one home', () => {
    const strange = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !/^(src|adapters|node:)|^package\.json$/.test(name))
        .filter((name) => !Object.entries(HOMES).some(([prefix, home]) => name.startsWith(prefix) && home.test(file)))
        .map((name) => `${file}: ${name}`),
    );
    expect(strange).toEqual([]);
  });

  it('takes clock, environment and exits from main alone', () => {
    const strange = files
      // Snippets are code that people copy; nothing here runs it.
      .filter((file) => file !== 'src/main.ts' && file !== 'src/view/snippets.ts')
      .filter((file) =>
        /\bprocess\.(env|argv|exit)\b|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(source(file)),
      );
    expect(strange).toEqual([]);
  });
});
