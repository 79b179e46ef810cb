import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { OFFLINE, place, runBot } from '../support/process.ts';

/** The one message an operator gets: nothing on stdout, exit code 2, no stack trace. */
const complaint = async (...run: Parameters<typeof runBot>): Promise<string> => {
  const { code, stdout, stderr } = await runBot(...run);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr;
};

const WRONG = { LOCALE: 'fr', PROBE_INTERVAL_S: '1', SLACK_BOT_TOKEN: 'hunter2', VANTAGE: 'My Office' };

describe('wrong settings', () => {
  it.each([{ args: [] }, { args: ['--once', 'status'] }])(
    'are all named at once, before anything starts: $args',
    async ({ args }) => {
      const lines = (await complaint(place(WRONG), args)).trimEnd().split('\n');
      expect(lines).toEqual([
        expect.stringMatching(/^LOCALE must be one of/),
        expect.stringMatching(/^PROBE_INTERVAL_S must be a whole number from 5 to 3600/),
        expect.stringMatching(/^VANTAGE must be/),
        expect.stringMatching(/^SLACK_BOT_TOKEN does not look right/),
      ]);
      expect(lines.join()).not.toContain('hunter2');
    },
  );

  it('are found in .env too, and the environment wins over it', async () => {
    const { cwd, env } = place();
    writeFileSync(join(cwd, '.env'), 'LOCALE=fr\nVANTAGE=My Office\n');
    const said = await complaint({ cwd, env: { ...env, LOCALE: 'en' } }, ['--once', 'help']);
    expect(said).toMatch(/^VANTAGE .*\n$/);
  });
});

describe('the command line', () => {
  it.each([
    { args: ['--bogus'], says: /Unknown option --bogus\.[\s\S]*Usage: npm start/ },
    { args: ['status'], says: /Unknown option status\.[\s\S]*npm run -s ernie/ },
    { args: ['--once', 'status', '--bogus'], says: /--bogus/ },
    { args: ['--once', 'diagnose', 'no-such-file.txt'], says: /Cannot read no-such-file\.txt/ },
  ])('$args is refused with what to type instead', async ({ args, says }) => {
    expect(await complaint(place(OFFLINE), args)).toMatch(says);
  });

  it.each([
    { args: ['--help'], says: /Usage: npm start/ },
    { args: ['-h'], says: /Not a Baidu product/ },
    { args: ['--once'], says: /Usage: npm run -s ernie -- COMMAND/ },
    { args: ['--once', '--help'], says: /Exit codes: 0 answered/ },
  ])('$args tells how it is used, whatever the settings are', async ({ args, says }) => {
    const { code, stdout, stderr } = await runBot(place(WRONG), args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(says);
  });
});

describe('a database', () => {
  it('written by a newer version is refused in one clear sentence, and left as it is', async () => {
    const where = place(OFFLINE);
    const path = join(where.env.DATA_DIR ?? '', 'ernie-watch.db');
    mkdirSync(where.env.DATA_DIR ?? '');
    const newer = new DatabaseSync(path);
    newer.exec('create table migrations (version integer primary key); insert into migrations values (1), (99)');
    newer.close();
    expect(await complaint(where, [])).toMatch(
      /^The database has schema version 99 and this version of Ernie Watch knows \d+\. [^\n]+\n$/,
    );
    const after = new DatabaseSync(path, { readOnly: true });
    expect(after.prepare(`select name from sqlite_master where type = 'table'`).all()).toEqual([
      { name: 'migrations' },
    ]);
    after.close();
  });

  it('is made where there is none, folder and all', async () => {
    const { cwd, env } = place({ ...OFFLINE });
    const DATA_DIR = join(cwd, 'a', 'b');
    expect(await runBot({ cwd, env: { ...env, DATA_DIR } }, [], 'report chat 504\n')).toMatchObject({ code: 0 });
    const made = new DatabaseSync(join(DATA_DIR, 'ernie-watch.db'), { readOnly: true });
    expect(made.prepare('select component, detail from reports').all()).toEqual([
      { component: 'ernie/chat', detail: '504' },
    ]);
    made.close();
  });
});
