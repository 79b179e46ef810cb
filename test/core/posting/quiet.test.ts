import { describe, expect, it } from 'vitest';
import { isQuiet, isZone, quietEnd } from '../../../src/core/posting/quiet.ts';

const at = (iso: string): number => Date.parse(iso);
const hours = (from: number, to: number, zone: string) => ({ from: from * 60, to: to * 60, zone });

describe('quiet hours', () => {
  it.each`
    from  | to   | zone                  | moment                    | quiet
    ${22} | ${8} | ${'Asia/Shanghai'}    | ${'2026-11-25T13:59:59Z'} | ${false}
    ${22} | ${8} | ${'Asia/Shanghai'}    | ${'2026-11-25T14:00:00Z'} | ${true}
    ${22} | ${8} | ${'Asia/Shanghai'}    | ${'2026-11-25T23:59:59Z'} | ${true}
    ${22} | ${8} | ${'Asia/Shanghai'}    | ${'2026-11-26T00:00:00Z'} | ${false}
    ${1}  | ${6} | ${'UTC'}              | ${'2026-11-25T00:59:00Z'} | ${false}
    ${1}  | ${6} | ${'UTC'}              | ${'2026-11-25T05:59:00Z'} | ${true}
    ${1}  | ${6} | ${'UTC'}              | ${'2026-11-25T06:00:00Z'} | ${false}
    ${22} | ${7} | ${'America/New_York'} | ${'2026-11-25T02:59:00Z'} | ${false}
    ${22} | ${7} | ${'America/New_York'} | ${'2026-11-25T03:00:00Z'} | ${true}
  `('from $from to $to in $zone, at $moment: $quiet', ({ from, to, zone, moment, quiet }) => {
    expect(isQuiet(hours(from, to, zone), at(moment))).toBe(quiet);
  });

  it.each`
    zone                  | moment                    | end                       | why
    ${'Asia/Shanghai'}    | ${'2026-11-25T14:00:00Z'} | ${'2026-11-26T00:00:00Z'} | ${'the next morning'}
    ${'Asia/Shanghai'}    | ${'2026-11-25T23:59:30Z'} | ${'2026-11-26T00:00:00Z'} | ${'half a minute later'}
    ${'America/New_York'} | ${'2026-03-08T04:00:00Z'} | ${'2026-03-08T12:00:00Z'} | ${'clocks go forward that night'}
    ${'America/New_York'} | ${'2026-11-01T04:00:00Z'} | ${'2026-11-01T13:00:00Z'} | ${'clocks go back that night'}
  `('end at $end: $why', ({ zone, moment, end }) => {
    expect(new Date(quietEnd(hours(22, 8, zone), at(moment))).toISOString()).toBe(end.replace('Z', '.000Z'));
  });

  it('are in zones that exist', () => {
    expect(isZone('Asia/Shanghai')).toBe(true);
    expect(isZone('Middle/Earth')).toBe(false);
  });
});
