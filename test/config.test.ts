import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';
import { Settings } from '../src/settings.ts';

const problems = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('settings', () => {
  it('need none of them set', () => {
    expect(readConfig({})).toMatchObject({
      slack: undefined,
      discord: undefined,
      settings: { DATA_DIR: 'data', PROBE_INTERVAL_S: 60 },
    });
  });

  it.each`
    name                     | value          | problem
    ${'PROBE_INTERVAL_S'}    | ${'soon'}      | ${/PROBE_INTERVAL_S is not a number/}
    ${'PROBE_INTERVAL_S'}    | ${'1'}         | ${/whole number from 5 to 3600/}
    ${'KEEP_SIGNALS_DAYS'}   | ${'0'}         | ${/KEEP_SIGNALS_DAYS must be a whole number from 1 to 90/}
    ${'KEEP_5_MINUTES_DAYS'} | ${'all'}       | ${/KEEP_5_MINUTES_DAYS is not a number/}
    ${'KEEP_HOURS_DAYS'}     | ${'30'}        | ${/KEEP_HOURS_DAYS must be a whole number from 90 to 3650/}
    ${'KEEP_REPORTS_DAYS'}   | ${'1.5'}       | ${/KEEP_REPORTS_DAYS must be a whole number from 1 to 730/}
    ${'LOCALE'}              | ${'fr'}        | ${/LOCALE must be one of: en, zh-CN/}
    ${'CONTROL_URLS'}        | ${'example'}   | ${/CONTROL_URLS must be http\(s\) addresses separated by commas/}
    ${'QIANFAN_BASE_URL'}    | ${'ftp://x'}   | ${/QIANFAN_BASE_URL is not an http\(s\) address/}
    ${'QIANFAN_API_KEY'}     | ${'sk-123'}    | ${/QIANFAN_API_KEY does not look right: a Qianfan v2 key starts with bce-v3/}
    ${'SLACK_BOT_TOKEN'}     | ${'token'}     | ${/SLACK_BOT_TOKEN does not look right: a bot token starts with xoxb-/}
    ${'SLACK_BOT_TOKEN'}     | ${'xoxb-1'}    | ${/SLACK_APP_TOKEN is missing. Set it for Socket Mode/}
    ${'SLACK_APP_TOKEN'}     | ${'xapp-1'}    | ${/SLACK_BOT_TOKEN is missing. Copy it from/}
    ${'DISCORD_GUILD_ID'}    | ${'my server'} | ${/DISCORD_GUILD_ID is not a server id/}
    ${'HTTPS_PROXY'}         | ${'proxy'}     | ${/HTTPS_PROXY is not a proxy address/}
    ${'VANTAGE'}             | ${'My Office'} | ${/VANTAGE must be 1 to 32 lower-case/}
    ${'IDENTITY_KEY'}        | ${'short'}     | ${/IDENTITY_KEY is too short/}
  `('$name=$value is refused with its remedy', ({ name, value, problem }) => {
    expect(problems({ [name]: value })).toEqual([expect.stringMatching(problem)]);
  });

  it('name every problem at once', () => {
    expect(problems({ LOCALE: 'fr', PROBE_TIMEOUT_MS: 'x', VANTAGE: '!' })).toHaveLength(3);
  });

  it('never repeat a secret in a complaint', () => {
    expect(problems({ QIANFAN_API_KEY: 'hunter2hunter2', SLACK_BOT_TOKEN: 'hunter2hunter2' }).join()).not.toContain(
      'hunter2',
    );
  });

  it('take an empty value for an absent one', () => {
    expect(problems({ SLACK_BOT_TOKEN: '', LOCALE: ' ', PROBE_INTERVAL_S: '' })).toEqual([]);
  });

  it.each`
    set                                                                                       | slack                                        | discord
    ${{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }}                               | ${{ receive: { kind: 'socket' } }}           | ${undefined}
    ${{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }}                               | ${{ receive: { kind: 'http', port: 3000 } }} | ${undefined}
    ${{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }}                               | ${{ subscribers: 'admins' }}                 | ${undefined}
    ${{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_SUBSCRIBERS: 'members' }} | ${{ subscribers: 'members' }}                | ${undefined}
    ${{ DISCORD_TOKEN: 'a-token-that-is-long-enough' }}                                       | ${undefined}                                 | ${{ guildId: undefined }}
  `('a token present means its surface runs: $set', ({ set, slack, discord }) => {
    const config = readConfig(set);
    if (slack) expect(config.slack).toMatchObject(slack);
    else expect(config.slack).toBeUndefined();
    if (discord) expect(config.discord).toMatchObject(discord);
    else expect(config.discord).toBeUndefined();
  });
});

describe('.env.example', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const example = parseEnv(text);

  it('has every setting, and no other', () => {
    expect(Object.keys(example).toSorted()).toEqual(Object.keys(Settings.shape).toSorted());
  });

  it('shows the true defaults', () => {
    expect(readConfig(example as Record<string, string>).settings).toEqual(readConfig({}).settings);
  });

  it('has a line of help above each setting', () => {
    const lines = text.split('\n');
    const bare = lines.filter((line, index) => /^[A-Z0-9_]+=/.test(line) && !lines[index - 1]?.startsWith('# '));
    expect(bare).toEqual([]);
  });
});
