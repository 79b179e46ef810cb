import { describe, expect, it } from 'vitest';
import { lowerBound, placed } from '../../../src/core/fixes/order.ts';
import type { Vote } from '../../../src/core/fixes/vote.ts';
import { HALF_LIFE_MS } from '../../../src/core/fixes/weigh.ts';
import type { Fix } from '../../../src/core/knowledge.ts';
import { NOON } from '../../support/signals.ts';

const fixes: Fix[] = ['a', 'b', 'c'].map((id) => ({ id, text: { en: id, 'zh-CN': id } }));
let person = 0;
const votes = (fix: string, worked: boolean, tenant: string, count = 1, at = NOON): Vote[] =>
  Array.from({ length: count }, () => ({ subject: 's', fix, worked, at, voter: `p${person++}`, tenant }));
const order = (all: readonly Vote[], tenant = 'mine'): string =>
  placed(fixes, all, tenant, NOON)
    .map(({ fix }) => fix.id)
    .join('');

describe('steps by how surely they help', () => {
  it.each([
    ['nobody has said anything', [], 'abc'],
    ['one voice from elsewhere', votes('c', true, 'x'), 'abc'],
    ['two workspaces, five voices for the last', [...votes('c', true, 'x', 3), ...votes('c', true, 'y', 2)], 'cab'],
    ['three workspaces say the first fails', ['x', 'y', 'z'].flatMap((t) => votes('a', false, t, 2)), 'bca'],
    [
      'as many for as against: surer than an untried step',
      [...votes('c', true, 'x', 2), ...votes('c', false, 'y', 2)],
      'acb',
    ],
    ['most against', [...votes('c', true, 'x', 1), ...votes('c', false, 'y', 3)], 'abc'],
    ['a workspace’s own five voices', votes('b', true, 'mine', 5), 'bac'],
  ] as const)('%s', (_, all, expected) => {
    expect(order(all)).toBe(expected);
  });

  it('is not moved for others by five hundred people of one workspace', () => {
    const stuffed = [...votes('c', true, 'big', 500), ...votes('a', false, 'big', 500)];
    expect(order(stuffed)).toBe('abc');
    expect(order(stuffed, 'big')).toBe('cba');
  });

  it('is moved no further by five hundred people and one accomplice than by a few of each', () => {
    const [mass] = placed(fixes, [...votes('c', true, 'big', 500), ...votes('c', true, 'small')], 'mine', NOON);
    const [few] = placed(fixes, [...votes('c', true, 'big', 1), ...votes('c', true, 'small')], 'mine', NOON);
    expect(mass?.bound).toBeCloseTo(few?.bound ?? 0, 9);
  });

  it('forgets by halves', () => {
    const old = ['x', 'y'].flatMap((t) => votes('c', true, t, 3, NOON - 6 * HALF_LIFE_MS));
    expect(order(old)).toBe('abc');
  });

  it('gives the number of people and the usual place as the reason', () => {
    const [first] = placed(fixes, [...votes('c', true, 'x', 3), ...votes('c', true, 'y', 2)], 'mine', NOON);
    expect(first).toMatchObject({ fix: { id: 'c' }, usual: 2, tally: { people: 5, worked: 4, failed: 0 } });
  });

  it.each([
    [0, 0, 0],
    [1, 0, 0.5],
    [0, 5, 0],
    [50, 50, 0.45],
  ])('bounds %d of %d from below', (worked, failed, bound) => {
    expect(lowerBound(worked, failed)).toBeCloseTo(bound, 2);
  });
});
