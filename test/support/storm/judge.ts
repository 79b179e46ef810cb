import type { Incident } from '../../../src/core/types.ts';

/** A message on a platform, by the mark it bore when it was sent and the one it bears now. */
export interface Stood {
  readonly first: string;
  readonly now: string;
  readonly text: string;
  /** The place in the order in which the platform took messages of this channel and its threads. */
  readonly order: number;
}

/** What went wrong over all channels, each as a sentence. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly disordered: readonly string[];
  readonly wrong: readonly string[];
  /** Messages looked at. */
  readonly messages: number;
}

const stepOf = (mark: string): number => Number(/(\d+)$/.exec(mark)?.[1]);

const judgeOne = (channel: string, { id, updates }: Incident, stood: readonly Stood[]): Verdict => {
  const where = (what: string): string => `${channel} ${id}: ${what}`;
  const roots = stood.filter(({ first }) => first.startsWith(`${id}@`));
  const replies = stood.filter(({ first }) => first.startsWith(`${id}/`));
  const last = updates.length - 1;
  const [root] = roots;
  if (!root) return { lost: [where('no post')], doubled: [], disordered: [], wrong: [], messages: 0 };
  const from = stepOf(root.first);
  const steps = replies.map(({ first }) => stepOf(first));
  const wanted = Array.from({ length: last - from }, (_, index) => from + 1 + index);
  const inOrder = [root, ...replies].toSorted((a, b) => a.order - b.order).map(({ first }) => stepOf(first));
  const note = updates[last]?.note ?? '';
  return {
    lost: wanted.filter((step) => !steps.includes(step)).map((step) => where(`no answer ${step}`)),
    doubled: [
      ...roots.slice(1).map(() => where('a second post')),
      ...steps.filter((step, index) => steps.indexOf(step) !== index).map((step) => where(`answer ${step} again`)),
      ...steps.filter((step) => step <= from).map((step) => where(`answer ${step}, which the post itself told`)),
    ],
    disordered: inOrder.some((step, index) => step < (inOrder[index - 1] ?? -1)) ? [where(inOrder.join(' '))] : [],
    wrong: stepOf(root.now) !== last || !root.text.includes(note) ? [where(`shows ${root.now}, not ${last}`)] : [],
    messages: stood.length,
  };
};

/** Holds what stands in every channel against the incidents that were accepted. */
export const judge = (incidents: readonly Incident[], channels: ReadonlyMap<string, readonly Stood[]>): Verdict => {
  const all = [...channels].flatMap(([channel, stood]) =>
    incidents.map((incident) =>
      judgeOne(
        channel,
        incident,
        stood.filter(({ first }) => first.startsWith(incident.id)),
      ),
    ),
  );
  return {
    lost: all.flatMap(({ lost }) => lost),
    doubled: all.flatMap(({ doubled }) => doubled),
    disordered: all.flatMap(({ disordered }) => disordered),
    wrong: all.flatMap(({ wrong }) => wrong),
    messages: all.reduce((sum, { messages }) => sum + messages, 0),
  };
};

/** True when nothing is amiss. */
export const isClean = ({ lost, doubled, disordered, wrong }: Verdict): boolean =>
  lost.length + doubled.length + disordered.length + wrong.length === 0;
