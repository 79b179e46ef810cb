import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './place.ts';

/** A process that was started, until it said something. */
export interface Started {
  readonly ms: number;
  /** Undefined where the system does not say. */
  readonly peakMb: number | undefined;
}

const NOWHERE = 'http://127.0.0.1:1';

const peakMbOf = (pid: number | undefined): number | undefined => {
  const path = `/proc/${pid}/status`;
  const [, kb] = (existsSync(path) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))) || [];
  return kb === undefined ? undefined : Number(kb) / 1024;
};

/** From starting a process to the first thing it says to this line. */
export const firstWord = async (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  line: string,
): Promise<Started> => {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder(), env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.write(`${line}\n`);
  await once(child.stdout, 'data');
  const ms = performance.now() - startedAt;
  const peakMb = peakMbOf(child.pid);
  child.stdin.end();
  child.stdout.resume();
  await once(child, 'exit');
  return { ms, peakMb };
};

/** The first word of the bot on the console, offline, with its data in this folder. */
export const botsFirstWord = (dataDir: string, line: string): Promise<Started> =>
  firstWord(
    [join(import.meta.dirname, '../bin/ernie.cjs'), 'src/main.ts'],
    {
      ...{ DATA_DIR: dataDir, QIANFAN_BASE_URL: NOWHERE, BAIDU_AIP_BASE_URL: NOWHERE, BAIDU_IAM_BASE_URL: NOWHERE },
      ...{ AISTUDIO_BASE_URL: NOWHERE, ERNIE_WEB_URL: NOWHERE, BAIDU_CONSOLE_URL: NOWHERE, CONTROL_URLS: NOWHERE },
    },
    line,
  );
