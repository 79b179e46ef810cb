import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createQianfan } from '../support/qianfan/index.ts';
import { SCRIPT } from './script.ts';

/** Runs the real bot on the console against the simulated ERNIE, with an outage on schedule. */
const qianfan = await createQianfan();
const folder = mkdtempSync(join(tmpdir(), 'ernie-watch-demo-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

for (const name of [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DISCORD_TOKEN',
  'HTTPS_PROXY',
  'HTTP_PROXY',
])
  process.env[name] = '';
Object.assign(process.env, qianfan.env, {
  DATA_DIR: folder,
  QIANFAN_API_KEY: qianfan.keys.good,
  PROBE_INTERVAL_S: '5',
  WEB_PROBE_INTERVAL_S: '5',
});

const language = process.env.LOCALE || (/^zh/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'zh-CN' : 'en');
const narrate = (say: { readonly en: string; readonly 'zh-CN': string }): void => {
  process.stdout.write(`\r\u001b[2K\n▶ ${say[language === 'zh-CN' ? 'zh-CN' : 'en']}\n\n`);
};

const play = async (): Promise<void> => {
  const startedAt = performance.now();
  for (const { atS, say, faults } of SCRIPT) {
    await sleep(Math.max(0, atS * 1000 - (performance.now() - startedAt)), undefined, { ref: false });
    await qianfan.heal();
    for (const [plane, fault] of Object.entries(faults)) await qianfan.fault(plane as keyof typeof faults, fault);
    narrate(say);
  }
};

play();
await import('../../src/main.ts');
