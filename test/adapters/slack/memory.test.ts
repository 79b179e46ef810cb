import { describe, expect, it } from 'vitest';
import { createMemory, createOnce } from '../../../adapters/slack/memory.ts';

describe('a memory', () => {
  it('forgets the oldest when it is full, and never holds more', () => {
    const memory = createMemory<number>(3, 1000, () => 0);
    for (const number of [1, 2, 3, 4, 5]) memory.set(`n${number}`, number);
    expect([1, 2, 3, 4, 5].map((number) => memory.get(`n${number}`))).toEqual([undefined, undefined, 3, 4, 5]);
  });

  it('forgets after its time, or after a value’s own', () => {
    let now = 0;
    const memory = createMemory<string>(3, 1000, () => now);
    memory.set('a', 'usual');
    memory.set('b', 'short', 10);
    now = 10;
    expect([memory.get('a'), memory.get('b')]).toEqual(['usual', undefined]);
    now = 1000;
    expect(memory.get('a')).toBeUndefined();
  });
});

it('what is run once is run once, also while it is still running, and again when forgotten', async () => {
  let runs = 0;
  const once = createOnce<number>(1, 1000, () => 0);
  const run = async (): Promise<number> => {
    runs += 1;
    return runs;
  };
  expect(await Promise.all([once('a', run), once('a', run)])).toEqual([1, 1]);
  expect(await once('b', run)).toBe(2);
  expect(await once('a', run)).toBe(3);
});
