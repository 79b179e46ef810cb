import { expect, it } from 'vitest';
import { createDrafts, DRAFT_MS } from '../../src/bot/drafts.ts';

it('a draft is seen and taken by whoever made it, once, for a quarter of an hour', () => {
  const drafts = createDrafts<string>();
  drafts.keep('a', 'ann', 'hello', 0);
  expect(drafts.look('a', 'bob', 1)).toBeUndefined();
  expect(drafts.take('a', 'bob', 1)).toBeUndefined();
  expect(drafts.look('a', 'ann', DRAFT_MS - 1)).toBe('hello');
  expect(drafts.look('a', 'ann', DRAFT_MS)).toBeUndefined();
  expect(drafts.take('a', 'ann', 1)).toBe('hello');
  expect(drafts.take('a', 'ann', 1)).toBeUndefined();
});

it('no more than so many are kept, the latest; what is too old makes room first', () => {
  const drafts = createDrafts<number>(3);
  for (const [id, at] of [
    ['a', 0],
    ['b', 1],
    ['c', 2],
    ['d', 3],
  ] as const)
    drafts.keep(id, 'ann', at, at);
  expect(['a', 'b', 'c', 'd'].map((id) => drafts.look(id, 'ann', 4))).toEqual([undefined, 1, 2, 3]);
  drafts.keep('e', 'ann', 5, DRAFT_MS + 2);
  expect(['b', 'c', 'd', 'e'].map((id) => drafts.look(id, 'ann', 4))).toEqual([undefined, undefined, 3, 5]);
});
