import { everTroubled, isOpen } from './incident.ts';
import type { Address } from './posting/subscription.ts';
import type { ComponentId, Incident, Instant, Locale, Status } from './types.ts';

/** Somebody who is to be told privately, once, when a component works again. */
export interface Follow {
  /** Their direct channel. */
  readonly to: Address;
  /** Who asked, as a pseudonym: their list is shown without asking the platform for the channel. */
  readonly asker: string;
  readonly component: ComponentId;
  readonly since: Instant;
  readonly tenant: string;
  readonly locale: Locale;
}

/** What somebody who waited is told: since when it is well, and when that was certain. */
export type Word = Omit<Follow, 'asker'> & { readonly wellSince: Instant; readonly at: Instant };

/** Nobody waits for longer. */
export const FOLLOW_MS = 7 * 24 * 3_600_000;
/** Well for so long without a break before anybody is told: a part that comes and goes is not well again. */
export const SETTLED_MS = 5 * 60_000;

/** Since when a component has been well, as far as that is certain: checked, in no open incident, and without a break for a while. */
export const wellSince = (status: Status, incidents: readonly Incident[], now: Instant): Instant | undefined => {
  const { component, level, since, checkedAt } = status;
  const open = incidents.some((incident) => isOpen(incident) && everTroubled(incident).includes(component));
  return level === 'operational' && !open && checkedAt !== undefined && now - since >= SETTLED_MS ? since : undefined;
};
