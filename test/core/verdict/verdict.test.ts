import { describe, expect, it } from 'vitest';
import type { Category, Signature } from '../../../src/core/knowledge.ts';
import type { ComponentId, Incident, Side, Status } from '../../../src/core/types.ts';
import { likely, NO_VERDICT, weighVerdict } from '../../../src/core/verdict.ts';
import { type Case, MINUTE, NOW, signal, status, weighed } from '../../support/verdict.ts';

const verdict = (given: Case) => weighVerdict(weighed(given));
const odds = (given: Case) => verdict(given).odds;

const auth = (...evidence: ReturnType<typeof signal>[]): Partial<Record<ComponentId, Status>> => ({
  'ernie/auth': status('unknown', { reason: 'stale', component: 'ernie/auth', evidence }),
});
const chat = (over: Status): Partial<Record<ComponentId, Status>> => ({ 'ernie/chat': over });
const incident = (phase: Incident['updates'][0]['phase']): Incident => ({
  id: 'ernie-20260101-chat',
  startedAt: NOW - 10 * MINUTE,
  updates: [{ phase, level: 'outage', components: ['ernie/chat'], at: NOW - 5 * MINUTE, author: 'bot', note: '' }],
});
const canary = { source: 'canary', origin: 'canary@home' } as const;
const far = { origin: 'chat@far', component: 'ernie/chat' } as const;
const near = { origin: 'chat@near', component: 'ernie/chat' } as const;

/** An auth error or a timeout with nothing else known; each case adds one piece of evidence. */
const AUTH: Case = { category: 'auth', side: 'caller', component: 'ernie/auth' };
const LONE: readonly (readonly [rule: string, base: Case, evidence: Case, side: Side, more: boolean])[] = [
  ['outage', {}, { statuses: chat(status('outage')) }, 'provider', true],
  ['degraded', {}, { statuses: chat(status('degraded')) }, 'provider', true],
  ['maintenance', {}, { statuses: chat(status('maintenance')) }, 'provider', true],
  ['well', {}, { statuses: chat(status('operational')) }, 'provider', false],
  ['suspect', {}, { statuses: chat(status('unknown', { reason: 'suspect' })) }, 'provider', true],
  ['retired', {}, { statuses: chat(status('unknown', { reason: 'retired' })) }, 'caller', true],
  ['gate-refuses', AUTH, { statuses: auth(signal('alive')) }, 'provider', false],
  ['gate-open', AUTH, { statuses: auth(signal('bad-key-accepted')) }, 'provider', true],
  ['gate-broken', AUTH, { statuses: auth(signal('server-error')) }, 'provider', true],
  ['key-works', AUTH, { statuses: auth(signal('answered', canary)) }, 'provider', false],
  ['key-rejected', AUTH, { statuses: auth(signal('good-key-rejected', canary)) }, 'provider', true],
  ['crowd', {}, { crowd: { people: 8, withinMs: 20 * MINUTE, usual: 0.2 } }, 'provider', true],
  ['incident', {}, { incident: incident('identified') }, 'provider', true],
  ['monitoring', {}, { incident: incident('monitoring') }, 'provider', true],
  ['kin-bad', {}, { statuses: { 'ernie/auth': status('outage', { component: 'ernie/auth' }) } }, 'provider', true],
  [
    'kin-well',
    {},
    { statuses: { 'ernie/auth': status('operational', { component: 'ernie/auth' }) } },
    'provider',
    false,
  ],
  ['answered', {}, { answered: true }, 'network', false],
  [
    'call-works',
    { statuses: chat(status('operational')) },
    {
      statuses: chat(status('operational', { evidence: [signal('answered', { ...canary, component: 'ernie/chat' })] })),
    },
    'provider',
    false,
  ],
  [
    'places',
    { statuses: chat(status('degraded')) },
    { statuses: chat(status('degraded', { evidence: [signal('connect-timeout', near), signal('alive', far)] })) },
    'network',
    true,
  ],
];

describe('each rule alone moves in its own direction', () => {
  it.each(LONE)('%s', (rule, base, evidence, side, more) => {
    const before = odds(base)[side];
    const { odds: after, because } = verdict({ ...base, ...evidence });
    if (more) expect(after[side]).toBeGreaterThan(before + 0.005);
    else expect(after[side]).toBeLessThan(before - 0.002);
    const reason = because.find((one) => one.rule === rule);
    expect(reason?.weight).toBeGreaterThan(0);
    if (more) expect(reason?.favours).toBe(side);
    else expect(reason?.favours).not.toBe(side);
  });
});

describe('a made-up key that nobody answered', () => {
  it.each(['dns', 'tls', 'refused', 'reset', 'connect-timeout', 'read-timeout', 'proxy', 'captive'] as const)(
    'says nothing of the gate: %s',
    (finding) => {
      const statuses = {
        'ernie/auth': status('unknown', { reason: 'blind', component: 'ernie/auth', evidence: [signal(finding)] }),
      };
      const { because } = verdict({ ...AUTH, statuses });
      expect(because.map(({ rule }) => rule)).not.toContain('gate-broken');
      expect(because.map(({ rule }) => rule)).not.toContain('gate-refuses');
    },
  );
});

const gone = (reason: Status['reason']) => status('unknown', { reason });
const bothDown = {
  'ernie/auth': status('outage', { component: 'ernie/auth', evidence: [signal('good-key-rejected', canary)] }),
};
const allFine = {
  'ernie/chat': status('operational', { evidence: [signal('answered', { ...canary, component: 'ernie/chat' })] }),
  'ernie/auth': status('operational', {
    component: 'ernie/auth',
    evidence: [signal('alive'), signal('answered', canary)],
  }),
};

describe('who has to act', () => {
  it.each<[string, Category, Signature['side'], Partial<Record<ComponentId, Status>>, Side | 'unclear', number]>([
    ['an auth error while all is fine', 'auth', 'caller', allFine, 'caller', 0.95],
    ['an auth error while our own key is refused in an outage', 'auth', 'caller', bothDown, 'provider', 0.6],
    ['a timeout in an outage', 'timeout', 'either', chat(status('outage')), 'provider', 0.8],
    ['a timeout while degraded', 'timeout', 'either', chat(status('degraded')), 'provider', 0.6],
    ['a timeout while the bot is blind', 'timeout', 'either', chat(gone('blind')), 'unclear', 0],
    ['an empty balance in an outage', 'quota_billing', 'caller', chat(status('outage')), 'caller', 0.9],
    ['an account’s rate limit in an outage', 'rate_limit', 'caller', chat(status('outage')), 'caller', 0.9],
    ['the cluster’s limit while all is fine', 'rate_limit', 'provider', allFine, 'provider', 0.85],
    ['a server error with nothing known', 'overloaded_or_internal', 'provider', {}, 'provider', 0.85],
    ['a server error while all is fine', 'overloaded_or_internal', 'provider', allFine, 'provider', 0.5],
    [
      'a server error of what is gone for good',
      'overloaded_or_internal',
      'provider',
      chat(gone('retired')),
      'caller',
      0.5,
    ],
    ['an overlong prompt in an outage', 'context_length', 'caller', chat(status('outage')), 'caller', 0.9],
    ['a wrong parameter in an outage', 'invalid_request', 'caller', chat(status('outage')), 'caller', 0.85],
    ['an unresolved name while all is fine', 'network', 'network', allFine, 'network', 0.6],
  ])('%s', (_, category, side, statuses, who, least) => {
    const component = category === 'auth' ? 'ernie/auth' : 'ernie/chat';
    const found = odds({ category, side, statuses, component });
    expect(
      who === 'provider' && least < 0.6 ? (found.provider > found.caller ? 'provider' : 'caller') : likely(found),
    ).toBe(who);
    if (who !== 'unclear') expect(found[who]).toBeGreaterThanOrEqual(least);
  });

  it('an unsure kind says less', () => {
    const sure = odds({ category: 'quota_billing', side: 'caller', sure: 0.97 });
    expect(odds({ category: 'quota_billing', side: 'caller', sure: 0.4 }).caller).toBeLessThan(sure.caller - 0.2);
  });

  it('another provider’s error is weighed by its text alone', () => {
    const { because, odds: found } = weighVerdict({
      ...weighed({ category: 'timeout', statuses: chat(status('outage')) }),
      component: undefined,
    });
    expect(found).toEqual(odds({ category: 'timeout' }));
    expect(because.map(({ rule }) => rule)).toEqual(['kind']);
  });

  it('is nobody where nothing is reported', () => {
    expect(likely(NO_VERDICT.odds)).toBe('unclear');
    expect(NO_VERDICT.because).toEqual([]);
  });
});

describe('the reasons', () => {
  it('carry the age of the check they rest on', () => {
    const { because } = verdict({ statuses: chat(status('outage')) });
    expect(because.find(({ rule }) => rule === 'outage')?.at).toBe(NOW - 30_000);
  });

  it.each([
    ['blind', /cannot reach the internet/, /无法访问互联网/],
    ['stale', /too old/, /已过时/],
    ['own-trouble', /Our own key, quota or proxy/, /我们自己的密钥/],
    ['unwatched', /Nothing watches/, /没有对该组件的监测/],
  ] as const)('say that nothing follows where the bot is %s, and why', (reason, en, zh) => {
    const found = verdict({ statuses: chat(gone(reason)) });
    const last = found.because.at(-1);
    expect(last).toMatchObject({ rule: 'unknown', favours: undefined, weight: 0 });
    expect(last?.text.en).toMatch(en);
    expect(last?.text['zh-CN']).toMatch(zh);
    expect(found.odds).toEqual(odds({}));
  });

  it('name the incident that tells more', () => {
    expect(verdict({ incident: incident('identified') }).because.at(-1)?.incident).toBe('ernie-20260101-chat');
    expect(verdict({ incident: incident('resolved') }).because).toHaveLength(1);
  });

  it.each([1, 2])('leave %d people out', (people) => {
    const { because } = verdict({ crowd: { people, withinMs: 20 * MINUTE, usual: 0 } });
    expect(because.map(({ rule }) => rule)).toEqual(['kind']);
  });

  it('leave a crowd out that is no larger than usual', () => {
    expect(odds({ crowd: { people: 9, withinMs: 20 * MINUTE, usual: 9 } })).toEqual(odds({}));
  });

  it('say whose limit it is', () => {
    const own = verdict({ category: 'rate_limit', side: 'caller' }).because[0];
    const theirs = verdict({ category: 'rate_limit', side: 'provider' }).because[0];
    expect([own?.favours, theirs?.favours]).toEqual(['caller', 'provider']);
    expect(theirs?.text.en).toMatch(/cluster/);
  });
});

describe('what would change it', () => {
  const words = (given: Case) => verdict(given).changes.map(({ text }) => text.en);

  it('is at most three concrete things, each with what would then be said', () => {
    const { changes } = verdict({ ...AUTH, statuses: allFine });
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.length).toBeLessThanOrEqual(3);
    for (const { share, text } of changes) {
      expect(share).toBeGreaterThan(1 / 3);
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    }
    expect(changes.find(({ text }) => /own valid key/.test(text.en))?.side).toBe('provider');
  });

  it('is good news where there is bad news', () => {
    expect(words({ statuses: chat(status('outage')) })).toContain('our checks of this part were all well');
    expect(words({ statuses: chat(status('outage')) })).not.toContain('our checks of this part showed an outage');
  });

  it('speaks of our own key only where we have one', () => {
    expect(words(AUTH).join()).not.toMatch(/own valid key/);
  });

  it('is only what a fuller text shows where live evidence does not bear on it', () => {
    expect(words({ category: 'context_length', side: 'caller', statuses: allFine })).toEqual([
      'the whole answer held an HTTP 5xx or internal_error',
    ]);
  });
});
