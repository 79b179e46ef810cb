import { z } from 'zod';
import type { Level } from '../../core/types.ts';
import { type Notice, type OfficialPage, pageOf } from './page.ts';
import { levelNamed, listOf, phaseNamed, When, Word } from './words.ts';

const Incident = z.object({
  id: z.string(),
  name: z.string(),
  status: Word,
  impact: Word,
  created_at: When,
  started_at: When,
  updated_at: When,
  components: listOf(z.object({ name: z.string() })).catch([]),
});
type Incident = z.infer<typeof Incident>;

/** Atlassian's `summary.json` and `status.json`, and incident.io's copies of them; what is going on may be left out. */
const Statuspage = z.object({
  status: z.object({ indicator: z.string(), description: Word }),
  incidents: listOf(Incident).catch([]),
  scheduled_maintenances: listOf(Incident).catch([]),
});

const notice = (incident: Incident, level: Level, phase = phaseNamed(incident.status)): readonly Notice[] => {
  if (!phase || phase === 'resolved') return [];
  const { id, name, created_at, started_at, updated_at, components } = incident;
  return [
    {
      id,
      title: name,
      level,
      phase,
      startedAt: started_at ?? created_at,
      updatedAt: updated_at,
      components: components.map((part) => part.name),
    },
  ];
};

/** What a Statuspage payload says; undefined when it is none. */
export const readStatuspage = (value: unknown): OfficialPage | undefined => {
  const parsed = Statuspage.safeParse(value);
  if (!parsed.success) return undefined;
  const { status, incidents, scheduled_maintenances } = parsed.data;
  const level = levelNamed(status.indicator);
  const saying = [status.indicator, status.description].filter(Boolean).join(': ');
  const trouble = incidents.flatMap((incident) =>
    // A phase of no known name has begun and not ended.
    notice(incident, levelNamed(incident.impact) ?? 'degraded', phaseNamed(incident.status) ?? 'investigating'),
  );
  const maintenance = scheduled_maintenances.flatMap((incident) => notice(incident, 'maintenance'));
  // The page's own sum decides, not its list of components: those come and go between two polls without any trouble.
  return level && pageOf(saying, [...trouble, ...maintenance], level, maintenance);
};
