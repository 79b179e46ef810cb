import { awake, type Change, start, take, tick } from '../core/fusion/engine.ts';
import type { EngineState } from '../core/fusion/state.ts';
import { REGIMES } from '../core/fusion/tuning.ts';
import { eventIn } from './event-line.ts';

/** Levels are looked at so often between events, while time alone may change one. */
const TICK_MS = 15_000;
/** After the last event levels settle for so many ticks at most. */
const SETTLE_TICKS = 2_000;
/** The regimes that are believed in most, with their probabilities. */
const beliefsOf = (state: EngineState, component: string): object =>
  Object.fromEntries(
    (state.components[component]?.belief ?? [])
      .map((share, index) => [REGIMES[index]?.name ?? String(index), Math.round(share * 1000) / 1000] as const)
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 3),
  );

export interface ReplayOptions {
  /** Each change says what is believed at that moment. */
  readonly explain: boolean;
  /** Hears of each line that is no event; the run goes on without it. */
  readonly complain: (line: number) => void;
}

/** Recorded events in, changes of level out, as JSON lines; the same events always give the same lines. */
export async function* replayLines(lines: AsyncIterable<string>, options: ReplayOptions): AsyncGenerator<string> {
  const state = start();
  const said = (changes: readonly Change[]): readonly string[] =>
    changes.map(({ t, component, level }) => {
      const why = options.explain ? { believed: beliefsOf(state, component) } : {};
      return JSON.stringify({ t: Math.round(t) / 1000, component, status: level, ...why });
    });
  let number = 0;
  for await (const text of lines) {
    number++;
    if (!text.trim()) continue;
    const event = eventIn(text);
    if (!event) {
      options.complain(number);
      continue;
    }
    for (let next = nextTick(state); awake(state) && next < event.t; next = nextTick(state))
      yield* said(tick(state, next));
    yield* said(take(state, event));
  }
  for (let left = SETTLE_TICKS; awake(state) && left > 0; left--) yield* said(tick(state, state.t + TICK_MS));
}

const nextTick = ({ t }: EngineState): number => Math.ceil((t + 1) / TICK_MS) * TICK_MS;
