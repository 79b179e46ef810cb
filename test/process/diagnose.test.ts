import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { OFFLINE, type Place, place, runBot, startBot } from '../support/process.ts';
import { createQianfan, type Qianfan } from '../support/qianfan/index.ts';

let sim: Qianfan;
beforeAll(async () => {
  sim = await createQianfan();
});
afterAll(() => sim.close());

const ERROR = 'HTTP 401 {"error":{"code":"invalid_iam_token","message":"invalid_iam_token"}}';
const RATE = `Error code: 429 - {'error': {'code': 'rpm_rate_limit_exceeded', 'message': 'Rate limit reached'}}`;
const KEY = `bce-v3/ALTAK-MadeUpForThisTest01/${'9f'.repeat(20)}`;
const LOG = ['INFO boot', `ERROR ${RATE}`, 'INFO retry', `ERROR ${ERROR}`]
  .map((words, at) => `2026-11-25 09:00:0${at} ${words}\n`)
  .join('');

const diagnose = (args: readonly string[], input = '', where: Place = place(OFFLINE)) =>
  runBot(where, ['--once', 'diagnose', '--no-live', ...args], input);

describe('what is diagnosed', () => {
  const where = () => {
    const given = place(OFFLINE);
    writeFileSync(join(given.cwd, 'app.log'), LOG);
    writeFileSync(join(given.cwd, 'app.log.gz'), gzipSync(LOG));
    writeFileSync(join(given.cwd, '429'), ERROR);
    mkdirSync(join(given.cwd, 'logs'));
    return given;
  };
  it.each<[string, readonly string[], string]>([
    ['standard input', [], ERROR],
    ['standard input, named', ['-'], ERROR],
    ['words', ['401', 'invalid_iam_token'], ''],
    ['a quoted text', [ERROR], ''],
    ['a text, whatever it looks like', ['--text', '401 invalid_iam_token'], ''],
    ['a file', ['app.log'], ''],
    ['a packed file', ['app.log.gz'], ''],
    ['a file, whatever it is called', ['--file', '429'], ''],
    ['a file that is there', ['429'], ''],
  ])('is %s', async (_, args, input) => {
    const { code, stdout, stderr } = await diagnose(args, input, where());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Authentication failed / invalid API key');
  });

  it('needs no database and leaves nothing behind when nothing is asked of the network', async () => {
    const given = place(OFFLINE);
    await diagnose([ERROR], '', given);
    expect(existsSync(given.env.DATA_DIR ?? '')).toBe(false);
  });
});

describe('the answer', () => {
  it.each([
    ['en', 'Authentication failed', 'Also in this log\n  • Rate limit reached (1 ×)'],
    ['zh-CN', '鉴权失败', '日志里还有\n  • 触发限流（1 次）'],
    ['zh_CN.UTF-8', '鉴权失败', '日志里还有'],
  ])(
    'in %s names the error that tells most and counts the others, without colour or secrets',
    async (lang, says, also) => {
      const { stdout } = await diagnose(['--lang', lang], LOG.replace('boot', `boot ${KEY}`));
      expect(stdout).toContain(says);
      expect(stdout).toContain(also);
      expect(stdout).not.toContain('\u001b');
      expect(stdout).not.toContain('9f9f9f');
    },
  );

  it('for programs is one record, with what else there is and how much was read', async () => {
    const { stdout } = await diagnose(['--json'], LOG);
    expect(JSON.parse(stdout)).toMatchObject({
      category: 'auth',
      facts: { code: 'invalid_iam_token', status: 401 },
      further: [{ category: 'rate_limit', guide: 'rate-limit', times: 1 }],
      read: { bytes: Buffer.byteLength(LOG), cut: false },
    });
  });

  it('to a log of many megabytes rests on its beginning and its end, and says so', async () => {
    const bot = startBot(place(OFFLINE), ['--once', 'diagnose', '--no-live']);
    const noise = '2026-11-25 09:00:00 INFO all is well\n'.repeat(20_000);
    for (let part = 0; part < 50; part += 1) bot.types(noise);
    bot.types(LOG);
    bot.closes();
    const { code, stdout } = await bot.ended;
    expect(code).toBe(0);
    expect(stdout).toContain('Authentication failed');
    expect(stdout).toContain('The input is 35.3 MB long: only its beginning and its end were read.');
  });
});

describe('the exit code', () => {
  it.each<[string, readonly string[], string, number, RegExp]>([
    ['an error', [], ERROR, 0, /^$/],
    ['an error whose cause cannot be told', [], "KeyError: 'result'", 0, /^$/],
    ['no error', [], 'How much does ERNIE cost?', 1, /^$/],
    ['a log where all is well', [], '2026-11-25 09:00:00 INFO a\n2026-11-25 09:00:01 INFO b\n', 1, /^$/],
    ['nothing at all', [], '', 1, /^$/],
    ['a file that is not there', ['gone.log'], '', 2, /^Cannot read gone.log\./],
    ['a file that is not there, by name', ['--file', 'gone'], '', 2, /^Cannot read gone\./],
    ['an unknown option', ['--colour'], '', 2, /--colour[\s\S]*Usage: /],
    ['an unknown language', ['--lang', 'fr'], ERROR, 2, /^--lang is en or zh-CN\./],
  ])('for %s', async (_, args, input, code, complaint) => {
    const ended = await diagnose(args, input);
    expect(ended).toMatchObject({ code, signal: null });
    expect(ended.stderr).toMatch(complaint);
    expect(ended.stderr).not.toMatch(/ {4}at /);
  });

  it('for a folder and for broken settings says what to mend', async () => {
    const given = place(OFFLINE);
    const folder = await diagnose(['--file', given.cwd], '', given);
    expect(folder).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^Cannot read .*\n$/) });
    const broken = await diagnose([ERROR], '', place({ ...OFFLINE, PROBE_INTERVAL_S: 'often' }));
    expect(broken).toMatchObject({ code: 2, stderr: expect.stringContaining('PROBE_INTERVAL_S') });
  });

  it('for a reader that has gone is quiet', async () => {
    const bot = startBot(place(OFFLINE), ['--once', 'diagnose', '--no-live']);
    bot.hangsUp();
    bot.types(ERROR);
    bot.closes();
    expect(await bot.ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('help', () => {
  it('tells the options and the exit codes, and asks for nothing', async () => {
    const { code, stdout, stderr } = await diagnose(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of [
      '--file',
      '--text',
      '--json',
      '--jsonl',
      '--lang',
      '--no-live',
      'Exit codes: 0',
      'kubectl logs',
    ])
      expect(stdout).toContain(word);
  });
});

describe('as a command of its own', () => {
  it('ernie-watch diagnose reads a pipe', async () => {
    const bot = startBot(place(OFFLINE), ['diagnose', '--no-live'], 'ernie-watch.cjs');
    bot.types(LOG);
    bot.closes();
    const { code, stdout } = await bot.ended;
    expect(code).toBe(0);
    expect(stdout).toContain('Authentication failed');
  });
});

describe('with the live status', () => {
  it('names what was just seen', async () => {
    const { code, stdout } = await runBot(place(sim.env), ['--once', 'diagnose', ERROR]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Authentication failed[\s\S]*ago|just now/);
    expect(sim.requests.length).toBeGreaterThan(0);
  });

  it('ends at once on Ctrl-C, whatever it waits for', async () => {
    await sim.fault('all', 'hang');
    onTestFinished(() => sim.heal());
    const before = sim.requests.length;
    const bot = startBot(place(sim.env), ['--once', 'diagnose']);
    bot.types('2026-11-25 09:00:00 INFO still');
    while (sim.requests.length === before) await new Promise((resolve) => setImmediate(resolve));
    const askedAt = performance.now();
    bot.kill('SIGINT');
    expect(await bot.ended).toMatchObject({ signal: 'SIGINT', stdout: '', stderr: '' });
    expect(performance.now() - askedAt).toBeLessThan(1_000);
  });
});
