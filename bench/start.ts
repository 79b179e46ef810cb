import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn, median, type Subject } from './figure.ts';
import { folder } from './place.ts';

const ROUNDS = 7;
const NOWHERE = 'http://127.0.0.1:1';

interface Started {
  readonly ms: number;
  /** Undefined where the system does not say. */
  readonly peakMb: number | undefined;
}

const peakMbOf = (pid: number | undefined): number | undefined => {
  const path = `/proc/${pid}/status`;
  const [, kb] = (existsSync(path) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))) || [];
  return kb === undefined ? undefined : Number(kb) / 1024;
};

/** From starting a process to the first thing it says. */
const firstWord = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> => {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder(), env, stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.write('help\n');
  await once(child.stdout, 'data');
  const ms = performance.now() - startedAt;
  const peakMb = peakMbOf(child.pid);
  child.stdin.end();
  child.stdout.resume();
  await once(child, 'exit');
  return { ms, peakMb };
};

const bot = (): Promise<Started> => {
  const entry = join(import.meta.dirname, '../bin/ernie.cjs');
  return firstWord([entry, 'src/main.ts'], {
    ...{ DATA_DIR: folder(), QIANFAN_BASE_URL: NOWHERE, BAIDU_AIP_BASE_URL: NOWHERE, BAIDU_IAM_BASE_URL: NOWHERE },
    ...{ AISTUDIO_BASE_URL: NOWHERE, ERNIE_WEB_URL: NOWHERE, BAIDU_CONSOLE_URL: NOWHERE, CONTROL_URLS: NOWHERE },
  });
};
const ECHO = 'process.stdin.once("data", () => { process.stdout.write("."); process.stdin.pause(); })';
const bare = (): Promise<Started> => firstWord(['-e', ECHO], {});

/** From nothing to the first answer on the console, offline. */
export const start: Subject = async () => {
  const { ours, theirs } = await inTurn(ROUNDS, bot, bare);
  const peaks = (all: readonly Started[]): readonly number[] =>
    all.flatMap(({ peakMb }) => (peakMb === undefined ? [] : [peakMb]));
  const what = 'bare node';
  return [
    {
      what: 'first answer on the console',
      value: median(ours.map(({ ms }) => ms)),
      unit: 'ms',
      baseline: { what, value: median(theirs.map(({ ms }) => ms)) },
    },
    ...(peaks(ours).length > 0
      ? [
          {
            what: 'peak memory by then',
            value: median(peaks(ours)),
            unit: 'MB',
            baseline: { what, value: median(peaks(theirs)) },
          },
        ]
      : []),
  ];
};
