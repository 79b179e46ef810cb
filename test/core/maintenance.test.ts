import { describe, expect, it } from 'vitest';
import {
  announced,
  isCalledOff,
  isUnder,
  narrowed,
  nextChange,
  phaseOfWork,
  workOn,
  worksNow,
} from '../../src/core/maintenance.ts';
import type { Maintenance } from '../../src/core/types.ts';
import { believed, NOON, signal } from '../support/signals.ts';

const work = (over: Partial<Maintenance>): Maintenance => ({
  ...{ id: 'x/chat@0', components: ['x/chat'], from: NOON, to: NOON + 1000, note: '' },
  ...over,
});

describe('maintenance', () => {
  it.each`
    at             | component   | to             | under
    ${NOON - 1}    | ${'x/chat'} | ${NOON + 1000} | ${false}
    ${NOON}        | ${'x/chat'} | ${NOON + 1000} | ${true}
    ${NOON + 999}  | ${'x/chat'} | ${NOON + 1000} | ${true}
    ${NOON + 1000} | ${'x/chat'} | ${NOON + 1000} | ${false}
    ${NOON + 1e9}  | ${'x/chat'} | ${undefined}   | ${true}
    ${NOON}        | ${'x/web'}  | ${undefined}   | ${false}
  `('of chat from noon to $to, $component at $at: $under', ({ at, component, to, under }) => {
    expect(isUnder(work({ to }), component, at)).toBe(under);
  });

  it.each`
    to             | endedAt        | at             | phase        | next           | off
    ${NOON + 1000} | ${undefined}   | ${NOON - 1}    | ${'planned'} | ${NOON}        | ${false}
    ${NOON + 1000} | ${undefined}   | ${NOON}        | ${'begun'}   | ${NOON + 1000} | ${false}
    ${NOON + 1000} | ${undefined}   | ${NOON + 1000} | ${'over'}    | ${undefined}   | ${false}
    ${undefined}   | ${undefined}   | ${NOON - 1}    | ${'planned'} | ${NOON}        | ${false}
    ${undefined}   | ${undefined}   | ${NOON + 1e9}  | ${'begun'}   | ${undefined}   | ${false}
    ${NOON + 1000} | ${NOON + 500}  | ${NOON + 499}  | ${'begun'}   | ${NOON + 500}  | ${false}
    ${NOON + 1000} | ${NOON + 500}  | ${NOON + 500}  | ${'over'}    | ${undefined}   | ${false}
    ${undefined}   | ${NOON + 500}  | ${NOON + 500}  | ${'over'}    | ${undefined}   | ${false}
    ${NOON + 1000} | ${NOON + 5000} | ${NOON + 1000} | ${'over'}    | ${undefined}   | ${false}
    ${NOON + 1000} | ${NOON - 500}  | ${NOON - 400}  | ${'over'}    | ${undefined}   | ${true}
    ${undefined}   | ${NOON - 500}  | ${NOON + 1}    | ${'over'}    | ${undefined}   | ${true}
  `('from noon to $to, ended at $endedAt, is $phase at $at', ({ to, endedAt, at, phase, next, off }) => {
    const one = work({ to, ...(endedAt !== undefined && { endedAt }) });
    expect(phaseOfWork(one, at)).toBe(phase);
    expect(nextChange(one, at)).toBe(next);
    expect(isCalledOff(one)).toBe(off);
    expect(worksNow([one], at)).toEqual(phase === 'begun' ? [one] : []);
    expect(isUnder(one, 'x/chat', at)).toBe(phase === 'begun');
  });

  it('of a component is the one that ends last', () => {
    const works = [
      work({ id: 'a' }),
      work({ id: 'b', to: undefined }),
      work({ id: 'c', from: NOON + 5, to: undefined }),
    ];
    expect(workOn(works, 'x/chat', NOON)?.id).toBe('b');
    expect(workOn(works.slice(0, 1), 'x/chat', NOON)?.id).toBe('a');
    expect(workOn(works, 'x/web', NOON)).toBeUndefined();
  });

  it('is held against a component only where it concerns it', () => {
    const both = work({ components: ['x/chat', 'x/web'] });
    expect(narrowed(both, ['x/web', 'x/auth'], NOON)).toEqual({ ...both, components: ['x/web'] });
    expect(narrowed(both, ['x/auth'], NOON)).toBeUndefined();
    expect(narrowed(both, ['x/web'], NOON - 1)).toBeUndefined();
  });

  it('that operators announced is that very work, once for all of its components', () => {
    const own = work({ components: ['x/chat', 'x/web'], note: 'Upgrade', author: 'operator:ann' });
    const status = (id: 'x/chat' | 'x/web') => ({ ...believed('maintenance', id), work: own });
    expect(announced([status('x/chat'), status('x/web')])).toEqual([own]);
  });

  it('is what an official page announces, in its words', () => {
    const said = { ...signal('1m official maintenance'), finding: 'said-maintenance', detail: 'Upgrade' } as const;
    const status = { ...believed('maintenance'), since: NOON, evidence: [said] };
    expect(announced([status, believed('outage', 'ernie/web')])).toEqual([
      { id: `ernie/chat@${NOON}`, components: ['ernie/chat'], from: NOON, to: undefined, note: 'Upgrade' },
    ]);
  });
});
