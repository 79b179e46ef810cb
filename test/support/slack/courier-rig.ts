import { createSlack } from '../../../adapters/slack/index.ts';
import type { Courier } from '../../../src/bot/courier.ts';
import type { CourierRig, Mishap, Shown } from '../../contract/courier.ts';
import type { ChannelState, Message } from './channels.ts';
import { type Clock, createClock } from './clock.ts';
import { BOT_TOKEN, createSlackDouble, type DoubleOptions, type Fault, type SlackDouble } from './double.ts';
import { SIGNING_SECRET } from './person.ts';

const FAULTS: Readonly<Record<Mishap, Fault>> = {
  lost: { lose: true },
  dropped: { drop: true },
  'server-error': { status: 500 },
  'rate-limited': { status: 429, retryAfter: 2 },
  'channel-gone': { error: 'channel_not_found' },
  forbidden: { error: 'restricted_action' },
  malformed: { error: 'invalid_blocks' },
};
const METHODS: Readonly<Record<Parameters<CourierRig['fail']>[0], RegExp>> = {
  post: /^chat\.postMessage$/,
  reply: /^chat\.postMessage$/,
  edit: /^chat\.update$/,
  find: /^conversations\.(history|replies)$/,
};

const wordsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'text' && typeof one === 'string' ? [one] : wordsOf(one),
  );
};
const read = ({ text, blocks }: Message): string => [text, ...wordsOf(blocks)].join('\n');

/** What a courier built on this double carries; never started, for posting takes no ears. */
export const courierOn = (slack: SlackDouble, clock: Clock, botToken = BOT_TOKEN): Courier => {
  const { courier } = createSlack({
    config: {
      ...{ botToken, apiUrl: slack.apiUrl, subscribers: 'admins' },
      receive: { kind: 'http', signingSecret: SIGNING_SECRET, port: 0 },
    },
    ...{ defaultLocale: 'en', fetch: globalThis.fetch, now: clock.now, wait: clock.wait, log: () => undefined },
  });
  if (!courier) throw new Error('Slack has no courier');
  return courier;
};

/** A Slack and a courier to it. */
export const openCourierRig = async (options?: DoubleOptions) => {
  const clock = createClock();
  const slack = await createSlackDouble(clock, options);
  const shown = (channel: string): readonly Shown[] => {
    const all = slack.messages(channel);
    return all
      .filter(({ by, thread_ts }) => by.startsWith('B') && !thread_ts)
      .map((root) => ({
        id: root.ts,
        text: read(root),
        replies: all
          .filter(({ thread_ts }) => thread_ts === root.ts)
          .map((reply) => ({ id: reply.ts, text: read(reply) })),
      }));
  };
  const channelOf = (id: string, state: Partial<ChannelState>): string => {
    slack.channels.open(id, state);
    return id;
  };
  const rig: CourierRig = {
    courier: courierOn(slack, clock),
    channel: 'C0001',
    person: 'U0ANN',
    shown,
    fail(call, mishap) {
      let done = false;
      slack.trouble((name) => {
        if (done || !METHODS[call].test(name)) return undefined;
        done = true;
        return FAULTS[mishap];
      });
    },
    forge: (channel, mark) =>
      void slack.channels.says(channel, mark, {
        by: 'B0666',
        metadata: { event_type: 'ernie_watch_post', event_payload: { mark } },
      }),
    chatter(channel, count) {
      for (let index = 0; index < count; index += 1) slack.channels.says(channel, `message ${index}`);
    },
  };
  return { ...rig, slack, clock, channelOf };
};
