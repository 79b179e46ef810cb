import type { Progress } from './plan.ts';

/** The mark of a root that shows a step; of the answer that tells one; of a reminder. */
export const rootMark = (story: string, step: number): string => `${story}@${step}`;
export const replyMark = (story: string, step: number): string => `${story}/${step}`;
export const reminderMark = (story: string, nth: number): string => `${story}/r${nth}`;

const numbered = (marks: Iterable<string>, before: string): readonly number[] =>
  [...marks].flatMap((mark) => {
    const number = mark.startsWith(before) ? mark.slice(before.length) : '';
    return /^\d{1,6}$/.test(number) ? [Number(number)] : [];
  });

/** What a channel really shows, by the marks found there: progress, and the id of the root. */
export const reconciled = <P extends Progress>(
  story: string,
  progress: P,
  marks: ReadonlyMap<string, string>,
): { readonly progress: P; readonly root?: string } => {
  const [shown] = numbered(marks.keys(), rootMark(story, 0).slice(0, -1)).toSorted((a, b) => a - b);
  const root = shown === undefined ? undefined : marks.get(rootMark(story, shown));
  const posted = root !== undefined && !progress.posted;
  const told = Math.max(progress.told, posted ? (shown ?? -1) : -1, ...numbered(marks.keys(), `${story}/`));
  const reminders = Math.max(progress.reminders, ...numbered(marks.keys(), `${story}/r`));
  return {
    progress: { ...progress, ...(posted && { posted, shown: shown ?? -1 }), told, reminders },
    ...(posted && { root }),
  };
};
