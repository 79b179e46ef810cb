import { z } from 'zod';
import type { Level } from '../../core/types.ts';
import { type Notice, type OfficialPage, pageOf } from './page.ts';
import { levelNamed, listOf, phaseNamed, When, Word } from './words.ts';

const Incident = z.object({
  id: Word,
  name: z.string(),
  status: Word,
  impact: Word,
  started: When,
  start: When,
  updatedAt: When,
});
type Incident = z.infer<typeof Incident>;

/** Instatus' `summary.json`; both lists are left out when nothing is going on. */
const Instatus = z.object({
  page: z.object({ status: z.string() }),
  activeIncidents: listOf(Incident).catch([]),
  activeMaintenances: listOf(Incident).catch([]),
});

const notice = (incident: Incident, level: Level, phase = phaseNamed(incident.status)): readonly Notice[] => {
  if (!phase || phase === 'resolved') return [];
  const { id, name, started, start, updatedAt } = incident;
  const startedAt = started ?? start;
  return [{ id: id ?? name, title: name, level, phase, startedAt, updatedAt: updatedAt ?? startedAt, components: [] }];
};

/** What an Instatus payload says; undefined when it is none. */
export const readInstatus = (value: unknown): OfficialPage | undefined => {
  const parsed = Instatus.safeParse(value);
  if (!parsed.success) return undefined;
  const { page, activeIncidents, activeMaintenances } = parsed.data;
  const level = levelNamed(page.status);
  const trouble = activeIncidents.flatMap((incident) =>
    notice(incident, levelNamed(incident.impact) ?? 'degraded', phaseNamed(incident.status) ?? 'investigating'),
  );
  const maintenance = activeMaintenances.flatMap((incident) => notice(incident, 'maintenance'));
  // Seen in the wild: the page says UP beside an open incident, so the incidents count too.
  return level && pageOf(page.status, [...trouble, ...maintenance], level);
};
