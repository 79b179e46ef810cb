import type { Fix, Guide, Signature, Twist } from '../knowledge.ts';

/** Longer texts are looked at as far as an error and what stands around it reach. */
const MOST = 16 * 1024;

/** Everything that can give this error another cause. */
export const twistsOf = (twists: readonly Twist[], { id, surface }: Signature): readonly Twist[] =>
  twists.filter(({ of }) => of === surface || (Array.isArray(of) && of.includes(id)));

/** What in the text gives this error another cause, if anything does. */
export const twistIn = (twists: readonly Twist[], signature: Signature, text: string): Twist | undefined =>
  twistsOf(twists, signature).find(({ seen }) => seen.test(text.slice(0, MOST)));

/** Steps in order: those of the case at hand, the signature's own, the guide's; each once. */
export const fixesOf = (
  twist: Twist | undefined,
  signature: Signature | undefined,
  guide: Guide | undefined,
): Fix[] => {
  const all = [...(twist?.first ?? []), ...(signature?.fixes ?? []), ...(guide?.fixes ?? [])];
  return once(all.filter(({ id }) => !twist?.without?.includes(id)));
};

/** Each step once, and none that another says more exactly. */
export const once = (fixes: readonly Fix[]): Fix[] => {
  const covered = new Set(fixes.flatMap(({ covers }) => covers ?? []));
  return fixes.filter(({ id }, at) => !covered.has(id) && fixes.findIndex((fix) => fix.id === id) === at);
};
