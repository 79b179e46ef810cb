import type { Instant, Level } from './events.ts';
import { severe, troubled } from './filter.ts';
import { LULL, REGIMES } from './regimes.ts';
import type { ComponentState } from './state.ts';
import { CROWD, MINUTE, type Rules, TUNING } from './tuning.ts';

const RARE = 5 * MINUTE;
/** So long after the last evidence of its own that was bad, nothing is said to be in trouble any more. */
const FORGOTTEN = 60 * MINUTE;
/** So little talk is believed in anywhere: it is not what holds something open. */
const RESIDUE = 0.01;
/** What an official page said counts for so long. */
const OFFICIAL_FRESH = 10 * MINUTE;
/** Belief in trouble from which it is worth saying that it has become milder. */
const STILL = 0.9;

/**
 * The belief needed to open. Rarely probed components have fewer chances to be wrong and more to lose by waiting for
 * one more probe, so they need less.
 */
export function opening(c: Readonly<ComponentState>, rules: Rules): number {
  const every = Math.max(RARE, c.every);
  const odds = (rules.open / (1 - rules.open)) * (RARE / every) ** TUNING.patience;
  return odds / (1 + odds);
}

/** The belief below which it is over: lower where probes watch, whose every answer sways the belief. */
export const closing = (c: Readonly<ComponentState>, rules: Rules): number =>
  c.every > 0 ? rules.close : TUNING.closeUnwatched;

/** How often talk is taken to begin in 30 days, before it is weighed by how often trouble is expected. */
const TALK_BEGINS = REGIMES.reduce((sum, r) => sum + (r.crowd ? r.rate : 0), 0);

/**
 * The odds that reports alone need to open. While nothing is wrong, the odds of talk grow by what is taken to begin and
 * otherwise, on average, not at all (the rule of Shiryaev and Roberts): they pass `begins / budget` at most `budget`
 * times in 30 days, if counts are as the rhythm says. `reserve` is for when they are not, and for several components.
 */
const talkOdds = ({ prior, budget }: Rules): number => (TALK_BEGINS * prior * CROWD.reserve) / budget;

/** Belief in trouble that people see and probes hardly. */
const talked = (belief: readonly number[]): number =>
  REGIMES.reduce((sum, r, i) => sum + (r.crowd ? (belief[i] ?? 0) : 0), 0);

/** What the official page says while that is fresh: it is written by people who know. */
export const saidBy = (c: Readonly<ComponentState>, now: Instant): Level | 'maintenance' | undefined =>
  c.official && now - c.official.at <= OFFICIAL_FRESH ? c.official.level : undefined;

/** A level, and since when its belief has been quiet enough to close. */
export interface Decision {
  readonly level: Level;
  readonly quietSince: Instant;
}

const SILENCE = 10 * MINUTE;
const SILENT_ROUNDS = 3;

/** Probes have looked at it, but not for several rounds. */
const isUnseen = (c: Readonly<ComponentState>, now: Instant): boolean =>
  c.every > 0 && now - c.probedAt > Math.max(SILENCE, SILENT_ROUNDS * c.every);

/** What a decision is made from beside the component itself. */
export interface Setting {
  readonly now: Instant;
  readonly rules: Rules;
}

/** Decides the level from belief and official page: more is needed to enter than to stay. */
export function decide(c: Readonly<ComponentState>, belief: readonly number[], setting: Setting): Decision {
  const own = believed(c, belief, setting);
  const said = saidBy(c, setting.now);
  if (said === 'outage' || (said === 'degraded' && own.level === 'operational')) return { level: said, quietSince: 0 };
  return own;
}

function believed(c: Readonly<ComponentState>, belief: readonly number[], { now, rules }: Setting): Decision {
  const trouble = troubled(belief);
  const share = trouble > 0 ? severe(belief) / trouble : 0;
  const talk = talked(belief);
  const byTalk = talk > RESIDUE && 2 * talk > trouble;
  const settle = byTalk ? CROWD.settle : rules.settle;
  const borne = now - c.badAt < FORGOTTEN;
  if (c.level === 'operational') {
    const enough = trouble >= opening(c, rules) || talk >= talkOdds(rules) * (1 - talk);
    // People talk in waves: what has just ended by talk does not begin again at once.
    if (!borne || !enough || (byTalk && now - c.since < settle)) return { level: 'operational', quietSince: 0 };
    return { level: share > rules.toOutage ? 'outage' : 'degraded', quietSince: 0 };
  }
  // Nobody has looked for long: what was true then is not known to be true now, and has to be seen again.
  if (!byTalk && isUnseen(c, now)) return { level: 'operational', quietSince: 0 };
  if (!borne || trouble + (belief[LULL] ?? 0) < (byTalk ? CROWD.close : closing(c, rules))) {
    const quietSince = c.quietSince === 0 ? now : c.quietSince;
    const over = !borne || now - quietSince >= settle;
    return over ? { level: 'operational', quietSince: 0 } : { level: c.level, quietSince };
  }
  // What is about to be over does not turn milder first.
  const milder = share < rules.fromOutage && trouble > STILL;
  if (c.level === 'outage') return { level: milder ? 'degraded' : 'outage', quietSince: 0 };
  return { level: share > rules.toOutage ? 'outage' : 'degraded', quietSince: 0 };
}
