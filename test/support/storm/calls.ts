import type { Mishap } from '../discord/rest.ts';
import type { Fault } from '../slack/double.ts';

/** What a call to a platform is for. */
export const CALL_KINDS = ['post', 'reply', 'edit', 'find', 'thread'] as const;
export type CallKind = (typeof CALL_KINDS)[number];
export type Platform = 'slack' | 'discord';

/** How a call goes: before anything is done, after it was done but without an answer, late, or refused for now. */
export type Fate = 'fine' | 'dropped' | 'lost' | 'late' | 'broken' | 'limited';

type Args = Readonly<Record<string, unknown>>;

/** What a call of Slack's Web API is for; undefined for what has nothing to do with posts. */
export const slackKind = (name: string, args: Args): CallKind | undefined => {
  if (args.metadata === undefined && name.startsWith('chat.')) return undefined;
  if (name === 'chat.postMessage') return args.thread_ts === undefined ? 'post' : 'reply';
  if (name === 'chat.update') return 'edit';
  return name === 'conversations.history' || name === 'conversations.replies' ? 'find' : undefined;
};

/** The same of Discord's; a channel that is none of ours is a thread. */
export const discordKind = (method: string, path: string, channels: ReadonlySet<string>): CallKind | undefined => {
  const [, channel = '', rest = ''] = /^\/channels\/(\d+)\/messages(.*)$/.exec(path) ?? [];
  if (channel === '') return undefined;
  if (method === 'GET') return rest === '' ? 'find' : undefined;
  if (method === 'PATCH') return 'edit';
  if (method !== 'POST') return undefined;
  if (rest.endsWith('/threads')) return 'thread';
  return channels.has(channel) ? 'post' : 'reply';
};

const LATE_MS = 700;
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LATE_MS));

/** A fate in the words of each double. */
export const slackFault = (fate: Fate): Fault | undefined => {
  if (fate === 'dropped') return { drop: true };
  if (fate === 'lost') return { lose: true };
  if (fate === 'late') return { after: later() };
  if (fate === 'broken') return { status: 500 };
  return fate === 'limited' ? { status: 429, retryAfter: 1 } : undefined;
};
export const discordMishap = (fate: Fate): Mishap | undefined => {
  if (fate === 'dropped') return 'drop';
  if (fate === 'lost') return 'lose';
  if (fate === 'late') return { until: later() };
  if (fate === 'broken') return { status: 500, body: { code: 0, message: 'Internal Server Error' } };
  if (fate !== 'limited') return undefined;
  const headers = { 'retry-after': '1', 'x-ratelimit-scope': 'user' };
  return { status: 429, headers, body: { message: 'You are being rate limited.', retry_after: 1, global: false } };
};
