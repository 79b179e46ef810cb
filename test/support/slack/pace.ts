import type { Clock } from './clock.ts';
import type { Args } from './wire.ts';

const MINUTE = 60_000;
const SECOND = 1_000;

/** Calls in any minute of a workspace, by method; what is not here is not counted (docs.slack.dev/apis/web-api/rate-limits). */
const A_MINUTE: Readonly<Record<string, number>> = {
  'chat.postMessage': 300,
  'chat.update': 50,
  'conversations.history': 50,
  'conversations.replies': 50,
  'conversations.info': 50,
};

/** Slack's limits: after how many seconds a call may come again; nothing when it may come now, which counts. */
export const createPace = (clock: Clock) => {
  const calls = new Map<string, number[]>();
  /** Until when one more call would be too many. */
  const full = (key: string, most: number, withinMs: number): number => {
    const times = (calls.get(key) ?? []).filter((at) => at > clock.now() - withinMs);
    calls.set(key, times);
    const first = times.at(-most);
    return first === undefined ? 0 : first + withinMs;
  };
  return (name: string, args: Args): number | undefined => {
    const most = A_MINUTE[name];
    if (most === undefined) return undefined;
    const keys = name === 'chat.postMessage' ? [name, `${name} ${args.channel}`] : [name];
    const until = Math.max(...keys.map((key, index) => full(key, index ? 1 : most, index ? SECOND : MINUTE)));
    if (until > clock.now()) return Math.ceil((until - clock.now()) / 1000);
    for (const key of keys) calls.get(key)?.push(clock.now());
    return undefined;
  };
};
