import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const lengthOf = (file: string): number => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;
const code = globSync('{src,adapters,bench,test}/**/*.ts', { cwd: ROOT }).filter(
  (file) => !file.startsWith('src/catalog/'),
);

describe('file sizes', () => {
  it('keep every file outside the catalogue under 300 lines', () => {
    expect(code.filter((file) => lengthOf(file) > 300)).toEqual([]);
  });

  it('keep the median file of the bot at 60 lines or less', () => {
    const lengths = code
      .filter((file) => /^(src|adapters)\//.test(file))
      .map(lengthOf)
      .toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });
});
