import { describe, expect, it } from 'vitest';
import { eventOf, reportEventOf } from '../../../src/core/fusion/signals.ts';
import { CONTROL, FINDINGS, type Finding, REPORT_CATEGORIES } from '../../../src/core/types.ts';
import { levelOf } from '../../../src/probe/levels.ts';
import { NOON } from '../../support/signals.ts';

const told = (finding: Finding, over: { component?: typeof CONTROL; source?: 'probe' | 'canary' | 'official' } = {}) =>
  eventOf({
    ...{ component: 'ernie/chat', source: finding.startsWith('said-') ? 'official' : 'probe', ...over },
    ...{ origin: 'v2-chat@home', level: levelOf[finding], finding, detail: '', at: NOON, latencyMs: 40 },
  });

/** What the engine hears, in a few words. */
const inWords = (finding: Finding): string => {
  const event = told(finding);
  if (!event) return 'nothing';
  if (event.kind === 'official') return `page says ${event.level}`;
  if (event.kind === 'report') return 'a report';
  if (event.own) return 'our own trouble';
  if (event.ok) return event.late ? 'late answer' : event.latencyMs === undefined ? 'answer, untimed' : 'answer';
  return `${event.mild ? 'mild ' : ''}${event.err} failure, ${event.status || 'no answer'}`;
};

describe('what a finding is for the engine', () => {
  it.each`
    finding                 | expected
    ${'alive'}              | ${'answer'}
    ${'answered'}           | ${'answer'}
    ${'reachable'}          | ${'answer'}
    ${'slow'}               | ${'answer'}
    ${'throttled'}          | ${'answer, untimed'}
    ${'own-key'}            | ${'our own trouble'}
    ${'own-quota'}          | ${'our own trouble'}
    ${'captive'}            | ${'our own trouble'}
    ${'proxy'}              | ${'client failure, 407'}
    ${'good-key-rejected'}  | ${'mild auth failure, 401'}
    ${'bad-key-accepted'}   | ${'mild client failure, 200'}
    ${'error-in-200'}       | ${'server failure, 500'}
    ${'server-error'}       | ${'server failure, 500'}
    ${'bare-server-error'}  | ${'server failure, 500'}
    ${'cut-short'}          | ${'server failure, 500'}
    ${'unexpected'}         | ${'mild client failure, 200'}
    ${'too-large'}          | ${'mild client failure, 200'}
    ${'too-many-redirects'} | ${'mild client failure, 200'}
    ${'dns'}                | ${'network failure, no answer'}
    ${'tls'}                | ${'network failure, no answer'}
    ${'refused'}            | ${'network failure, no answer'}
    ${'reset'}              | ${'network failure, no answer'}
    ${'unreachable'}        | ${'network failure, no answer'}
    ${'connect-timeout'}    | ${'network failure, no answer'}
    ${'read-timeout'}       | ${'timeout failure, no answer'}
    ${'said-fine'}          | ${'page says operational'}
    ${'said-trouble'}       | ${'page says degraded'}
    ${'said-maintenance'}   | ${'page says maintenance'}
    ${'said-nothing'}       | ${'nothing'}
  `('$finding is $expected', ({ finding, expected }) => {
    expect(inWords(finding)).toBe(expected);
  });

  it('every bad finding but lateness is a failure, and nothing else is', () => {
    const failures = FINDINGS.filter((finding) => {
      const event = told(finding);
      return event?.kind === 'probe' && !event.ok && !event.own && event.status !== 407;
    });
    const bad = FINDINGS.filter((finding) => levelOf[finding] === 'degraded' || levelOf[finding] === 'outage');
    expect(failures).toEqual(bad.filter((finding) => finding !== 'slow' && finding !== 'said-trouble'));
  });

  it.each`
    latencyMs | source      | late
    ${4999}   | ${'probe'}  | ${undefined}
    ${5001}   | ${'probe'}  | ${true}
    ${9000}   | ${'canary'} | ${undefined}
  `('a refusal after $latencyMs ms of $source is late whatever is usual: $late', ({ latencyMs, source, late }) => {
    const seen = { component: 'ernie/chat', origin: 'a@home', level: 'operational', detail: '', at: NOON } as const;
    const event = eventOf({ ...seen, source, finding: 'alive', latencyMs });
    expect(event?.kind === 'probe' && event.late).toBe(late);
  });

  it('a page that cannot be reached is nothing, whatever stood in the way', () => {
    expect(told('dns', { source: 'official' })).toBeUndefined();
  });

  it('a login portal in place of a control target means that nothing gets through', () => {
    expect(told('captive', { component: CONTROL })).toMatchObject({ component: '_control', ok: false, status: 0 });
  });

  it('keeps observer, place and depth: a check without a key sees the front only', () => {
    expect(told('alive')).toMatchObject({ origin: 'v2-chat@home', vantage: 'home', shallow: true });
    expect(told('answered', { source: 'canary' })).toMatchObject({ shallow: false });
  });
});

it('every kind of report has its category', () => {
  const said = REPORT_CATEGORIES.map(
    (category) =>
      reportEventOf({ component: 'ernie/chat', category, at: NOON, reporter: 'ann', tenant: 'acme' }).category,
  );
  expect(said).toEqual(['auth', 'errors', 'slow', 'other', 'quality', 'down', 'unspecified']);
});
