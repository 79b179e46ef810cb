import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { folder } from './place.ts';

/** blackbox_exporter in a process of its own. */
export interface Exporter {
  /** Asks it to check this address once. */
  check(target: string): Promise<void>;
  /** Processor time it has used. */
  cpuMs(): number;
  memoryMb(): number;
  stop(): Promise<void>;
}

const PROGRAM = 'prometheus-blackbox-exporter';
/** How to get what is not there. */
export const HOW_TO_GET = `${PROGRAM} is not installed: "apt-get install ${PROGRAM}" brings it, then this compares with it.`;
const MODULES = 'modules:\n  http_2xx:\n    prober: http\n    http:\n      preferred_ip_protocol: ip4\n';
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts it; undefined where it is not installed. */
export const startExporter = async (): Promise<Exporter | undefined> => {
  if (spawnSync(PROGRAM, ['--version']).error) return undefined;
  const config = join(folder(), 'blackbox.yml');
  writeFileSync(config, MODULES);
  const origin = `127.0.0.1:${await freePort()}`;
  const args = [`--config.file=${config}`, `--web.listen-address=${origin}`, '--log.level=error'];
  const child = spawn(PROGRAM, args, { stdio: 'ignore' });
  const pool = new Pool(`http://${origin}`);
  const get = async (path: string): Promise<string> => (await pool.request({ path, method: 'GET' })).body.text();
  while (!(await get('/-/healthy').catch(() => undefined))) await sleep(50);
  const system = (file: string): string => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
  return {
    check: async (target) => {
      const said = await get(`/probe?module=http_2xx&target=${encodeURIComponent(target)}`);
      if (!/^probe_success 1$/m.test(said)) throw new Error(`${PROGRAM} does not see ${target}`);
    },
    cpuMs: () => {
      const fields = system('stat')
        .replace(/^.*\) /s, '')
        .split(' ');
      return TICK_MS * (Number(fields[11]) + Number(fields[12]));
    },
    memoryMb: () => Number(/VmRSS:\s+(\d+) kB/.exec(system('status'))?.[1]) / 1024,
    stop: async () => {
      await pool.destroy();
      child.kill();
    },
  };
};
