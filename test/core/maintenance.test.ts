import { describe, expect, it } from 'vitest';
import { announced, isUnder } from '../../src/core/maintenance.ts';
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

  it('is what an official page announces, in its words', () => {
    const said = { ...signal('1m official maintenance'), finding: 'said-maintenance', detail: 'Upgrade' } as const;
    const status = { ...believed('maintenance'), since: NOON, evidence: [said] };
    expect(announced([status, believed('outage', 'ernie/web')])).toEqual([
      { id: `ernie/chat@${NOON}`, components: ['ernie/chat'], from: NOON, to: undefined, note: 'Upgrade' },
    ]);
  });
});
