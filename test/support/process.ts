import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Bot, type Ended, launch, type Place } from './launch.ts';

export { type Bot, type Ended, type Heard, OFFLINE, type Place } from './launch.ts';

/** A folder that is gone after the test. */
export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'ernie-watch-process-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

/** A clean place with a database of its own; only `settings` are set, and only trouble is logged. */
export const place = (settings: Readonly<Record<string, string>> = {}): Place => {
  const cwd = folder();
  return {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: cwd, DATA_DIR: join(cwd, 'data'), LOG_LEVEL: 'error', ...settings },
  };
};

/** Starts the real bot as a process of its own; whatever the test does, it is gone afterwards. */
export const startBot = (where: Place, args: readonly string[] = [], bin?: string): Bot => {
  const bot = launch(where, args, bin);
  onTestFinished(async () => {
    bot.kill('SIGKILL');
    await bot.ended;
  });
  return bot;
};

/** A run from beginning to end over one input. */
export const runBot = (where: Place, args: readonly string[], input = ''): Promise<Ended> => {
  const bot = startBot(where, args);
  bot.types(input);
  bot.closes();
  return bot.ended;
};
