import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'ernie-watch-bench-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

/** An empty folder for the time of this run. */
export const folder = (): string => mkdtempSync(join(root, 'run-'));
