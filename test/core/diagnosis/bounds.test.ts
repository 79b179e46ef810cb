import { describe, expect, it } from 'vitest';
import { bodiesOf } from '../../../src/core/diagnosis/bodies.ts';
import { atMost, firstAndLast } from '../../../src/core/diagnosis/bounded.ts';
import { clean } from '../../../src/core/diagnosis/clean.ts';
import { pairsOf } from '../../../src/core/diagnosis/pairs.ts';
import { mentionsOf } from '../../../src/core/diagnosis/statuses.ts';

const SIZE = 64 * 1024;
const filled = (unit: string): string => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);

describe('what is read of hostile texts', () => {
  it.each(['"error":', 'message: ', 'msg="\\"', '"code":"', 'error=', '错误信息：', 'detail: "', "'message': `"])(
    'values of %j lie over each other a few times only',
    (unit) => {
      const read = pairsOf(filled(unit)).reduce((sum, { value }) => sum + value.length, 0);
      expect(read).toBeLessThanOrEqual(7 * SIZE);
    },
  );

  it('an error wrapped three times is read to its core', () => {
    const wrapped = Array.from({ length: 3 }).reduce<string>(
      (inner) => JSON.stringify({ message: inner }),
      '{"error_code":17}',
    );
    expect(pairsOf(wrapped).map(({ key, value }) => [key, value])).toContainEqual(['code', '17']);
  });

  it('of many errors the first and the last are kept', () => {
    const bodies = bodiesOf(pairsOf(Array.from({ length: 5_000 }, (_, at) => `{"code":"e${at}"}`).join('\n')));
    expect(bodies.length).toBeLessThan(1_000);
    expect([bodies.at(0)?.code, bodies.at(-1)?.code]).toEqual(['e0', 'e4999']);
  });

  it('of many numbers the first and the last are kept', () => {
    const text = `got 401\n${'got 500\n'.repeat(5_000)}got 429`;
    const mentions = mentionsOf(text);
    expect(mentions.length).toBeLessThan(2_000);
    expect(mentions.map(({ status }) => status)).toEqual(expect.arrayContaining([401, 500, 429]));
  });

  it('long lines are broken, short ones stay as they are', () => {
    const lines = clean(`${'a'.repeat(10_000)}\nb\n${'c'.repeat(4_096)}`).split('\n');
    expect(lines.map((line) => line.length)).toEqual([4096, 4096, 1808, 1, 4096]);
  });
});

describe('bounded lists', () => {
  it('keep the first and the last', () => {
    expect(firstAndLast(4, [1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
    expect(firstAndLast(4, [1, 2, 3, 4, 5, 6])).toEqual([1, 2, 5, 6]);
  });

  it('keep each thing a few times', () => {
    expect(atMost(2, ['a', 'b', 'a', 'a', 'b', 'b', 'c'])).toEqual(['a', 'b', 'a', 'b', 'c']);
  });
});
