import { worst } from '../../core/levels.ts';
import { type Instant, LEVELS, type Level, type Phase } from '../../core/types.ts';

/** Trouble or maintenance that an official page says is going on. */
export interface Notice {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly phase: Exclude<Phase, 'resolved'>;
  readonly startedAt: Instant | undefined;
  readonly updatedAt: Instant | undefined;
  /** Its parts as the page names them, not our components. */
  readonly components: readonly string[];
}

/** What an official page says. */
export interface OfficialPage {
  readonly level: Level;
  /** Its overall words, or else the title of its newest entry. */
  readonly saying: string;
  /** What is going on now, worst first, then newest first. */
  readonly incidents: readonly Notice[];
}

const bySeverity = (a: Notice, b: Notice): number =>
  LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || (b.updatedAt ?? 0) - (a.updatedAt ?? 0);

/** The page with what is going on in order, no milder than `least` and than any of `counted`. */
export const pageOf = (
  saying: string,
  incidents: readonly Notice[],
  least: Level,
  counted: readonly Notice[] = incidents,
): OfficialPage => ({
  level: worst([least, ...counted.map(({ level }) => level)]),
  saying,
  incidents: incidents.toSorted(bySeverity),
});
