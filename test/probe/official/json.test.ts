import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/probe/official/parse.ts';
import { ago, incident, instatus, NOW, summary } from './payloads.ts';

const page = (text: string) => parsePage(text, NOW);
const running = (name: string, status: string) => incident(name, { status, impact: 'none' });

describe('a Statuspage payload', () => {
  it.each`
    indicator        | level
    ${'none'}        | ${'operational'}
    ${'maintenance'} | ${'maintenance'}
    ${'minor'}       | ${'degraded'}
    ${'major'}       | ${'degraded'}
    ${'critical'}    | ${'outage'}
    ${'Critical'}    | ${'outage'}
  `('with the indicator $indicator means $level', ({ indicator, level }) => {
    expect(page(summary(indicator))).toEqual({ level, saying: `${indicator}: Words for ${indicator}`, incidents: [] });
  });

  it.each(['purple', '', 'constructor', '__proto__'])('with the unknown indicator %j is not understood', (word) => {
    expect(page(summary(word))).toBeUndefined();
  });

  it('may be status.json, which has nothing but the indicator', () => {
    expect(page('\ufeff {"page":{"id":"p1"},"status":{"indicator":"minor"}}')).toEqual({
      level: 'degraded',
      saying: 'minor',
      incidents: [],
    });
  });

  it('tells what is going on, worst first, then newest, and leaves out what is over', () => {
    const incidents = [
      incident('help centre', { impact: 'none', updated_at: ago(1) }),
      incident('old', { updated_at: ago(50) }),
      incident('new', { started_at: ago(40), status: 'monitoring', components: [{ id: 'c1', name: 'Chat' }, 7] }),
      incident('over', { status: 'resolved' }),
      incident('told', { status: 'postmortem' }),
      incident('all', { impact: 'critical', status: 'firefighting' }),
    ];
    const seen = page(summary('minor', { incidents }));
    expect(seen?.incidents.map(({ title, level, phase }) => `${title} ${level} ${phase}`)).toEqual([
      'all outage investigating',
      'new degraded monitoring',
      'old degraded investigating',
      'help centre operational investigating',
    ]);
    expect(seen?.incidents[1]).toMatchObject({
      id: 'id-new',
      startedAt: NOW - 40 * 60_000,
      updatedAt: NOW - 10 * 60_000,
      components: ['Chat'],
    });
    expect(seen?.incidents[2]?.startedAt).toBe(NOW - 30 * 60_000);
    // The indicator is the page's own sum of all this.
    expect(seen?.level).toBe('degraded');
  });

  it.each`
    status           | indicator  | level
    ${'scheduled'}   | ${'none'}  | ${'operational'}
    ${'in_progress'} | ${'none'}  | ${'maintenance'}
    ${'verifying'}   | ${'none'}  | ${'maintenance'}
    ${'completed'}   | ${'none'}  | ${'operational'}
    ${'in_progress'} | ${'minor'} | ${'degraded'}
  `('with maintenance $status beside the indicator $indicator means $level', ({ status, indicator, level }) => {
    expect(page(summary(indicator, { scheduled_maintenances: [running('upgrade', status)] }))?.level).toBe(level);
  });

  it('says the same whether a component is listed, missing or back', () => {
    const part = (status: string) => ({ id: 'c1', name: 'Chat', status });
    const polls = [[part('operational')], [], [part('major_outage')], [part('operational')]];
    const said = polls.map((components) => page(summary('none', { components })));
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(said[0]?.level).toBe('operational');
  });

  it('is still understood without lists and dates, and with misshapen members', () => {
    const incidents = [null, 'x', { id: 1 }, incident('real', { created_at: 'soon', updated_at: 5, impact: 9 })];
    const text = summary('minor', { incidents, components: undefined, scheduled_maintenances: 'none' });
    expect(page(text)?.incidents).toEqual([
      expect.objectContaining({ title: 'real', level: 'degraded', startedAt: undefined, updatedAt: undefined }),
    ]);
  });
});

describe('an Instatus payload', () => {
  const active = (impact: string, status = 'INVESTIGATING') => ({
    activeIncidents: [{ id: 'i1', name: 'Search', started: ago(9), status, impact, url: 'https://x.example' }],
  });
  const planned = (status: string) => ({
    activeMaintenances: [{ name: 'Disks', start: ago(5), status, duration: 60 }],
  });

  it.each`
    status                | over                                 | level
    ${'UP'}               | ${{}}                                | ${'operational'}
    ${'HASISSUES'}        | ${{}}                                | ${'degraded'}
    ${'HAS_ISSUES'}       | ${{}}                                | ${'degraded'}
    ${'UNDERMAINTENANCE'} | ${{}}                                | ${'maintenance'}
    ${'UP'}               | ${active('DEGRADEDPERFORMANCE')}     | ${'degraded'}
    ${'UP'}               | ${active('MAJOROUTAGE', 'RESOLVED')} | ${'operational'}
    ${'HASISSUES'}        | ${active('PARTIALOUTAGE')}           | ${'degraded'}
    ${'HASISSUES'}        | ${active('MAJOROUTAGE')}             | ${'outage'}
    ${'UP'}               | ${planned('NOTSTARTEDYET')}          | ${'operational'}
    ${'UP'}               | ${planned('INPROGRESS')}             | ${'maintenance'}
  `('saying $status with $over means $level', ({ status, over, level }) => {
    expect(page(instatus(status, over))).toMatchObject({ level, saying: status });
  });

  it('names its incidents', () => {
    expect(page(instatus('HASISSUES', active('MAJOROUTAGE', 'IDENTIFIED')))?.incidents).toEqual([
      {
        id: 'i1',
        title: 'Search',
        level: 'outage',
        phase: 'identified',
        startedAt: NOW - 9 * 60_000,
        updatedAt: NOW - 9 * 60_000,
        components: [],
      },
    ]);
  });

  it('with an unknown status is not understood', () => {
    expect(page(instatus('ASLEEP'))).toBeUndefined();
  });
});

describe('anything else is not understood', () => {
  it.each(
    [
      '',
      '   ',
      'OK',
      'null',
      '{}',
      '[]',
      '{"status":',
      '{"status":"ok"}',
      '{"status":{"indicator":7}}',
      '{"page":{"status":null}}',
      '{"incidents":[]}',
      '{"error":{"code":"invalid_iam_token","message":"invalid_iam_token"}}',
      '[{"id":"a","begin":"2026-09-01T14:44:00+00:00","severity":"medium"}]',
      '{"data":{"page":{"name":"Example"},"active_changes":[]}}',
      '{"Response":{"Data":{"Summary":{"AbnormalCount":0}}}}',
      `{"a":${'['.repeat(200_000)}`,
      `{"status":${'{"indicator":'.repeat(100_000)}`,
    ].map((text) => ({ text, shown: text.slice(0, 60) })),
  )('$shown', ({ text }) => {
    expect(page(text)).toBeUndefined();
  });
});
