import type { Fix, Guide, Signature, Twist } from '../knowledge.ts';

/** Longer texts are looked at as far as an error and what stands around it reach. */
const MOST = 16 * 1024;

/** What in the text gives this error another cause, if anything does. */
export const twistIn = (twists: readonly Twist[], { id, surface }: Signature, text: string): Twist | undefined =>
  twists.find(
    ({ of, seen }) => (of === surface || (Array.isArray(of) && of.includes(id))) && seen.test(text.slice(0, MOST)),
  );

/** Steps in order: those of the case at hand, the signature's own, the guide's; each once. */
export const fixesOf = (
  twist: Twist | undefined,
  signature: Signature | undefined,
  guide: Guide | undefined,
): Fix[] => {
  const all = [...(twist?.first ?? []), ...(signature?.fixes ?? []), ...(guide?.fixes ?? [])];
  return all.filter(({ id }, at) => !twist?.without?.includes(id) && all.findIndex((fix) => fix.id === id) === at);
};
