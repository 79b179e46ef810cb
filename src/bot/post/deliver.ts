import type { Instant } from '../../core/types.ts';
import type { CallKind, Lane, Outbox, Started, Subscriptions } from '../../store/outbox.ts';
import type { Clock } from '../clock.ts';
import type { Courier, Failed } from '../courier.ts';
import type { Log } from '../door.ts';
import { attempt, heldBack, type Tale, type Tried } from './attempt.ts';
import type { Group } from './group.ts';
import { createPace } from './pace.ts';

export interface DeliverDeps {
  readonly courier: Courier;
  readonly outbox: Pick<Outbox, 'claim' | 'due' | 'held'>;
  readonly subscriptions: Pick<Subscriptions, 'remove'>;
  readonly group: Group;
  /** What these lanes tell, by their ids; one that is missing has nothing more to tell. */
  readonly tales: (lanes: readonly Lane[]) => Promise<ReadonlyMap<string, Tale>>;
  /** The summary of what these lanes held back. */
  readonly summary: (lanes: readonly Lane[], now: Instant) => Started;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly log: Log;
}

export interface Delivery {
  /** Something new may be due. */
  wake(): void;
  /** Delivers until stopped; resolves when what was under way is settled. */
  run(stop: AbortSignal): Promise<void>;
}

/** So many calls are under way at once on one platform. */
const WIDTH = 500;
/** Places are given anew once so many are free: taking lanes one by one costs more. */
const WORTH = 16;
/** Longer than a try takes, with looking through a busy channel before it. */
const LEASE_MS = 120_000;
/** A lease of somebody else may have run out. */
const LOOK_MS = 30_000;
/** So long nothing is tried where every channel would meet the same, unless the platform says how long. */
const REFUSED_MS = 5_000;
/** Two channels limited within such a time mean that it is not about channels. */
const TOGETHER_MS = 10_000;
const CALLS: readonly CallKind[] = ['post', 'edit'];

/** Delivers to one platform what is due, within what it allows. */
export const createDelivery = (deps: DeliverDeps): Delivery => {
  const { courier, outbox, subscriptions, group, tales, summary, clock, random, log } = deps;
  const { surface } = courier;
  const pace = createPace(courier.limits);
  const running = new Set<Promise<unknown>>();
  const inHand = new Set<string>();
  const limited = new Map<CallKind, { readonly to: string; readonly at: Instant }>();
  let { promise: woken, resolve: wake } = Promise.withResolvers<void>();

  /** A limit that two channels met in turn, or that is said to be everybody's, holds up everybody. */
  const heed = (lane: Lane, call: CallKind, failed: Failed, now: Instant): void => {
    if (failed.kind !== 'later') return;
    const { afterMs, everywhere = false, sure } = failed;
    const last = limited.get(call);
    const shared =
      afterMs !== undefined && sure && last !== undefined && last.to !== lane.to && now - last.at < TOGETHER_MS;
    if (everywhere) pace.hold('all', now + (afterMs ?? REFUSED_MS));
    else if (shared) pace.hold(call, now + afterMs);
    if (afterMs !== undefined && sure) limited.set(call, { to: lane.to, at: now });
  };

  const noted = async (lane: Lane, call: CallKind, { failed, lane: settled }: Tried): Promise<void> => {
    if (!failed) return;
    const facts = { to: lane.to, story: lane.story, call, reason: failed.reason };
    heed(lane, call, failed, clock.now());
    if (failed.kind === 'gone') {
      await subscriptions.remove(lane.to);
      log('channel.gone', facts);
    } else if (settled.nextAt !== undefined) log('post.retried', { ...facts, tries: settled.tries });
    else log('post.failed', { ...facts, outcome: failed.kind === 'later' ? 'given up' : 'refused' });
  };

  /** Everything that a channel's quiet hours held back goes into one summary, in one transaction. */
  const summarised = async ({ lane: first }: Tried): Promise<void> => {
    const now = clock.now();
    const held = await outbox.held(first.to, now);
    const known = await tales(held);
    const others = held.flatMap((lane) => {
      const tale = known.get(lane.id);
      return (tale && heldBack(lane, tale, now)) ?? [];
    });
    await group.settle([first, ...others], [summary([first, ...others], now)]);
  };

  const tell = async (lane: Lane, call: CallKind, tale: Tale | undefined, stop: AbortSignal): Promise<void> => {
    const tried = await attempt({ courier, pace, clock, random, stop }, lane, call, tale);
    if (!tried.called) pace.giveBack(call);
    if (tried.summarise) await summarised(tried);
    else if (tried.failed?.kind !== 'gone') await group.settle([tried.lane]);
    await noted(lane, call, tried);
  };

  const begin = (id: string, work: Promise<void>): void => {
    inHand.add(id);
    const tracked = work
      .catch((error) => log('post.failed', { error }))
      .finally(() => {
        inHand.delete(id);
        running.delete(tracked);
        wake();
      });
    running.add(tracked);
  };

  /** Takes what is due and allowed; the number of lanes taken. */
  const take = async (call: CallKind, stop: AbortSignal): Promise<number> => {
    const now = clock.now();
    const room = WIDTH - running.size;
    const atMost = Math.min(pace.free(call, now), room);
    if (atMost <= 0 || room < WORTH) return 0;
    const claimed = await outbox.claim({ surface, call, atMost, now, leaseMs: LEASE_MS });
    // A try that outlasts its lease is still a try: nobody begins a second one beside it.
    const lanes = claimed.filter(({ id }) => !inHand.has(id));
    if (lanes.length === 0) return 0;
    const known = await tales(lanes);
    for (const lane of lanes) {
      pace.take(call, now);
      begin(lane.id, tell(lane, call, known.get(lane.id), stop));
    }
    return lanes.length;
  };

  /** When there may be something to do without anybody saying so. */
  const next = async (): Promise<Instant> => {
    const now = clock.now();
    const moments = await Promise.all(
      CALLS.map(async (call) => {
        const due = await outbox.due(surface, call);
        return due === undefined ? now + LOOK_MS : Math.max(due, pace.from(call, now));
      }),
    );
    return Math.min(now + LOOK_MS, ...moments);
  };

  const rest = async (stop: AbortSignal): Promise<void> => {
    const until = await next();
    const over = new AbortController();
    const ms = Math.max(1, until - clock.now());
    // With every place taken, only the end of a call makes room.
    const waits =
      running.size > WIDTH - WORTH ? [woken] : [woken, clock.wait(ms, AbortSignal.any([stop, over.signal]))];
    await Promise.race(waits);
    over.abort();
  };

  return {
    wake: () => wake(),
    run: async (stop) => {
      stop.addEventListener('abort', () => wake(), { once: true });
      while (!stop.aborted) {
        ({ promise: woken, resolve: wake } = Promise.withResolvers<void>());
        try {
          const [posts, edits] = [await take('post', stop), await take('edit', stop)];
          if (posts + edits === 0) await rest(stop);
        } catch (error) {
          log('outbox.failed', { error });
          await clock.wait(1_000, stop);
        }
      }
      while (running.size > 0) await Promise.allSettled([...running]);
    },
  };
};
