import { append, current, everTroubled, isOpen, isTrouble, unseenFrom } from '../incident.ts';
import { worst } from '../levels.ts';
import type { ComponentId, Incident, Instant, Maintenance, Operator, Seen, Update } from '../types.ts';

/** True when the first incident may become part of the second: both are open, and two. */
export const mayMerge = (from: Incident, into: Incident): boolean =>
  from.id !== into.id && isOpen(from) && isOpen(into);

const firstOf = <T>(items: readonly T[], key: (item: T) => string): readonly T[] =>
  items.filter((item, index) => items.findIndex((other) => key(other) === key(item)) === index);

/** Where one of them is still in trouble, so are both: the first tells how far it is. */
const together = (updates: readonly [Update, ...Update[]]): Pick<Update, 'phase' | 'level' | 'components'> => ({
  phase: updates[0].phase,
  level: worst(updates.map(({ level }) => level)),
  components: [...new Set(updates.flatMap(({ components }): readonly ComponentId[] => components))],
});

/** What was known of either. */
const facts = (updates: readonly Update[]): Partial<Update> => {
  const seen = firstOf(
    updates.flatMap((update): readonly Seen[] => update.seen ?? []),
    ({ component }) => component,
  );
  const maintenance = firstOf(
    updates.flatMap((update): readonly Maintenance[] => update.maintenance ?? []),
    ({ id }) => id,
  );
  return { ...(seen.length > 0 && { seen }), ...(maintenance.length > 0 && { maintenance }) };
};

/** Makes one incident part of another: the first is over, the second has its components; both as they were where that may not be. */
export const mergeByHand = (
  from: Incident,
  into: Incident,
  by: Operator,
  now: Instant,
  note = '',
): readonly [Incident, Incident] => {
  if (!mayMerge(from, into)) return [from, into];
  const said = { at: now, author: by, note };
  const troubled = [into, from].filter((incident) => isTrouble(current(incident)));
  const [first, ...others] = troubled.map(current);
  const unseen = troubled.map(unseenFrom);
  const unseenSince = unseen.every((at) => at !== undefined) ? Math.max(...unseen) : undefined;
  const merged = { id: from.id, components: everTroubled(from) };
  const step = first
    ? {
        ...together([first, ...others]),
        ...facts([first, ...others]),
        ...(unseenSince !== undefined && { unseenSince }),
      }
    : ({ phase: 'monitoring', level: 'operational', components: [] } as const);
  return [
    { ...append(from, { ...said, phase: 'resolved', level: 'operational', components: [] }), mergedInto: into.id },
    append(into, { ...said, ...step, merged }),
  ];
};
