import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import type { Settings } from '../src/settings.ts';

/** The simulator in a process of its own, so that its work is not counted. */
export interface Peer {
  /** Settings that point every probe at it. */
  readonly settings: Settings;
  stop(): Promise<void>;
}

/** Starts the simulator. */
export const startPeer = async (): Promise<Peer> => {
  const entry = join(import.meta.dirname, 'simulator.ts');
  const child = spawn(process.execPath, [entry], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  const { settings } = readConfig(z.record(z.string(), z.string()).parse(JSON.parse(String(line))));
  return {
    settings,
    stop: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
};
