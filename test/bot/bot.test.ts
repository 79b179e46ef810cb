import { beforeEach, describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { LOCALES } from '../../src/core/types.ts';
import { type TestBot, testBot } from '../support/bot.ts';
import { change } from '../support/change.ts';
import { NOON, signal } from '../support/signals.ts';

const OPEN = catalog.components.filter(({ watch }) => watch === 'open').map(({ id }) => id);
const well = () => OPEN.map((id) => signal('10s probe operational', id));
const KEY = 'bce-v3/ALTAK-TestOnlyKey0123456789a/0123456789abcdef0123456789abcdef01234567';

const LINES = [
  'status',
  'status chat',
  'components',
  'faq',
  'faq auth',
  'incidents',
  'incidents 7',
  'history',
  'history chat 7',
  'help',
  'report chat slow',
  'diagnose 429 rpm_rate_limit_exceeded',
];

let bot: TestBot;
beforeEach(async () => {
  bot = await testBot();
});

describe('status', () => {
  it('says unknown, and why, before anything was seen', async () => {
    expect(await bot.ask('status')).toMatch(/Unknown[\s\S]*We cannot tell: checks have only just begun/);
  });

  it('says operational when everything answers, with the age of the checks', async () => {
    bot.hear(...well());
    const said = await bot.ask('/ernie status');
    expect(said).toContain('Baidu ERNIE: Operational');
    expect(said).toContain('Nobody reported trouble in the last hour.');
    expect(said).toContain('No incident recorded here in the last 30 days.');
    expect(said).toContain('Without a key of its own this bot sees that the gateway');
  });

  it('names the part in trouble, what is seen, the open problem and the reports', async () => {
    bot.hear(...well(), ...['240s', '180s', '120s', '60s', '5s'].map((age) => signal(`${age} chat outage`)));
    await bot.ask('report chat 504', { user: 'bob' });
    const said = await bot.ask('status');
    expect(said).toContain('Baidu ERNIE: Outage');
    expect(said).toContain('Qianfan v2 chat: no connection in time.');
    expect(said).toContain('1 person reported trouble in the last hour.');
    expect(said).toMatch(/Open problem[\s\S]*Qianfan v2 chat: Outage/);
  });

  it('says how many people report what checks do not see, against how many usually do', async () => {
    bot.hear(...well());
    for (let n = 0; n < 40; n++)
      await bot.ask('report chat errors everywhere', { surface: 'slack', user: `u${n}`, tenant: `t${n % 5}` });
    expect(await bot.ask('status')).toMatch(
      /^Baidu ERNIE: Degraded\nQianfan v2 chat: \d\d people reported it in 20 minutes, usual is \d/,
    );
    expect(await bot.ask('why chat')).toMatch(/people report errors: \d+ times/);
  });

  it('shows the last day of one part by the hour, and the squares of longer times by the day alone', async () => {
    const ok = (age: string) => signal(`${age} chat@home operational`);
    bot.hear(ok('3h'), signal('2h chat@home outage'), ok('119m'), ok('118m'), signal('30m chat@home outage'), ok('1m'));
    const said = await bot.ask('history chat 1');
    expect(said).toMatch(/The last 24 hours, a square each .*\n⬜{20}⬜?🟩/);
    expect(said).toMatch(/🟨/);
    expect(await bot.ask('历史 chat 1', { locale: 'zh-CN' })).toContain('最近 24 小时，每小时一格');
    expect(await bot.ask('history chat 7')).not.toContain('The last 24 hours');
  });

  it('says that this bot is blind, and opens nothing, when control targets fail too', async () => {
    expect(
      bot.hear(
        ...OPEN.flatMap((id) => [signal('9s p outage', id), signal('5s p outage', id)]),
        signal('4s control outage'),
      ),
    ).toEqual([]);
    const said = await bot.ask('status');
    expect(said).toContain('Baidu ERNIE: Unknown');
    expect(said).toContain('this bot cannot reach the internet from here');
  });

  it('shows the evidence of one component', async () => {
    bot.hear(signal('10s chat@home operational'));
    expect(await bot.ask('status chat')).toMatch(
      /Qianfan v2 chat: Operational[\s\S]*Evidence[\s\S]*chat@home · 10 s ago/,
    );
    expect(await bot.ask('status nonsense')).toContain('There is no component “nonsense”');
  });

  it('is told in Chinese to those who read it', async () => {
    bot.hear(...well());
    const said = await bot.ask('状态', { locale: 'zh-CN' });
    expect(said).toContain('正常');
    expect(said).not.toMatch(/Operational|Nobody/);
  });
});

describe('diagnose', () => {
  it('explains, weighs, lists steps and quotes the request id', async () => {
    bot.hear(...well());
    const said = await bot.ask(
      'diagnose 401 {"error":{"code":"invalid_iam_token","message":"invalid_iam_token","type":"invalid_request_error"},"id":"as-x1y2z3a4b5"}',
    );
    expect(said).toContain('invalid_iam_token');
    expect(said).toMatch(/You \d+ % \/ (ERNIE|Network)/);
    expect(said).toContain('as-x1y2z3a4b5');
    expect(said).toMatch(/How to fix it\n1\. /);
  });

  it('takes secrets out, says so, and shows them nowhere', async () => {
    const said = await bot.ask(`diagnose curl -H "Authorization: Bearer ${KEY}" -> 401 invalid_iam_token`);
    expect(said).toContain('revoke them');
    expect(said).not.toContain('ALTAK-TestOnly');
    expect(JSON.stringify(bot.logged)).not.toContain('ALTAK-TestOnly');
  });

  it('asks for the text first', () => {
    const plan = bot.door.plan({ line: 'diagnose', locale: 'en', surface: 'slack', user: 'u', tenant: 't' });
    expect(plan).toMatchObject({ kind: 'form', form: { line: 'diagnose' } });
  });

  it('does not find errors where there are none', async () => {
    expect(await bot.ask('diagnose How do I get an API key?')).toContain('No error found in this text');
  });

  it('reads an error that was pasted without a command', async () => {
    expect(await bot.ask('{"error_code":18,"error_msg":"Open api qps request limit reached"}')).toContain(
      'How to fix it',
    );
  });

  it('says whose error it is when it is not ERNIE’s, and sends nobody to Baidu for it', async () => {
    const said = await bot.ask(
      "diagnose Error code: 429 - {'error': {'message': 'Rate limit reached for gpt-4o in organization org-x', 'type': 'requests', 'code': 'rate_limit_exceeded'}}",
    );
    expect(said).toMatch(/reads like an error of OpenAI, not of ERNIE[\s\S]*Who has to act: You/);
    expect(said).not.toContain('Qianfan');
  });

  it.each(['文心一言登录不上去，一直报错', 'yiyan.baidu.com login failed 401'])(
    'tells signing in to the web app from a key: %s',
    async (text) => {
      expect((await bot.view(`diagnose ${text}`)).title).toContain('log in on the web');
    },
  );

  it('leans towards ERNIE when the component is down', async () => {
    const text =
      'diagnose 500 {"error":{"code":"internal_error","message":"Internal error","type":"Internal_error"},"id":"as-aaaaaaaaaa"}';
    bot.hear(signal('9s chat outage'), signal('5s chat outage'));
    expect(await bot.ask(text)).toMatch(/ERNIE (> 99|9\d) %/);
  });
});

describe('report', () => {
  it('counts people, not reports, and keeps neither name nor secret', async () => {
    expect(await bot.ask('report chat 504 again')).toContain(
      'You are the 1st person in the last hour to report Qianfan v2 chat.',
    );
    expect(await bot.ask('report chat still 504', { user: 'bob' })).toContain('You are the 2nd person');
    expect(await bot.ask(`report chat my key ${KEY} fails`)).toMatch(
      /updated[\s\S]*2 people[\s\S]*Secrets in your text were removed/,
    );
  });

  it.each`
    said                      | component                | category
    ${'login is broken'}      | ${'ERNIE Bot web'}       | ${'Login issues'}
    ${'chat very slow today'} | ${'Qianfan v2 chat'}     | ${'Slow'}
    ${'网页打不开'}           | ${'ERNIE Bot web'}       | ${'Web app down'}
    ${'oauth 500 errors'}     | ${'OAuth token service'} | ${'API errors'}
    ${'429 all the time'}     | ${'Qianfan v2 chat'}     | ${'Rate limits'}
    ${'it is all strange'}    | ${'Qianfan v2 chat'}     | ${'Something else'}
  `('“$said” is about $component: $category', async ({ said, component, category }) => {
    const answer = await bot.ask(`report ${said}`);
    expect(answer).toContain(component);
    expect(answer).toContain(`Stored as: ${category}`);
  });

  it('takes named values over words', async () => {
    const answer = await bot.ask('report', {
      values: { component: 'aistudio', category: 'slow', detail: 'log in takes minutes' },
    });
    expect(answer).toMatch(/AI Studio[\s\S]*Stored as: Slow/);
  });

  it('asks what is wrong first, and refuses an empty or unknown one with a remedy', async () => {
    expect(bot.door.plan({ line: 'report', locale: 'zh-CN', surface: 'slack', user: 'u', tenant: 't' }).kind).toBe(
      'form',
    );
    expect(await bot.ask('report')).toContain('Say what is in trouble.');
    expect(await bot.ask('report', { values: { component: 'nope', category: 'slow' } })).toContain(
      'There is no component “nope”',
    );
  });
});

describe('history', () => {
  it.each`
    line                 | says
    ${'history'}         | ${/last 30 days[\s\S]*ERNIE Bot web[\s\S]*Qianfan v2 chat/}
    ${'history 7'}       | ${/last 7 days/}
    ${'history chat'}    | ${/last 90 days[\s\S]*Qianfan v2 chat/}
    ${'history chat 7'}  | ${/last 7 days[\s\S]*⬜⬜⬜⬜⬜⬜/}
    ${'history 7 chat'}  | ${/last 7 days[\s\S]*Qianfan v2 chat/}
    ${'history 0'}       | ${/whole number from 1 to 90/}
    ${'history 91 chat'} | ${/whole number from 1 to 90/}
    ${'history nowhere'} | ${/no component “nowhere”/}
  `('$line', async ({ line, says }) => {
    expect(await bot.ask(line)).toMatch(says);
  });

  it('tells uptime of the watched time, and trouble by its length', async () => {
    const hour = 3_600_000;
    const at = (ago: number, level: 'operational' | 'outage') => ({
      component: 'ernie/chat' as const,
      at: NOON - ago * hour,
      level,
    });
    const transitions = [at(11, 'operational'), at(3, 'outage'), at(2, 'operational')];
    await bot.store.commit(change({ transitions }));
    expect(await bot.ask('history chat 2')).toMatch(
      /90\.90 % of the watched time operational, Outage 1 h, not watched 25 h\n⬜🟥/,
    );
  });
});

describe('the other commands', () => {
  it.each(LOCALES.flatMap((locale) => LINES.map((line) => [locale, line] as const)))(
    'answer in %s: %s',
    async (locale, line) => {
      const said = await bot.ask(line, { locale });
      expect(said.length).toBeGreaterThan(20);
      expect(/\p{Script=Han}/u.test(said)).toBe(locale === 'zh-CN');
    },
  );

  it('find an answer for a question in either language, typos forgiven', async () => {
    expect(await bot.ask('faq why is my key not workng')).toMatch(/key/i);
    expect(await bot.ask('faq 密钥为什么不能用', { locale: 'zh-CN' })).toMatch(/密钥|Key/);
    expect(await bot.ask('faq zzzzqqq')).toContain('No answer fits');
  });

  it('show every section of an error page', async () => {
    for (const { id } of catalog.guides)
      expect(await bot.ask(`faq ${id}`)).toMatch(
        /What this error is[\s\S]*Common causes[\s\S]*How to fix it[\s\S]*Questions/,
      );
  });

  it('refuse what makes no sense, and say what does', async () => {
    expect(await bot.ask('incidents -3')).toContain('Days must be a whole number from 1 to 365.');
    expect(await bot.ask('staus')).toMatch(/no command “staus”[\s\S]*Did you mean \/ernie status/);
    expect(await bot.ask(`${KEY}`)).not.toContain('ALTAK-TestOnly');
  });
});

describe('a failure inside', () => {
  it('shows an id that is in the log, and nothing else', async () => {
    const broken = await testBot({ broken: { people: () => Promise.reject(new Error('secret text of a person')) } });
    expect(await broken.ask('status')).toContain('f00d1234');
    expect(broken.logged).toContainEqual(
      expect.objectContaining({
        event: 'bot.failed',
        facts: expect.objectContaining({ id: 'f00d1234', command: 'status' }),
      }),
    );
  });
});

describe('rubbish', () => {
  it.each([
    ['nothing', ''],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a megabyte of words', 'diagnose '.repeat(120_000)],
    ['control characters', 'diagnose \u0000\u0007\u001b[2J\u001b]0;evil\u0007 401'],
    ['right-to-left marks', 'diagnose \u202e401 invalid\u202c'],
    ['deep JSON', `diagnose ${'{"error":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['deep arrays', `diagnose ${'['.repeat(100_000)}`],
    ['regular expression bait', `diagnose ${'a'.repeat(50_000)}!`],
    ['quote bait', `diagnose ${'\\"'.repeat(30_000)}`],
    ['lone surrogates', 'diagnose \ud800\udfff\ud800'],
    ['a forged command', 'status\n/ernie report chat'],
  ])('is answered: %s', async (_, line) => {
    expect(await bot.ask(line)).not.toContain('f00d1234');
    expect(JSON.stringify(bot.logged)).not.toContain('bot.failed');
  });
});
