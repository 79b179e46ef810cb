import { describe, expect, it } from 'vitest';
import { current } from '../../src/core/incident.ts';
import { createWorld } from '../support/process-world.ts';
import type { Fault, Plane } from '../support/qianfan/index.ts';

/** Time for the next check of every part, one and a half intervals at the start, and for its first quick repeat. */
const NOTICE_MS = 130_000;
/** Parts that fail at the same time are told together after so long. */
const GATHER_MS = 130_000;
/** Older evidence does not count any more. */
const STALE_MS = 180_000;
/** Time for two good rounds, and for the incident to be watched and closed. */
const RECOVER_MS = 900_000;

/** Components that are not well, with what is said about them: `Qianfan v2 chat: Degraded · the answer breaks off`. */
const troubled = (status: string): readonly string[] =>
  [...status.matchAll(/^- \S+ (.+?: (?:Degraded|Outage|Unknown) · .+?) · last checked/gm)].map(([, said = '']) => said);

const CHAT = 'Qianfan v2 chat';
const AUTH = 'Qianfan v2 API-key auth';
const GATEWAY = [CHAT, AUTH, 'Qianfan v2 model list', 'Anthropic-compatible API', 'Coding Plan and Token Plan'];
const BROKEN = 'its gateway answers with a server error (5xx from Baidu itself)';
const BARE = 'a bare server error page (5xx without Baidu’s own answer)';

interface Row {
  readonly plane: Plane;
  readonly fault: Fault;
  readonly headline: 'Degraded' | 'Outage';
  readonly says: readonly string[];
  readonly timeoutMs?: number;
}

const each = (names: readonly string[], said: string): readonly string[] => names.map((name) => `${name}: ${said}`);

const ROWS: readonly Row[] = [
  // Models fail behind a gateway that works: keys are still checked.
  { plane: 'chat', fault: '5xx-json', headline: 'Outage', says: [`${CHAT}: Outage · ${BROKEN}`] },
  {
    plane: 'chat',
    fault: 'error-in-200',
    headline: 'Outage',
    says: [`${CHAT}: Outage · answers 200 with an error inside`],
  },
  {
    plane: 'chat',
    fault: 'error-in-stream',
    headline: 'Outage',
    says: [`${CHAT}: Outage · answers 200 with an error inside`],
  },
  {
    plane: 'chat',
    fault: 'cut',
    headline: 'Outage',
    says: [`${CHAT}: Outage · the answer breaks off in the middle`],
  },
  {
    plane: 'chat',
    fault: 'hang',
    headline: 'Outage',
    says: [`${CHAT}: Outage · connected, but no answer in time`],
    timeoutMs: 700,
  },
  // The key check fails by itself: models are not to blame.
  {
    plane: 'auth',
    fault: 'no-key',
    headline: 'Degraded',
    says: [`${AUTH}: Degraded · refuses a key that worked before`],
  },
  {
    plane: 'auth',
    fault: 'any-key',
    headline: 'Degraded',
    says: each([CHAT, AUTH, 'Coding Plan and Token Plan'], 'Degraded · lets a made-up key in'),
  },
  { plane: 'auth', fault: '5xx-json', headline: 'Outage', says: each([CHAT, AUTH], `Outage · ${BROKEN}`) },
  // The gateway in front of both.
  { plane: 'gateway', fault: '5xx-html', headline: 'Outage', says: each(GATEWAY, `Outage · ${BARE}`) },
  {
    plane: 'gateway',
    fault: 'reset',
    headline: 'Outage',
    says: each(GATEWAY, 'Outage · connection dropped before an answer'),
  },
  // Parts beside the core make the whole degraded at most.
  { plane: 'oauth', fault: '5xx-html', headline: 'Degraded', says: [`OAuth token service: Outage · ${BARE}`] },
  {
    plane: 'iam',
    fault: 'hang',
    headline: 'Degraded',
    says: ['IAM token service: Outage · connected, but no answer in time'],
    timeoutMs: 700,
  },
  { plane: 'aistudio', fault: '5xx-json', headline: 'Degraded', says: [`AI Studio LLM API: Outage · ${BROKEN}`] },
  { plane: 'console', fault: '5xx-html', headline: 'Degraded', says: [`Baidu AI Cloud console: Outage · ${BARE}`] },
  { plane: 'web', fault: '5xx-html', headline: 'Outage', says: [`ERNIE Bot web: Outage · ${BARE}`] },
  {
    plane: 'web',
    fault: 'redirect-loop',
    headline: 'Degraded',
    says: ['ERNIE Bot web: Degraded · redirects in circles'],
  },
  {
    plane: 'web',
    fault: 'gzip-bomb',
    headline: 'Degraded',
    says: ['ERNIE Bot web: Degraded · far more data than any right answer'],
  },
  {
    plane: 'all',
    fault: 'refuse',
    headline: 'Outage',
    says: each(
      [
        'ERNIE Bot web',
        ...[CHAT, AUTH, 'OAuth token service', 'IAM token service', 'Qianfan v2 model list'],
        ...['Anthropic-compatible API', 'Coding Plan and Token Plan', 'AI Studio LLM API', 'Baidu AI Cloud console'],
      ],
      'Outage · connection refused',
    ),
  },
];

describe('a fault is seen at the right place, in the right words, and so is its end', () => {
  it.each(ROWS)('$plane $fault → $headline', async ({ plane, fault, headline, says, timeoutMs = 5_000 }) => {
    const { sim, ask, news, logged, pass } = await createWorld({ timeoutMs });
    const names = says.map((said) => said.split(':')[0] ?? '');
    expect(await ask('status')).toMatch(/^Baidu ERNIE: Operational\nAll \d+ watched parts answer as they should\./);

    await sim.fault(plane, fault);
    await pass(NOTICE_MS);
    const during = await ask('status');
    expect(during).toMatch(`Baidu ERNIE: ${headline}\n`);
    expect(troubled(during).toSorted()).toEqual([...says].toSorted());
    expect(during).toMatch(/Open problem\n.* open for .* Investigating/);
    if (names.length > 1) await pass(GATHER_MS);
    const open = await ask('incidents');
    expect(open).toMatch(/: \S+ · .* open for .* Investigating/);
    for (const name of names) expect(open).toContain(name);
    const [id = ''] = /ernie-\d+-\S+/.exec(open) ?? [];

    await sim.heal();
    await pass(RECOVER_MS);
    expect(await ask('status')).toMatch(/^Baidu ERNIE: Operational\n/);
    const over = await ask('incidents');
    expect(over).toMatch(/: \S+ · .* lasted .* Resolved/);
    for (const name of names) expect(over).toContain(name);
    const life = await ask(`incidents ${id}`);
    expect(life).toMatch(/^Resolved: [\s\S]*· Resolved\.[\s\S]*· Monitoring\.[\s\S]*· Investigating: /);
    expect(life).toMatch(/ fail \(.*\)[\s\S]* Since .*, seen from \w+\./);
    expect(new Set(news.map(({ id }) => id)).size).toBe(1);
    expect(news.map((incident) => current(incident).phase)).toEqual(
      expect.arrayContaining(['investigating', 'monitoring', 'resolved']),
    );
    expect(logged.filter((event) => event.endsWith('failed'))).toEqual([]);
  });
});

it('after ten minutes of the same failure it is known what fails, and told in a sentence', async () => {
  const { sim, ask, news, pass } = await createWorld();
  await sim.fault('chat', '5xx-json');
  await pass(NOTICE_MS + 11 * 60_000);
  expect(news.map((incident) => current(incident).phase)).toEqual(['investigating', 'identified']);
  expect(await ask(`incidents ${news[0]?.id}`)).toMatch(
    /Qianfan v2 chat: Real calls to a model fail \(HTTP 5\d\d from Baidu itself.*\), while gateway and key check answer\. Since /,
  );
  await sim.heal();
});

describe('what is not the provider’s fault opens nothing', () => {
  it('no internet at all: unknown, with the reason, and known again when it is back', async () => {
    const { sim, ask, news, pass } = await createWorld();
    await sim.fault('all', 'refuse');
    await sim.fault('control', 'refuse');
    await pass(NOTICE_MS);
    expect(await ask('status')).toMatch(
      /^Baidu ERNIE: Unknown\nWe cannot tell: this bot cannot reach the internet from here\./,
    );
    expect(await ask('status')).not.toMatch(/Outage|Degraded/);
    await pass(RECOVER_MS);
    expect(await ask('status')).toMatch(/^Baidu ERNIE: Unknown\n/);
    await sim.heal();
    await pass(RECOVER_MS);
    expect(await ask('status')).toMatch(/^Baidu ERNIE: Operational\n/);
    expect(await ask('incidents')).toContain('None recorded by this bot');
    expect(news).toEqual([]);
  });

  it('the internet goes, then comes back while the provider stays away: an outage after all', async () => {
    const { sim, ask, pass } = await createWorld();
    await sim.fault('all', 'refuse');
    await sim.fault('control', 'refuse');
    await pass(NOTICE_MS);
    await sim.heal('control');
    await pass(NOTICE_MS);
    expect(await ask('status')).toMatch(/^Baidu ERNIE: Outage\n/);
  });

  it.each<{ plane: Plane; fault: Fault; what: string; level: string }>([
    { plane: 'control', fault: 'refuse', what: 'a control target is down', level: 'Operational' },
    { plane: 'all', fault: '429', what: 'our checks are limited', level: 'Operational' },
    { plane: 'all', fault: { slow: 20 }, what: 'answers take a moment', level: 'Operational' },
    { plane: 'all', fault: 'captive', what: 'a login portal answers for everybody', level: 'Unknown' },
    { plane: 'web', fault: 'redirect-away', what: 'a portal answers for the web app', level: 'Unknown' },
  ])('$what: $level', async ({ plane, fault, level }) => {
    const { sim, ask, news, pass } = await createWorld();
    await sim.fault(plane, fault);
    await pass(NOTICE_MS + STALE_MS);
    expect(await ask('status')).toMatch(`Baidu ERNIE: ${level}\n`);
    expect(await ask('status')).not.toMatch(/Outage|Degraded/);
    expect(news).toEqual([]);
  });

  it('one failure that does not repeat', async () => {
    const { sim, ask, news, pass } = await createWorld();
    await sim.fault('gateway', '5xx-html');
    const met = () => sim.requests.filter(({ path }) => path.startsWith('/v2/')).length;
    for (const before = met(); met() === before; ) await pass(1_000); // one check meets it
    await sim.heal();
    await pass(RECOVER_MS);
    expect(await ask('status')).toMatch(/^Baidu ERNIE: Operational\n/);
    expect(news).toEqual([]);
  });
});

it('without a key a failing model cannot be seen, and the answer says so', async () => {
  const { sim, ask, pass } = await createWorld({ key: false });
  await sim.fault('chat', '5xx-json');
  await pass(NOTICE_MS);
  expect(await ask('status')).toMatch(/^Baidu ERNIE: Operational\n[\s\S]*Without a key of its own this bot sees/);
});

it('says it all in Chinese too', async () => {
  const { sim, ask, pass } = await createWorld({ locale: 'zh-CN' });
  await sim.fault('chat', '5xx-json');
  await pass(NOTICE_MS);
  expect(await ask('状态')).toMatch(/^百度文心：故障\n千帆 v2 对话：网关在线，但返回百度的 5xx 服务端错误。/);
  expect(await ask('事件')).toMatch(/千帆 v2 对话.*已持续.*排查中/);
  await sim.heal();
  await pass(RECOVER_MS);
  expect(await ask('状态')).toMatch(/^百度文心：正常\n/);
  expect(await ask('事件')).toMatch(/千帆 v2 对话.*持续.*已恢复/);
});
