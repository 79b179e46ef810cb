import { type Change, type Step, start, take, until } from '../core/fusion/engine.ts';
import { judge } from '../core/fusion/explain.ts';
import { eventIn } from './event-line.ts';

/** After the last event levels settle for so long at most. */
const SETTLE_MS = 8 * 3_600_000;
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** What a level rests on: how likely trouble is, what kind of it, and the strongest evidence (in nats towards trouble). */
const whyOf = ({ receipt }: Change): object => {
  const why = judge(receipt);
  return why
    ? {
        trouble: rounded(why.trouble),
        severity: rounded(why.severity),
        regimes: Object.fromEntries(why.regimes.slice(0, 3).map(({ name, belief }) => [name, rounded(belief)])),
        evidence: why.evidence.slice(0, 3).map(({ what, weight, count }) => ({ what, weight: rounded(weight), count })),
        rules: receipt.version,
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
  let state = start();
  const said = (step: Step): readonly string[] => {
    state = step.state;
    return step.changes.map((change) => {
      const { t, component, level } = change;
      const why = options.explain ? { why: whyOf(change) } : {};
      return JSON.stringify({ t: Math.round(t) / 1000, component, status: level, ...why });
    });
  };
  let number = 0;
  for await (const text of lines) {
    number++;
    if (!text.trim()) continue;
    const event = eventIn(text);
    if (event) yield* said(take(state, event));
    else options.complain(number);
  }
  yield* said(until(state, state.t + SETTLE_MS));
}
