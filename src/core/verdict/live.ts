import type { Category } from '../knowledge.ts';
import type { ComponentId, Crowd, Incident, Instant, Status } from '../types.ts';

/** What is known at this moment about the provider's parts. */
export interface Live {
  readonly now: Instant;
  statusOf(component: ComponentId): Status | undefined;
  /** People who lately reported the like of such an error on these components; absent where nobody is heard. */
  alike?(components: readonly ComponentId[], category: Category): Crowd | undefined;
  /** The open incident that holds a component. */
  incidentOf?(component: ComponentId): Incident | undefined;
}

/** Nothing is known. */
export const unlit = (now: Instant): Live => ({ now, statusOf: () => undefined });
