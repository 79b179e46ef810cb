import { endOf, nextChange, phaseOfWork, type WorkPhase } from '../maintenance.ts';
import type { Instant, Maintenance } from '../types.ts';
import type { Step, Story } from './story.ts';

/** What has come of a maintenance, with its time: announced, begun, over; one announced late begins at once. */
export const momentsOf = (
  work: Maintenance,
  now: Instant,
): readonly [
  { readonly phase: WorkPhase; readonly at: Instant },
  ...{ readonly phase: WorkPhase; readonly at: Instant }[],
] => {
  const { from, announcedAt = from } = work;
  const end = endOf(work);
  const ended = end !== undefined && end <= now ? [{ phase: 'over', at: end } as const] : [];
  if (announcedAt >= from) return [{ phase: 'begun', at: announcedAt }, ...ended];
  const begun = from <= now && (end === undefined || from < end) ? [{ phase: 'begun', at: from } as const] : [];
  return [{ phase: 'planned', at: announcedAt }, ...begun, ...ended];
};

/** A maintenance as a story. */
export const storyOfWork = (work: Maintenance, now: Instant): Story => {
  const step = ({ at }: { readonly at: Instant }): Step => ({ at, worst: 'maintenance', byHand: true });
  const [first, ...others] = momentsOf(work, now);
  const changesAt = nextChange(work, now);
  return {
    id: work.id,
    steps: [step(first), ...others.map(step)],
    over: phaseOfWork(work, now) === 'over',
    ...(changesAt !== undefined && { changesAt }),
    reminded: false,
  };
};
