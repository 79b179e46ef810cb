import type { ComponentId, Instant } from '../types.ts';

/** The id of an incident that begins now, by its moment and first component; no other one has it. */
export const idOf = (first: ComponentId, now: Instant, taken: readonly string[]): string => {
  const [day = '', time = ''] = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').split('T');
  const [provider = '', part = ''] = first.split('/');
  const id = `${provider}-${day}-${time}-${part}`;
  let free = id;
  for (let n = 2; taken.includes(free); n++) free = `${id}-${n}`;
  return free;
};
