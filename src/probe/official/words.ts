import { z } from 'zod';
import type { Level, Phase } from '../../core/types.ts';

/** How pages name a level: overall indicators, an incident's impact. */
const LEVEL_NAMES: ReadonlyMap<string, Level> = new Map([
  ['none', 'operational'],
  ['operational', 'operational'],
  ['up', 'operational'],
  ['maintenance', 'maintenance'],
  ['undermaintenance', 'maintenance'],
  ['minor', 'degraded'],
  // Statuspage spells `major` out as "Partial System Outage": some parts still work.
  ['major', 'degraded'],
  ['hasissues', 'degraded'],
  ['degradedperformance', 'degraded'],
  ['minoroutage', 'degraded'],
  ['partialoutage', 'degraded'],
  ['critical', 'outage'],
  ['majoroutage', 'outage'],
  ['fulloutage', 'outage'],
]);

/** How pages name a phase; announced maintenance (`scheduled`) has not begun and is none. */
const PHASE_NAMES: ReadonlyMap<string, Phase> = new Map([
  ['investigating', 'investigating'],
  ['identified', 'identified'],
  ['inprogress', 'identified'],
  ['undermaintenance', 'identified'],
  ['monitoring', 'monitoring'],
  ['verifying', 'monitoring'],
  ['resolved', 'resolved'],
  ['completed', 'resolved'],
  ['postmortem', 'resolved'],
]);

// `HAS_ISSUES`, `HASISSUES`, `in_progress`, `In progress`: only the letters count.
const fold = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');

/** The level that a page means by this word. */
export const levelNamed = (word = ''): Level | undefined => LEVEL_NAMES.get(fold(word));

/** The phase that a page means by this word. */
export const phaseNamed = (word = ''): Phase | undefined => PHASE_NAMES.get(fold(word));

/** A word that may be absent or of another kind. */
export const Word = z.string().optional().catch(undefined);

/** A moment that may be absent or unreadable. */
export const When = z.string().transform(Date.parse).pipe(z.number()).optional().catch(undefined);

/** A list whose misshapen members are left out. */
export const listOf = <Member extends z.ZodType>(member: Member) =>
  z.array(member.optional().catch(undefined)).transform((members) => members.filter((one) => one !== undefined));
