import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Where a run of the real bot happens: nothing of this machine's own settings reaches it. */
export interface Place {
  /** An empty folder to stand in, so that nobody's `.env` is read. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Text that a stream has said so far. */
export interface Heard {
  text(): string;
  /** The first match, as soon as it has been said; fails when the stream ends without it. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running bot. */
export interface Bot {
  readonly stdout: Heard;
  readonly stderr: Heard;
  types(text: string): void;
  /** There is nothing more to read. */
  closes(): void;
  /** Nobody reads its output any more. */
  hangsUp(): void;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

const BIN = join(import.meta.dirname, '../../bin');

/** Settings under which every address is a closed port of this machine. */
export const OFFLINE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['QIANFAN', 'BAIDU_AIP', 'BAIDU_IAM', 'AISTUDIO'].map((name) => [`${name}_BASE_URL`, 'http://127.0.0.1:1']),
  ),
  ERNIE_WEB_URL: 'http://127.0.0.1:1',
  BAIDU_CONSOLE_URL: 'http://127.0.0.1:1',
  CONTROL_URLS: 'http://127.0.0.1:1/generate_204',
};

const hear = (stream: Readable): Heard => {
  let text = '';
  let over = false;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of [...waiting]) look();
  };
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    wake();
  });
  stream.on('close', () => {
    over = true;
    wake();
  });
  return {
    text: () => text,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(text);
          if (!match && !over) return;
          waiting.delete(look);
          if (match) resolve(match);
          else reject(new Error(`ended without ${pattern}; it said:\n${text}`));
        };
        waiting.add(look);
        look();
      }),
  };
};

/** Starts the real bot as a process of its own. */
export const launch = ({ cwd, env }: Place, args: readonly string[] = [], bin = 'ernie.cjs'): Bot => {
  const entry = bin === 'ernie.cjs' ? ['src/main.ts'] : [];
  const child = spawn(process.execPath, [join(BIN, bin), ...entry, ...args], { cwd, env });
  const stdout = hear(child.stdout);
  const stderr = hear(child.stderr);
  child.stdin.on('error', () => undefined); // whoever was to read it may be gone first
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout: stdout.text(), stderr: stderr.text() }));
  });
  return {
    stdout,
    stderr,
    types: (text) => void child.stdin.write(text),
    closes: () => void child.stdin.end(),
    hangsUp: () => void child.stdout.destroy(),
    kill: (signal) => void child.kill(signal),
    ended,
  };
};
