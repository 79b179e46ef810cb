import { createSlack } from '../../../adapters/slack/index.ts';
import type { Door } from '../../../src/bot/door.ts';
import { type Script, scriptedDoor } from '../door.ts';
import { createClock } from './clock.ts';
import { APP_TOKEN, BOT_TOKEN, createSlackDouble } from './double.ts';
import { createPerson, overHttp, overSocket, SIGNING_SECRET } from './person.ts';

export interface Logged {
  readonly event: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

type Mode = 'http' | 'socket';
type Subscribers = 'admins' | 'members';

/** The real adapter between a door and the double, on one clock. */
export const startRigAt = async <D extends Door>(mode: Mode, door: D, subscribers: Subscribers = 'admins') => {
  const clock = createClock();
  const slack = await createSlackDouble(clock);
  const logged: Logged[] = [];
  let watchers: { readonly event: string; readonly count: number; readonly seen: () => void }[] = [];
  const times = (event: string): number => logged.filter((one) => one.event === event).length;
  const adapter = createSlack({
    config: {
      botToken: BOT_TOKEN,
      apiUrl: slack.apiUrl,
      subscribers,
      receive:
        mode === 'http'
          ? { kind: 'http', signingSecret: SIGNING_SECRET, port: 0 }
          : { kind: 'socket', appToken: APP_TOKEN },
    },
    defaultLocale: 'en',
    log: (event, facts = {}) => {
      logged.push({ event, facts });
      for (const one of watchers.filter((watcher) => times(watcher.event) >= watcher.count)) one.seen();
      watchers = watchers.filter((watcher) => times(watcher.event) < watcher.count);
    },
    fetch: globalThis.fetch,
    now: clock.now,
    wait: clock.wait,
  });
  await adapter.start(door);
  const port = logged.find(({ event }) => event === 'slack.started')?.facts.port;
  const url = `http://127.0.0.1:${port}/slack/events`;
  const deliver = mode === 'http' ? overHttp(url, clock) : overSocket(slack);
  return {
    clock,
    slack,
    door,
    adapter,
    logged,
    url,
    deliver,
    person: createPerson(slack, deliver),
    named: (user: string) => createPerson(slack, deliver, user),
    events: (): string[] => logged.map(({ event }) => event),
    /** Resolves once this has been logged that often. */
    noted: (event: string, count = 1): Promise<void> =>
      times(event) >= count ? Promise.resolve() : new Promise((seen) => watchers.push({ event, count, seen })),
    /** Stops everything; what still waits is let go. */
    async stop(): Promise<void> {
      const stopped = adapter.stop();
      clock.advance(60 * 60_000);
      await stopped;
      await slack.stop();
    },
  };
};
/** The same with a scripted door. */
export const startRig = (mode: Mode, script: Script, subscribers?: Subscribers) =>
  startRigAt(mode, scriptedDoor(script), subscribers);
export type Rig = Awaited<ReturnType<typeof startRig>>;
