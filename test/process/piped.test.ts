import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFLINE, place, runBot, startBot } from '../support/process.ts';
import { createQianfan, type Qianfan } from '../support/qianfan/index.ts';

let sim: Qianfan;
beforeAll(async () => {
  sim = await createQianfan();
});
afterAll(() => sim.close());

const LINES = '/ernie status\n/ernie diagnose 401 invalid_iam_token\n/ernie report login is broken\n/ernie status\n';

/** What every answer begins with, in the order the lines were typed. */
const TITLES = {
  en: [/^\S+ Baidu ERNIE: /, /^Authentication failed/, /^Report stored/, /^\S+ Baidu ERNIE: /],
  'zh-CN': [/^\S+ 百度文心：/, /^鉴权失败/, /^反馈已记录/, /^\S+ 百度文心：/],
} as const;

const incidentsIn = (folder: string): number => {
  const database = new DatabaseSync(join(folder, 'ernie-watch.db'), { readOnly: true });
  const rows = database.prepare('select id from incidents').all();
  database.close();
  return rows.length;
};

describe.each(['en', 'zh-CN'] as const)('lines piped in, answered in %s', (LOCALE) => {
  const lineOf = (out: string, pattern: RegExp, from: number): number =>
    out.split('\n').findIndex((line, index) => index >= from && pattern.test(line));

  const expectInOrder = (out: string): void => {
    let from = 0;
    for (const title of TITLES[LOCALE]) {
      const found = lineOf(out, title, from);
      expect(found, `${title} after line ${from} of\n${out}`).toBeGreaterThanOrEqual(from);
      from = found + 1;
    }
  };

  it('all four come in order, ERNIE is fine, and the end of the input is a good end', async () => {
    const { code, stdout, stderr } = await runBot(place({ ...sim.env, LOCALE }), [], LINES);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expectInOrder(stdout);
    expect(stdout.match(LOCALE === 'en' ? /ERNIE: Operational/g : /百度文心：正常/g)).toHaveLength(2);
    expect(stdout).toMatch(LOCALE === 'en' ? /1st person/ : /第 1 位/);
    expect(stdout).toMatch(LOCALE === 'en' ? /1 person reported/ : /有 1 人反馈/);
  });

  it('a machine without internet calls ERNIE unknown, says why, and never cries outage', async () => {
    const where = place({ ...OFFLINE, LOCALE });
    const { code, stdout, stderr } = await runBot(where, [], LINES);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expectInOrder(stdout);
    expect(stdout.match(LOCALE === 'en' ? /ERNIE: Unknown/g : /百度文心：未知/g)).toHaveLength(2);
    expect(stdout).toContain(
      LOCALE === 'en' ? 'this bot cannot reach the internet from here' : '机器人所在网络连不上互联网',
    );
    expect(stdout).not.toMatch(/Outage|🔴|百度文心：故障/);
    expect(incidentsIn(where.env.DATA_DIR ?? '')).toBe(0);
  });
});

describe('what else a pipe may bring', () => {
  it('a last line without its end is answered as well', async () => {
    const { code, stdout } = await runBot(place(sim.env), [], 'help\nstatus');
    expect(code).toBe(0);
    expect(stdout).toContain('ERNIE: Operational');
  });

  it('what follows quit is not answered', async () => {
    const { code, stdout } = await runBot(place(sim.env), [], 'help\nquit\nstatus\n');
    expect(code).toBe(0);
    expect(stdout).not.toContain('Operational');
  });

  it('nothing at all is answered with nothing', async () => {
    expect(await runBot(place(OFFLINE), [])).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
  });

  it('a reader that leaves early ends it without a complaint', async () => {
    const bot = startBot(place(OFFLINE));
    bot.types('help\n');
    await bot.stdout.says(/Next:/);
    bot.hangsUp();
    bot.types('help\n');
    expect(await bot.ended).toMatchObject({ code: 0, stderr: '' });
  });
});
