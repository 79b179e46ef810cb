import type { Instant } from '../types.ts';
import { isQuiet, quietEnd } from './quiet.ts';
import type { Step, Story } from './story.ts';
import type { Subscription } from './subscription.ts';

/** What a channel has been told of one story so far. */
export interface Progress {
  /** The root message stands. */
  readonly posted: boolean;
  /** The last step that the root shows; -1 for none. */
  readonly shown: number;
  /** The last step that was told, by the root or below it; -1 for none. */
  readonly told: number;
  readonly reminders: number;
  readonly remindedAt?: Instant;
  /** An edit of unknown fate may still come late: the root is to be made right once more at that moment. */
  readonly checkAt?: Instant;
}

/** What is to be done for a channel next. */
export type Deed =
  | { readonly kind: 'post' | 'edit' | 'reply'; readonly step: number }
  | { readonly kind: 'remind'; readonly nth: number }
  /** The quiet hours are over: what was held back is told together. */
  | { readonly kind: 'summarise' }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'rest' };

/** So many steps within such a time are a flapping; what follows is shown, and told once it has settled. */
export const FLAPPING = { steps: 5, withinMs: 30 * 60_000, settleMs: 10 * 60_000 } as const;
/** So long nothing was said of an incident that lasts. */
export const REMIND_MS = 6 * 3_600_000;

type Wishes = Pick<Subscription, 'quiet' | 'reminders'>;

const isHushed = ({ quiet }: Wishes, { at, worst }: Step): boolean =>
  quiet !== undefined && worst !== 'outage' && isQuiet(quiet, at);

/** From when on a step is told below the root: at once, or, while it flaps, when nothing has followed for a while. */
const tellAt = ({ steps }: Story, index: number): Instant | undefined => {
  const step = steps[index];
  if (!step) return undefined;
  const lately = steps.slice(0, index).filter(({ at }) => at > step.at - FLAPPING.withinMs).length;
  if (step.byHand || lately < FLAPPING.steps) return step.at;
  const settled = step.at + FLAPPING.settleMs;
  const next = steps[index + 1];
  return next && next.at < settled ? undefined : settled;
};

const earliest = (moments: readonly (Instant | undefined)[]): Deed => {
  const known = moments.filter((moment) => moment !== undefined);
  return known.length > 0 ? { kind: 'wait', until: Math.min(...known) } : { kind: 'rest' };
};

const remindAt = (story: Story, progress: Progress, { reminders }: Wishes): Instant | undefined =>
  reminders && story.reminded && !story.over
    ? Math.max(story.steps.at(-1)?.at ?? 0, progress.remindedAt ?? 0) + REMIND_MS
    : undefined;

/** What is still to be told of the steps after the last one told. */
const pending = (story: Story, progress: Progress, wishes: Wishes) =>
  story.steps.flatMap((step, index) => {
    if (index <= progress.told) return [];
    const at = tellAt(story, index);
    return at === undefined ? [] : [{ index, at, hushed: isHushed(wishes, step) }];
  });

/** What comes next for a channel: the root first, then its newest state, then each step below it in order. */
export const planned = (story: Story, progress: Progress, wishes: Wishes, now: Instant): Deed => {
  const last = story.steps.length - 1;
  const hush = wishes.quiet && isQuiet(wishes.quiet, now) ? quietEnd(wishes.quiet, now) : undefined;
  const untold = story.steps.slice(progress.told + 1);
  if (!progress.posted) {
    if (untold.length > 0 && untold.every((step) => isHushed(wishes, step)))
      return hush === undefined ? { kind: 'summarise' } : { kind: 'wait', until: hush };
    // What is over was in the summary.
    if (untold.length === 0 && story.over) return { kind: 'rest' };
    return { kind: 'post', step: last };
  }
  if (progress.shown < last || (progress.checkAt ?? Number.POSITIVE_INFINITY) <= now)
    return { kind: 'edit', step: last };
  const open = pending(story, progress, wishes);
  const next = open.find(({ hushed }) => !hushed) ?? open[0];
  if (next?.hushed && hush === undefined) return { kind: 'summarise' };
  if (next && !next.hushed && next.at <= now) return { kind: 'reply', step: next.index };
  const due = remindAt(story, progress, wishes);
  const calm = story.steps.at(-1)?.worst === 'outage' ? undefined : hush;
  if (due !== undefined && due <= now && calm === undefined) return { kind: 'remind', nth: progress.reminders + 1 };
  return earliest([
    next?.hushed ? hush : next?.at,
    due === undefined ? undefined : Math.max(due, calm ?? due),
    progress.checkAt,
    story.changesAt,
  ]);
};
