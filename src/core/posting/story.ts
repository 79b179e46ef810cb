import { worst } from '../levels.ts';
import type { Incident, Instant, Level } from '../types.ts';

/** Something that happened in a story. */
export interface Step {
  readonly at: Instant;
  /** The worst it had come to by then: whoever heard it begin hears it end. */
  readonly worst: Level;
  /** Somebody said it on purpose, so it is always told. */
  readonly byHand: boolean;
}

/** What a channel is told of in one post that is edited and the answers below it; steps only ever grow. */
export interface Story {
  readonly id: string;
  readonly steps: readonly [Step, ...Step[]];
  /** Nothing more is expected to happen. */
  readonly over: boolean;
  /** The next step comes by itself at that moment. */
  readonly changesAt?: Instant;
  /** Whether it is brought to mind while it lasts. */
  readonly reminded: boolean;
}

/** An incident as a story: a step for each update. */
export const storyOfIncident = (incident: Incident): Story => {
  const [first, ...others] = incident.updates;
  const stepOf = ({ at, author }: Incident['updates'][number], index: number): Step => ({
    at,
    worst: worst(incident.updates.slice(0, index + 1).map(({ level }) => level)),
    byHand: author !== 'bot',
  });
  const over = incident.updates.at(-1)?.phase === 'resolved';
  return {
    id: incident.id,
    steps: [stepOf(first, 0), ...others.map((update, index) => stepOf(update, index + 1))],
    over,
    reminded: true,
  };
};

/** A story of one step that needs no other, such as a summary. */
export const singleStory = (id: string, at: Instant, steps = 1): Story => {
  const step: Step = { at, worst: 'outage', byHand: true };
  return { id, steps: [step, ...Array.from({ length: steps - 1 }, () => step)], over: true, reminded: false };
};
