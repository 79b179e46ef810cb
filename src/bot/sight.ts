import { tells, worthKeeping } from '../core/evidence.ts';
import type { EngineState } from '../core/fusion/state.ts';
import { get } from '../core/fusion/table.ts';
import { CONTROL, type ComponentId, type Instant, type Signal } from '../core/types.ts';

/** What was seen of each component of late: little of each observer. */
export interface Sight {
  of(component: ComponentId): readonly Signal[];
  keep(signal: Signal, now: Instant): void;
}

/** Sight that starts from these signals. */
export const createSight = (remembered: readonly Signal[], start: Instant): Sight => {
  const signals = new Map<ComponentId, readonly Signal[]>(
    [...Map.groupBy(remembered, ({ component }) => component)].map(([id, own]) => [id, worthKeeping(own, start)]),
  );
  return {
    of: (component) => signals.get(component) ?? [],
    keep: (signal, now) => {
      if (signal.component === CONTROL) return;
      signals.set(signal.component, worthKeeping([...(signals.get(signal.component) ?? []), signal], now));
    },
  };
};

/** A signal as it was understood: an answer that came so late that it speaks for trouble is called slow. */
export const understood = (signal: Signal, engine: EngineState): Signal => {
  const good = tells(signal) && signal.level === 'operational' && signal.source !== 'official';
  const late = good && get(engine.components, signal.component)?.badAt === engine.t;
  return late ? { ...signal, level: 'degraded', finding: 'slow' } : signal;
};
