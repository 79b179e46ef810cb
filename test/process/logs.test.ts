import { readdirSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { place, startBot } from '../support/process.ts';
import { startOnSlack } from '../support/process-slack.ts';
import { createQianfan, type Qianfan } from '../support/qianfan/index.ts';

let sim: Qianfan;
beforeAll(async () => {
  sim = await createQianfan();
});
afterAll(() => sim.close());

const KEY = `bce-v3/ALTAK-MadeUpForThisTest01/${'9f'.repeat(20)}`;
const TAIL = '9f9f9f9f';
const STORY = 'marmalade';
const ASKS = [
  `report chat ${STORY} since noon with ${KEY}`,
  `diagnose 401 invalid_iam_token ${STORY} Authorization: Bearer ${KEY}`,
  `status ${STORY} ${KEY}`,
  `${STORY} ${KEY}`,
  `faq ${STORY} ${KEY}`,
  `incidents ${STORY} ${KEY}`,
];

/** Every byte the database has on disk, the write-ahead log included. */
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

const settings = (): Record<string, string> => ({ ...sim.env, LOG_LEVEL: 'debug', QIANFAN_API_KEY: sim.keys.good });

const expectClean = (log: string): void => {
  for (const line of log.trimEnd().split('\n')) {
    const { event, level, time } = JSON.parse(line);
    expect(event).toMatch(/^[a-z]+(\.[a-z]+(-[a-z]+)*)+$/);
    expect(level).toMatch(/^(debug|info|warn|error)$/);
    expect(Date.parse(time)).toBeGreaterThan(0);
  }
  for (const never of [STORY, TAIL, 'MadeUpForThisTest', sim.keys.good]) expect(log).not.toContain(never);
};

it('on the console, what people paste stays out of the log, and keys and names out of the database', async () => {
  const where = place(settings());
  const folder = where.env.DATA_DIR ?? '';
  const bot = startBot(where);
  bot.types(`${ASKS.join('\n')}\nhelp\n`);
  await bot.stdout.says(/not a Baidu product/i);
  expect(readdirSync(folder)).toContain('ernie-watch.db-wal');
  expect(bytesIn(folder)).not.toContain(TAIL);
  bot.closes();
  const { code, stdout, stderr } = await bot.ended;
  expect(code).toBe(0);
  expectClean(stderr);
  expect(stderr.match(/"event":"bot.answered"/g)).toHaveLength(ASKS.length + 1);
  expect(stdout).not.toContain(TAIL);
  expect(bytesIn(folder)).not.toContain(TAIL);
  expect(bytesIn(folder)).not.toContain(sim.keys.good);

  const database = new DatabaseSync(join(folder, 'ernie-watch.db'), { readOnly: true });
  const [row, ...others] = database.prepare('select reporter, tenant, detail from reports').all();
  database.close();
  expect(others).toEqual([]);
  expect(row).toEqual({
    reporter: expect.stringMatching(/^[0-9a-f]{32}$/),
    tenant: expect.stringMatching(/^[0-9a-f]{32}$/),
    detail: `${STORY} since noon with [api-key]`,
  });
  expect(row?.reporter).not.toBe(userInfo().username);
});

it('on Slack, neither log nor database knows who somebody is or what key they pasted', async () => {
  const where = place(settings());
  const folder = where.env.DATA_DIR ?? '';
  const { bot, slack, person } = await startOnSlack(where);
  const somebody = person('U0CANARY42');
  for (const [index, ask] of ASKS.entries()) {
    await somebody.types(ask);
    await slack.called('response_url', index + 1);
  }
  expect(bytesIn(folder)).not.toMatch(/U0CANARY42|T0001/);
  expect(bytesIn(folder)).not.toContain(TAIL);
  bot.kill('SIGTERM');
  const { code, stderr } = await bot.ended;
  expect(code).toBe(0);
  expectClean(stderr);
  expect(stderr).not.toMatch(/U0CANARY42|T0001/);
  expect(bytesIn(folder)).toContain(STORY); // stored, in words
  expect(bytesIn(folder)).not.toMatch(/U0CANARY42|T0001/);
  expect(bytesIn(folder)).not.toContain(TAIL);
  expect(JSON.stringify(slack.calls)).not.toContain(TAIL);
});
