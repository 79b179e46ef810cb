import type { Instant } from './events.ts';
import type { ComponentState, EngineState } from './state.ts';
import { entriesOf, tableOf } from './table.ts';

/** The state after the clock was set back: nothing in it lies in the future. */
export const rebased = (state: EngineState, now: Instant): EngineState => {
  const capped = (at: Instant): Instant => Math.min(at, now);
  const component = (c: ComponentState): ComponentState => ({
    ...c,
    at: capped(c.at),
    since: capped(c.since),
    quietSince: capped(c.quietSince),
    badAt: capped(c.badAt),
    probedAt: capped(c.probedAt),
    official: c.official && { ...c.official, at: capped(c.official.at) },
    why: c.why.map((line) => ({ ...line, at: capped(line.at), last: capped(line.last) })),
    origins: Object.fromEntries(
      Object.entries(c.origins).map(([key, o]) => [
        key,
        { ...o, at: capped(o.at), probedAt: capped(o.probedAt), failedAt: capped(o.failedAt) },
      ]),
    ),
  });
  return {
    ...state,
    t: now,
    heardAt: capped(state.heardAt),
    behind: 0,
    moment: undefined,
    openedAt: capped(state.openedAt),
    rhythm: { ...state.rhythm, windowAt: capped(state.rhythm.windowAt) },
    voices: state.voices.map((voice) => ({ ...voice, at: capped(voice.at), last: capped(voice.last) })),
    tenants: state.tenants.map((tenant) => ({ ...tenant, at: capped(tenant.at) })),
    vantages: Object.fromEntries(
      Object.entries(state.vantages).map(([name, v]) => [
        name,
        {
          ...v,
          held: [],
          controls: Object.fromEntries(Object.entries(v.controls).map(([key, at]) => [key, capped(at)])),
          ownSince: capped(v.ownSince),
          proxySince: capped(v.proxySince),
          heardAt: capped(v.heardAt),
        },
      ]),
    ),
    components: tableOf(entriesOf(state.components).map(([name, c]) => [name, component(c)] as const)),
  };
};
