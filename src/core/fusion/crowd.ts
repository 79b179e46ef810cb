import type { Crowd } from '../types.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Instant, ReportEvent } from './events.ts';
import { usuallyHeard } from './rhythm.ts';
import type { EngineState, Voice } from './state.ts';
import { DAY, HOUR, MINUTE } from './tuning.ts';
import { shareOf } from './weigh.ts';

const VOICE_WINDOW = 2 * HOUR; // within it, one person is one voice
const VOICES_MAX = 100;
const HABIT = 14 * DAY;
const REPEAT_DOUBT = 0.35; // somebody insisting makes it likelier that few are many
const TENANT_MEMORY = 28 * DAY;
const TENANT_FADES = 3 / 4; // each person beyond as many as all others: never more than four voices more than they are

/** Remembers where a report came from; answers whether there are others to compare with. */
function hasOthers(draft: Draft, tenant: string): boolean {
  const others = draft.tenants.filter((t) => t.tenant !== tenant && draft.t - t.at < TENANT_MEMORY);
  draft.tenants = [...others.slice(-1), { tenant, at: draft.t }];
  return others.length > 0;
}

/** What one more person of a tenant counts while there are other tenants, so that no tenant raises an alarm alone. */
function tenantShare(draft: Draft, { tenant, user }: ReportEvent): number {
  if (tenant === undefined || !hasOthers(draft, tenant)) return 1;
  const people = draft.voices.filter((v) => v.user !== user && draft.t - v.at < VOICE_WINDOW);
  const own = people.filter((v) => v.tenant === tenant).length;
  return TENANT_FADES ** Math.max(0, own - (people.length - own));
}

/** How much this report counts: 1 for a new voice, less for frequent reporters, below 0 for repeats. */
export function voice(draft: Draft, e: ReportEvent): number {
  const now = draft.t;
  const share = tenantShare(draft, e);
  const known: Voice | undefined = draft.voices.find((v) => v.user === e.user);
  const again = known !== undefined && now - known.at < VOICE_WINDOW;
  const habit = known === undefined ? 0 : known.habit * Math.exp(-(now - known.at) / HABIT);
  const times = again ? known.times + 1 : 1;
  const { user, component, tenant } = e;
  const heard: Voice = { user, at: again ? known.at : now, last: now, times, habit: habit + 1, component, tenant };
  draft.voices = [...draft.voices.filter((v) => v !== known), heard].slice(-VOICES_MAX);
  if (!again) return share / (1 + habit);
  return times <= 3 ? -REPEAT_DOUBT : 0;
}

/** How many different people reported a component, or named none, within the last minutes; undefined for nobody. */
export function crowdOf(
  state: EngineState,
  component: string,
  now: Instant,
  withinMs = 20 * MINUTE,
): Crowd | undefined {
  const people = state.voices.filter(
    (v) => now - v.last < withinMs && v.last <= now && (v.component ?? component) === component,
  ).length;
  if (people === 0) return undefined;
  const usual = (usuallyHeard(state.rhythm, now, shareOf(draftOf(state), component)) * withinMs) / HOUR;
  return { people, withinMs, usual };
}
