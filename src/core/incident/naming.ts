import type { ComponentId, Instant } from '../types.ts';

/** The id of an incident: provider, moment and first component; numbered where that is taken. */
export const idOf = (first: ComponentId, now: Instant, taken: readonly string[]): string => {
  const [day = '', time = ''] = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').split('T');
  const [provider = '', part = ''] = first.split('/');
  const id = `${provider}-${day}-${time}-${part}`;
  const again = taken.filter((other) => other.startsWith(id)).length;
  return again === 0 ? id : `${id}-${again + 1}`;
};
