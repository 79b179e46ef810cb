import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedBetween, entriesOf, get, put, tableOf } from '../../../src/core/fusion/table.ts';

const entries = fc.array(fc.tuple(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), fc.nat()), { maxLength: 60 });
const RUNS = { numRuns: 100, seed: 20_260_101 };

describe('a table', () => {
  it('answers what was put last under each name, in the order in which names first came', () => {
    fc.assert(
      fc.property(entries, entries, (first, then) => {
        const table = then.reduce((before, [name, value]) => put(before, name, value), tableOf(first));
        const expected = new Map([...first, ...then]);
        expect(entriesOf(table)).toEqual([...expected]);
        for (const [name, value] of expected) expect(get(table, name)).toBe(value);
        expect(get(table, 'nobody')).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('never changes the one it was made from, and knows what differs', () => {
    fc.assert(
      fc.property(entries, entries, (first, then) => {
        const before = tableOf(first);
        const kept = entriesOf(before);
        const after = then.reduce((table, [name, value]) => put(table, name, value), before);
        expect(entriesOf(before)).toEqual(kept);
        const differs = entriesOf(after).filter(([name, value]) => get(before, name) !== value);
        expect(changedBetween(before, after)).toEqual(differs);
      }),
      RUNS,
    );
  });

  it('holds many more than one chunk', () => {
    const many = Array.from({ length: 1000 }, (_, n) => [`part ${n}`, n] as const);
    const table = put(tableOf(many), 'part 999', -1);
    expect(get(table, 'part 500')).toBe(500);
    expect(get(table, 'part 999')).toBe(-1);
    expect(changedBetween(tableOf(many), table)).toEqual(expect.arrayContaining([['part 999', -1]]));
  });
});
