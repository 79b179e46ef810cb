import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeAlone } from '../../src/store/ground.ts';

const GROUND = join(import.meta.dirname, '../../src/store/ground.ts');
const place = (): string => join(mkdtempSync(join(tmpdir(), 'ernie-watch-')), 'lock');
/** What another process is told. */
const other = (path: string, then = ''): string =>
  spawnSync(process.execPath, [
    '-e',
    `import(${JSON.stringify(GROUND)}).then(({ takeAlone }) => { console.log(takeAlone(${JSON.stringify(path)})); ${then} })`,
  ])
    .stdout.toString()
    .trim();

it('a place is taken by one process at a time', () => {
  const path = place();
  expect(takeAlone(path)).toBe(true);
  expect(other(path)).toBe('false');
});

it('a process that is killed leaves its place at once', () => {
  const path = place();
  expect(other(path, "process.kill(process.pid, 'SIGKILL')")).toMatch(/true|^$/);
  expect(takeAlone(path)).toBe(true);
});
