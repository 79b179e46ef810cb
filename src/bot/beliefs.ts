import { advance, type IncidentRules, isOpen } from '../core/advance.ts';
import { type FusionRules, fuse, unseen } from '../core/fuse.ts';
import { gapAfter, type Transition } from '../core/history.ts';
import {
  CONTROL,
  type Component,
  type ComponentId,
  type Incident,
  type Instant,
  type Signal,
  type Status,
} from '../core/types.ts';

/** What was remembered from before this process started. */
export interface Remembered {
  readonly statuses: readonly Status[];
  readonly signals: readonly Signal[];
  readonly incidents: readonly Incident[];
}

/** What a batch of signals changed. */
export interface Turn {
  readonly statuses: readonly Status[];
  /** The incident that opened, changed or closed, if one did. */
  readonly incident: Incident | undefined;
  readonly transitions: readonly Transition[];
}

/** What the bot believes now, in memory: the last signals, the statuses and the open incident. */
export interface Beliefs {
  /** What is to be written down of the time in which nobody looked, before this start. */
  readonly missed: readonly Transition[];
  /** Takes in new signals and says what they changed. */
  take(signals: readonly Signal[], now: Instant): Turn;
  /** One status for each component, stale ones already unknown. */
  statuses(now: Instant): readonly Status[];
  openIncident(): Incident | undefined;
}

export interface Watching {
  readonly components: readonly Component[];
  /** Longest interval of the probes of a component; undefined when nothing watches it. */
  everyMs(component: ComponentId): number | undefined;
  readonly rules: Omit<FusionRules, 'staleMs'> & IncidentRules;
}

const STALE_INTERVALS = 3;

const idle = ({ id, watch }: Component, now: Instant): Status =>
  unseen(id, now, watch === 'retired' ? 'retired' : 'unwatched');

/** Beliefs that start from what was remembered. */
export const createBeliefs = (watching: Watching, remembered: Remembered, start: Instant): Beliefs => {
  const { components, everyMs, rules } = watching;
  const staleMs = (component: ComponentId): number => STALE_INTERVALS * (everyMs(component) ?? 0);
  const longest = Math.max(0, ...components.map(({ id }) => staleMs(id)));
  const believed = new Map<ComponentId, Status>(
    components.map((component) => {
      const known = remembered.statuses.find((status) => status.component === component.id);
      return [component.id, everyMs(component.id) ? (known ?? unseen(component.id, start)) : idle(component, start)];
    }),
  );
  let recent = remembered.signals;
  let latest = remembered.incidents[0];

  const about = (component: ComponentId): readonly Signal[] =>
    recent.filter((signal) => signal.component === component || signal.component === CONTROL);

  const statusAt = (before: Status, now: Instant): Status =>
    everyMs(before.component)
      ? fuse(before, about(before.component), now, { ...rules, staleMs: staleMs(before.component) })
      : before;

  return {
    missed: remembered.statuses
      .filter(({ component }) => everyMs(component))
      .flatMap((status) => gapAfter(status, staleMs(status.component), start)),
    take: (signals, now) => {
      recent = [...recent, ...signals].filter(({ at }) => now - at <= longest);
      const before = [...believed.values()];
      const statuses = before.map((status) => statusAt(status, now));
      const transitions = statuses
        .filter(({ level }, index) => level !== before[index]?.level)
        .map(({ component, level, since }) => ({ component, at: since, level }));
      for (const status of statuses) believed.set(status.component, status);
      const next = advance(latest, statuses, now, rules);
      const incident = next === latest ? undefined : next;
      latest = next;
      return { statuses: statuses.filter(({ component }) => everyMs(component)), incident, transitions };
    },
    statuses: (now) => [...believed.values()].map((before) => statusAt(before, now)),
    openIncident: () => (latest && isOpen(latest) ? latest : undefined),
  };
};
