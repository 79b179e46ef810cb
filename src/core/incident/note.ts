import type { Incident, Instant, Note, Operator, Update } from '../types.ts';

/** The incident with something that operators wrote down for themselves: no update, and no news. */
export const noteByHand = (
  incident: Incident,
  { note, by }: { readonly note: string; readonly by: Operator },
  now: Instant,
): Incident => {
  const added: Note = { at: now, author: by, note, after: incident.updates.length };
  return { ...incident, notes: [...(incident.notes ?? []), added] };
};

/** The last update in which an operator said something to everybody. */
export const lastWord = ({ updates }: Incident): Update | undefined =>
  updates.findLast(({ author, note }) => author !== 'bot' && note !== '');
