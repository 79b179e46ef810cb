import type { Limits } from '../../src/bot/courier.ts';
import type { Tale } from '../../src/bot/post/attempt.ts';
import { createDelivery } from '../../src/bot/post/deliver.ts';
import { createGroup } from '../../src/bot/post/group.ts';
import { reminderMark, replyMark, rootMark } from '../../src/core/posting/marks.ts';
import type { Step, Story } from '../../src/core/posting/story.ts';
import type { Subscription } from '../../src/core/posting/subscription.ts';
import type { Level } from '../../src/core/types.ts';
import type { Lane } from '../../src/store/outbox.ts';
import { openStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { change } from './change.ts';
import { fakeClock } from './clock.ts';
import { fakePlatform } from './courier.ts';

/** The delivery over a real store, to a fake platform, telling stories that a test makes up. */
export const startDelivery = async (limits?: Limits) => {
  const clock = fakeClock();
  const store = await openStore(openSqlite(':memory:'));
  const platform = fakePlatform(clock.now, limits);
  const stories = new Map<string, Story>();
  const logged: { readonly event: string; readonly facts: Readonly<Record<string, unknown>> }[] = [];

  const letterOf =
    (story: Story): Tale['letter'] =>
    (deed) => {
      const mark =
        deed.kind === 'remind'
          ? reminderMark(story.id, deed.nth)
          : (deed.kind === 'reply' ? replyMark : rootMark)(story.id, deed.step);
      return { view: { tone: 'neutral', title: mark, blocks: [], actions: [] }, locale: 'en', mark };
    };
  const tales = async (lanes: readonly Lane[]): Promise<ReadonlyMap<string, Tale>> => {
    const subscriptions = await store.subscriptions.of([...new Set(lanes.map(({ to }) => to))]);
    return new Map(
      lanes.flatMap((lane) => {
        const story = stories.get(lane.story) ?? JSON.parse(lane.body ?? 'null');
        const subscription = subscriptions.find(({ to }) => to === lane.to);
        return story && subscription ? [[lane.id, { story, subscription, letter: letterOf(story) }] as const] : [];
      }),
    );
  };

  /** A process of its own on the same store: what it had taken is only given free when its lease runs out. */
  const begin = () => {
    const stop = new AbortController();
    const delivery = createDelivery({
      courier: platform.courier,
      outbox: store.outbox,
      subscriptions: store.subscriptions,
      group: createGroup(store.outbox),
      tales,
      summary: (lanes, now) => {
        const step: Step = { at: now, worst: 'outage', byHand: true };
        const story: Story = { id: `night-${now}`, steps: [step], over: true, reminded: false };
        const body = JSON.stringify({ ...story, of: lanes.map((lane) => lane.story) });
        return { to: lanes[0]?.to ?? 'slack:none', story: story.id, kind: 'summary', at: now, body };
      },
      clock,
      random: () => 0.5,
      log: (event, facts = {}) => logged.push({ event, facts }),
    });
    const running = delivery.run(stop.signal);
    return {
      wake: () => delivery.wake(),
      stop: async () => {
        stop.abort();
        await running;
      },
    };
  };

  let process = begin();
  return {
    clock,
    store,
    platform,
    logged,
    subscribe: async (...all: readonly Subscription[]): Promise<void> => {
      for (const each of all) await store.subscriptions.put(each, []);
    },
    /** A story goes on: steps so far, as levels; the last one happens now. */
    tell: async (id: string, levels: readonly Level[], over = false): Promise<void> => {
      const now = clock.now();
      const known = stories.get(id)?.steps ?? [];
      const [first, ...others] = levels.map((worst, index): Step => known[index] ?? { at: now, worst, byHand: false });
      if (!first) return;
      stories.set(id, { id, steps: [first, ...others], over, reminded: true });
      const level = levels.at(-1) ?? 'outage';
      await store.commit(
        change({ tidings: [{ story: id, kind: 'incident', level, components: ['ernie/chat'], at: now }] }),
      );
      process.wake();
      await clock.pass(0);
    },
    pass: clock.pass,
    stop: () => process.stop(),
    /** Goes on as a new process would. */
    restart: async (): Promise<void> => {
      await store.outbox.reclaim(clock.now());
      process = begin();
      await clock.pass(0);
    },
  };
};
