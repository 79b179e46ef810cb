import { reconciled } from '../../core/posting/marks.ts';
import { type Deed, type Progress, planned } from '../../core/posting/plan.ts';
import type { Story } from '../../core/posting/story.ts';
import { channelOf, type Subscription } from '../../core/posting/subscription.ts';
import type { Instant } from '../../core/types.ts';
import type { CallKind, Lane, Settled } from '../../store/outbox.ts';
import type { Clock } from '../clock.ts';
import type { Courier, Failed, Letter, Root, Sent } from '../courier.ts';
import { after, calm, resting } from './outcome.ts';
import type { Pace } from './pace.ts';

/** A call whose end nobody knows may still be carried out: nothing is looked for, or sent again, before. */
const GRACE_MS = 3_000;
/** An edit of unknown fate is made right once more after that. */
const LATE_MS = 60_000;

/** A deed that a message goes out for. */
export type Spoken = Extract<Deed, { kind: 'post' | 'edit' | 'reply' | 'remind' }>;

/** All that is known of what a lane tells and to whom. */
export interface Tale {
  readonly story: Story;
  readonly subscription: Subscription;
  letter(deed: Spoken, now: Instant): Letter;
}

export interface Means {
  readonly courier: Courier;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly random: () => number;
  readonly stop: AbortSignal;
}

/** How a lane stands after one try. */
export interface Tried {
  readonly lane: Settled;
  /** A call of the kind that was taken was made. */
  readonly called?: true;
  /** What was held back is to be told together. */
  readonly summarise?: true;
  /** What did not work. */
  readonly failed?: Failed;
}

const progressOf = (lane: Lane): Progress => ({
  posted: lane.root !== undefined,
  shown: lane.shown,
  told: lane.told,
  reminders: lane.reminders,
  ...(lane.remindedAt !== undefined && { remindedAt: lane.remindedAt }),
  ...(lane.checkAt !== undefined && { checkAt: lane.checkAt }),
});

const rootOf = ({ root, thread }: Lane): Root | undefined =>
  root === undefined ? undefined : { message: root, ...(thread !== undefined && { thread }) };

const isSpoken = (deed: Deed): deed is Spoken =>
  deed.kind !== 'wait' && deed.kind !== 'rest' && deed.kind !== 'summarise';

const callFor = ({ kind }: Deed): CallKind => (kind === 'edit' ? 'edit' : 'post');

/** When a lane is looked at next, by what is to be done then. */
const scheduled = (lane: Lane, { story, subscription }: Tale, now: Instant): Settled => {
  const deed = planned(story, progressOf(lane), subscription, now);
  if (deed.kind === 'rest') return resting(lane, lane.problem);
  if (deed.kind !== 'wait') return { ...lane, next: callFor(deed), nextAt: now };
  const edits = lane.root !== undefined && (lane.checkAt === deed.until || story.changesAt === deed.until);
  return { ...lane, next: edits ? 'edit' : 'post', nextAt: deed.until };
};

const told = (lane: Lane, deed: Spoken, sent: Sent, now: Instant): Lane => {
  const at = { ...lane, ...calm, ...(sent.thread !== undefined && { thread: sent.thread }) };
  switch (deed.kind) {
    case 'post':
      return { ...at, root: sent.message, shown: deed.step, told: deed.step };
    case 'edit':
      return { ...at, shown: deed.step, checkAt: lane.doubt === 'edit' ? now + LATE_MS : undefined };
    case 'reply':
      return { ...at, told: deed.step };
    case 'remind':
      return { ...at, reminders: deed.nth, remindedAt: now };
  }
};

const carry = ({ courier }: Means, lane: Lane, deed: Spoken, letter: Letter): Promise<Sent | Failed> => {
  const channel = channelOf(lane.to);
  const root = rootOf(lane);
  if (deed.kind === 'post' || !root) return courier.post(channel, letter);
  return deed.kind === 'edit' ? courier.edit(channel, root.message, letter) : courier.reply(channel, root, letter);
};

/** The lane as the channel really shows it, where the end of the last call is not known; or why that cannot be told yet. */
const cleared = async (means: Means, lane: Lane, call: CallKind): Promise<Lane | Tried> => {
  const { courier, pace, clock, random } = means;
  if (lane.doubt !== 'post') return lane;
  const now = clock.now();
  const from = Math.max((lane.triedAt ?? 0) + GRACE_MS, pace.from('read', now));
  if (from > now) return { lane: { ...lane, next: call, nextAt: from } };
  pace.take('read', now);
  const found = await courier.find(channelOf(lane.to), lane.doubtSince ?? 0, rootOf(lane));
  if (found.kind !== 'found') return { lane: after(lane, call, found, clock.now(), random), failed: found };
  const { progress, root } = reconciled(lane.story, progressOf(lane), found.marks);
  return {
    ...lane,
    ...(root !== undefined && { root }),
    ...(found.thread !== undefined && { thread: found.thread }),
    shown: progress.shown,
    told: progress.told,
    reminders: progress.reminders,
    ...(progress.reminders > lane.reminders && { remindedAt: lane.triedAt }),
    doubt: undefined,
    doubtSince: undefined,
    triedAt: undefined,
  };
};

/** A lane once a summary has told all of it. */
const summarised = (lane: Lane, tale: Tale, now: Instant): Settled =>
  scheduled({ ...lane, ...calm, told: tale.story.steps.length - 1 }, tale, now);

/** A lane whose quiet hours are over, as told in a summary; undefined where nothing was held back. */
export const heldBack = (lane: Lane, tale: Tale, now: Instant): Settled | undefined =>
  planned(tale.story, progressOf(lane), tale.subscription, now).kind === 'summarise'
    ? summarised(lane, tale, now)
    : undefined;

/** One try for a lane: looks what is there where that is in doubt, then does what comes next, if it is the kind of call that was taken. */
export const attempt = async (means: Means, taken: Lane, call: CallKind, tale: Tale | undefined): Promise<Tried> => {
  const { clock, pace, stop, random } = means;
  if (!tale) return { lane: resting(taken) };
  const found = await cleared(means, taken, call);
  if ('lane' in found) return found;
  const lane = found;
  const now = clock.now();
  const deed = planned(tale.story, progressOf(lane), tale.subscription, now);
  if (deed.kind === 'summarise') return { lane: summarised(lane, tale, now), summarise: true };
  if (!isSpoken(deed) || callFor(deed) !== call) return { lane: scheduled({ ...lane, ...calm }, tale, now) };
  const restMs = call === 'post' ? pace.restMs(lane.to, now) : 0;
  if (restMs > 0) await clock.wait(restMs, stop);
  if (stop.aborted) return { lane: scheduled(lane, tale, now) };
  if (call === 'post') pace.went(lane.to, clock.now());
  const outcome = await carry(means, lane, deed, tale.letter(deed, clock.now()));
  const then = clock.now();
  if (outcome.kind !== 'sent') return { lane: after(lane, call, outcome, then, random), called: true, failed: outcome };
  return { lane: { ...scheduled(told(lane, deed, outcome, then), tale, then), sentAt: then }, called: true };
};
