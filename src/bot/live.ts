import { everTroubled } from '../core/incident.ts';
import type { Instant } from '../core/types.ts';
import type { Live } from '../core/verdict/live.ts';
import type { Beliefs } from './beliefs.ts';

/** What the bot believes at this moment, as evidence for who has to act. */
export const liveOf = (beliefs: Pick<Beliefs, 'statuses' | 'openIncidents' | 'alike'>, now: Instant): Live => {
  const statuses = new Map(beliefs.statuses(now).map((status) => [status.component, status]));
  const open = beliefs.openIncidents();
  return {
    now,
    statusOf: (id) => statuses.get(id),
    alike: (components, category) => beliefs.alike(components, category, now),
    incidentOf: (id) => open.find((incident) => everTroubled(incident).includes(id)),
  };
};
