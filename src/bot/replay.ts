import { awake, type Change, start, take, tick } from '../core/fusion/engine.ts';
import { explain } from '../core/fusion/explain.ts';
import type { EngineState } from '../core/fusion/state.ts';
import { eventIn } from './event-line.ts';

/** Levels are looked at so often between events, while time alone may change one. */
const TICK_MS = 15_000;
/** After the last event levels settle for so many ticks at most. */
const SETTLE_TICKS = 2_000;
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** What a level rests on: how likely trouble is, what kind of it, and the strongest evidence (in nats towards trouble). */
const whyOf = (state: EngineState, component: string): object => {
  const why = explain(state, component);
  return why
    ? {
        trouble: rounded(why.trouble),
        severity: rounded(why.severity),
        regimes: Object.fromEntries(why.regimes.slice(0, 3).map(({ name, belief }) => [name, rounded(belief)])),
        evidence: why.evidence.slice(0, 3).map(({ what, weight, count }) => ({ what, weight: rounded(weight), count })),
        rules: why.rules,
      }
    : {};
};

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
      const why = options.explain ? { why: whyOf(state, component) } : {};
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
