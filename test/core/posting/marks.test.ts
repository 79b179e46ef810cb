import { describe, expect, it } from 'vitest';
import { reconciled, reminderMark, replyMark, rootMark } from '../../../src/core/posting/marks.ts';
import type { Progress } from '../../../src/core/posting/plan.ts';

const NOTHING: Progress = { posted: false, shown: -1, told: -1, reminders: 0 };
const POSTED: Progress = { posted: true, shown: 2, told: 1, reminders: 0 };
const there = (...marks: readonly string[]) => new Map(marks.map((mark, index) => [mark, `m${index}`]));

describe('what a channel really shows', () => {
  it.each`
    known      | marks                                     | progress                                             | root
    ${NOTHING} | ${[]}                                     | ${NOTHING}                                           | ${undefined}
    ${NOTHING} | ${[rootMark('s', 2)]}                     | ${{ posted: true, shown: 2, told: 2, reminders: 0 }} | ${'m0'}
    ${NOTHING} | ${[rootMark('other', 2)]}                 | ${NOTHING}                                           | ${undefined}
    ${NOTHING} | ${['s@', 's@x', 's@-1', 's@1e3']}         | ${NOTHING}                                           | ${undefined}
    ${POSTED}  | ${[]}                                     | ${POSTED}                                            | ${undefined}
    ${POSTED}  | ${[rootMark('s', 2), replyMark('s', 2)]}  | ${{ ...POSTED, told: 2 }}                            | ${undefined}
    ${POSTED}  | ${[replyMark('s', 1), replyMark('t', 9)]} | ${POSTED}                                            | ${undefined}
    ${POSTED}  | ${[reminderMark('s', 1)]}                 | ${{ ...POSTED, reminders: 1 }}                       | ${undefined}
  `('knowing $known, finding $marks', ({ known, marks, progress, root }) => {
    const found = reconciled('s', known, there(...marks));
    expect(found.progress).toEqual(progress);
    expect(found.root).toBe(root);
  });
});
