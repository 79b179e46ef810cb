import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { place, runBot, startBot } from '../support/process.ts';
import { createQianfan, type Qianfan } from '../support/qianfan/index.ts';

let sim: Qianfan;
beforeAll(async () => {
  sim = await createQianfan();
});
afterAll(() => sim.close());

const ERROR = 'HTTP 401 {"error":{"code":"invalid_iam_token","message":"invalid_iam_token"}}';
const KEY = `bce-v3/ALTAK-MadeUpForThisTest01/${'9f'.repeat(20)}`;

const once = async (args: readonly string[], input = '', settings: Readonly<Record<string, string>> = {}) => {
  const { code, stdout, stderr } = await runBot(place({ ...sim.env, ...settings }), ['--once', ...args], input);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

describe('status', () => {
  it('as JSON has the headline and every component with its level and age', async () => {
    const status = JSON.parse(await once(['status', '--json']));
    expect(status).toMatchObject({ level: 'operational', reason: 'evidence', peopleReportingLastHour: 0 });
    expect(Date.parse(status.checkedAt)).toBeGreaterThan(0);
    const levels = Object.fromEntries(
      status.components.map((one: { id: string; level: string }) => [one.id, one.level]),
    );
    expect(levels).toMatchObject({ 'ernie/chat': 'operational', 'ernie/web': 'operational', 'ernie/v1': 'unknown' });
  });

  it('as text is what the console shows, for one component too, in the language of the environment', async () => {
    expect(await once(['status'])).toContain('ERNIE: Operational');
    expect(await once(['status', 'chat'], '', { LANG: 'zh_CN.UTF-8' })).toContain('千帆 v2 对话');
  });
});

describe('diagnose', () => {
  const isAuth = (output: string): void => {
    const found = JSON.parse(output);
    expect(found).toMatchObject({ category: 'auth', guide: 'auth', side: 'caller', found: ['api-key'] });
    expect(found.facts).toMatchObject({ code: 'invalid_iam_token', status: 401 });
    expect(found.redacted).toContain('[api-key]');
    expect(output).not.toContain('9f9f9f');
  };
  const TEXT = `key ${KEY}\n${ERROR}\n`;

  it('reads standard input', async () => {
    isAuth(await once(['diagnose', '--json', '-'], TEXT));
    isAuth(await once(['diagnose', '--json', '--no-live'], TEXT));
  });

  it('reads a file', async () => {
    const where = place(sim.env);
    writeFileSync(join(where.cwd, 'error.log'), TEXT);
    const { code, stdout } = await runBot(where, ['--once', 'diagnose', '--json', 'error.log']);
    expect(code).toBe(0);
    isAuth(stdout);
  });

  it('reads a text of the command line', async () => {
    isAuth(await once(['diagnose', '--json', '--text', TEXT]));
    expect(await once(['diagnose', '--no-live', '--text', TEXT])).toContain('invalid_iam_token');
  });
});

describe('without live status', () => {
  it.each([
    { args: ['diagnose', '--no-live', '--text', ERROR], says: 'invalid_iam_token' },
    { args: ['status', '--no-live'], says: 'ERNIE: Unknown' },
    { args: ['report', 'chat', '504', '--no-live'], says: '1st person' },
  ])('$args asks nothing of the network and waits for nothing', async ({ args, says }) => {
    const before = sim.requests.length;
    const startedAt = performance.now();
    expect(await once(args)).toContain(says);
    expect(performance.now() - startedAt).toBeLessThan(4_500); // the first checks would be given five seconds
    expect(sim.requests.length).toBe(before);
  });

  it.each([['help'], ['components'], ['faq'], ['incidents']])('%s needs none', async (command) => {
    const before = sim.requests.length;
    expect(await once([command])).not.toBe('');
    expect(sim.requests.length).toBe(before);
  });
});

describe('diagnose --jsonl', () => {
  it('takes the live status into account unless told otherwise', async () => {
    await sim.fault('all', '5xx-html');
    onTestFinished(() => sim.heal());
    const text = 'HTTP 503 Service Unavailable from qianfan.baidubce.com';
    const before = sim.requests.length;
    const output = await once(['diagnose', '--jsonl'], `${JSON.stringify({ id: 'x', text })}\n`);
    expect(JSON.parse(output)).toMatchObject({ id: 'x' });
    expect(sim.requests.length).toBeGreaterThan(before);
  });
});

describe('diagnose --jsonl --no-live', () => {
  const records = (output: string): readonly Record<string, unknown>[] =>
    output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('answers each case in its turn, names a malformed line by its number, goes on, and asks nothing of the network', async () => {
    const before = sim.requests.length;
    const cases = [
      JSON.stringify({ id: 'a', text: `${ERROR} ${KEY}` }),
      '{"id":"b","text":',
      '{"id":"c"}',
      JSON.stringify({ id: 'd', text: 'all is well' }),
    ];
    const output = await once(['diagnose', '--jsonl', '--no-live'], `${cases.join('\n')}\n`, {
      QIANFAN_API_KEY: sim.keys.good,
    });
    const found = records(output);
    expect(found).toHaveLength(4);
    expect(found[0]).toMatchObject({ id: 'a', category: 'auth', side: 'caller', guide: 'auth', found: ['api-key'] });
    const odds: unknown = found[0]?.odds;
    expect(Object.keys(Object(odds)).toSorted()).toEqual(['caller', 'network', 'provider']);
    expect(found[1]).toMatchObject({ error: expect.any(String), line: 2 });
    expect(found[2]).toMatchObject({ error: expect.any(String), line: 3 });
    expect(found[3]).toMatchObject({ id: 'd' });
    expect(output).not.toContain('9f9f9f');
    expect(sim.requests.length).toBe(before);
  });

  it('streams: the first answer comes before the second case is asked', async () => {
    const bot = startBot(place(sim.env), ['--once', 'diagnose', '--jsonl', '--no-live']);
    for (const id of ['one', 'two', 'three']) {
      bot.types(`${JSON.stringify({ id, text: ERROR })}\n`);
      await bot.stdout.says(new RegExp(`"id":"${id}"`));
    }
    bot.closes();
    const { code, stdout } = await bot.ended;
    expect(code).toBe(0);
    expect(records(stdout).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('keeps the order of a thousand', async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `case-${index}`);
    const input = ids.map((id) => JSON.stringify({ id, text: `${ERROR} ${id}` })).join('\n');
    const output = await once(['diagnose', '--jsonl', '--no-live'], input);
    expect(records(output).map(({ id }) => id)).toEqual(ids);
  });
});

describe('other commands', () => {
  it('slack-manifest prints a manifest to paste', async () => {
    const manifest = JSON.parse(await once(['slack-manifest', '--url', 'https://bot.example']));
    expect(manifest.features.slash_commands[0]).toMatchObject({ command: '/ernie' });
    expect(JSON.stringify(manifest)).toContain('https://bot.example/slack/events');
  });

  it('a report from the command line is kept', async () => {
    const where = place(sim.env);
    await runBot(where, ['--once', 'report', 'chat', '504']);
    const { stdout } = await runBot(where, ['--once', 'status']);
    expect(stdout).toContain('1 person reported trouble in the last hour');
  });

  it('an unknown command gets help', async () => {
    expect(await once(['statsu', '--no-live'])).toMatch(/status/);
  });
});
