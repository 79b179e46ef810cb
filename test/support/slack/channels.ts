import type { Clock } from './clock.ts';
import type { Answer, Args, Methods } from './wire.ts';

/** The bot itself, as `auth.test` names it. */
export const BOT = { bot_id: 'B0001', user_id: 'U0BOT', app_id: 'A0001' };

/** A message as it stands in a channel. */
export interface Message {
  readonly ts: string;
  /** A bot's id, or a person's. */
  readonly by: string;
  readonly text: string;
  readonly blocks?: unknown;
  readonly metadata?: unknown;
  readonly thread_ts?: string;
  readonly edited?: boolean;
}

/** What kind of channel it is and how the bot stands in it. */
export interface ChannelState {
  readonly kind: 'public' | 'private' | 'im' | 'mpim';
  readonly member: boolean;
  readonly archived: boolean;
}
interface Channel extends ChannelState {
  readonly messages: Map<string, Message>;
}

const no = (error: string): Answer => ({ ok: false, error });
const below = (root: string) => (message: Message) => message.thread_ts === root && message.ts !== root;

/** Slack's channels: what stands in them, and the methods that post, edit and read. */
export const createChannels = (clock: Clock, taken: (message: Args, calls: boolean) => boolean) => {
  const channels = new Map<string, Channel>();
  let last = 0;
  const stamp = (): string => {
    last = Math.max(last + 1, clock.now() * 1000);
    return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
  };
  const open = (id: string, state: Partial<ChannelState> = {}): void => {
    const before = channels.get(id) ?? { kind: 'public', member: true, archived: false, messages: new Map() };
    channels.set(id, { ...before, ...state });
  };
  open('C0001');

  /** The channel as far as the bot may see it, or why it may not go on. */
  const enter = (id: unknown): Channel | Answer => {
    const channel = channels.get(String(id));
    if (!channel || (channel.kind === 'private' && !channel.member)) return no('channel_not_found');
    return channel.member ? channel : no('not_in_channel');
  };
  const write = (id: unknown): Channel | Answer => {
    const channel = enter(id);
    return 'ok' in channel || !channel.archived ? channel : no('is_archived');
  };

  const wire = (message: Message, channel: Channel, withMetadata: boolean): object => {
    const { by, metadata, edited, thread_ts, ...rest } = message;
    const replies = thread_ts ? 0 : [...channel.messages.values()].filter(below(message.ts)).length;
    return {
      ...{ type: 'message', ...rest },
      ...(by === BOT.bot_id ? { ...BOT, user: BOT.user_id } : by.startsWith('B') ? { bot_id: by } : { user: by }),
      ...(thread_ts ? { thread_ts } : replies > 0 && { thread_ts: message.ts, reply_count: replies }),
      ...(edited && { edited: { user: BOT.user_id } }),
      ...(withMetadata && metadata !== undefined && { metadata }),
    };
  };
  /** One page of them; the cursor names the message that comes next. */
  const page = (all: readonly Message[], channel: Channel, args: Args): Answer => {
    const limit = Number(args.limit ?? 100);
    const start = args.cursor ? all.findIndex(({ ts }) => ts === args.cursor) : 0;
    if (start < 0 || limit < 1 || limit > 999) return no(start < 0 ? 'invalid_cursor' : 'invalid_limit');
    const next = all[start + limit]?.ts ?? '';
    return {
      ...{ ok: true, has_more: next !== '', response_metadata: { next_cursor: next } },
      messages: all
        .slice(start, start + limit)
        .map((message) => wire(message, channel, args.include_all_metadata === 'true')),
    };
  };

  const methods: Methods = {
    'chat.postMessage': (args) => {
      const channel = write(args.channel);
      if ('ok' in channel) return channel;
      if (!taken(args, true)) return no('invalid_blocks');
      const { text, blocks, metadata, thread_ts } = args;
      const message: Message = {
        ...{ ts: stamp(), by: BOT.bot_id, text: String(text ?? ''), blocks, metadata },
        ...(thread_ts !== undefined && { thread_ts: String(thread_ts) }),
      };
      channel.messages.set(message.ts, message);
      return { ok: true, channel: args.channel, ts: message.ts, message: wire(message, channel, false) };
    },
    'chat.postEphemeral': (args) => {
      const channel = write(args.channel);
      if ('ok' in channel) return channel;
      return taken(args, false) ? { ok: true, message_ts: stamp() } : no('invalid_blocks');
    },
    'chat.update': (args) => {
      const channel = write(args.channel);
      if ('ok' in channel) return channel;
      const message = channel.messages.get(String(args.ts));
      if (!message) return no('message_not_found');
      if (message.by !== BOT.bot_id) return no('cant_update_message');
      if (!taken(args, false)) return no('invalid_blocks');
      const { text = message.text, blocks = message.blocks, metadata = message.metadata } = args;
      channel.messages.set(message.ts, { ...message, text: String(text), blocks, metadata, edited: true });
      return { ok: true, channel: args.channel, ts: message.ts };
    },
    'conversations.history': (args) => {
      const channel = enter(args.channel);
      if ('ok' in channel) return channel;
      const after = Number(args.oldest ?? 0);
      const top = [...channel.messages.values()].filter(
        ({ ts, thread_ts }) => Number(ts) > after && (!thread_ts || thread_ts === ts),
      );
      return page(top.toReversed(), channel, args);
    },
    'conversations.replies': (args) => {
      const channel = enter(args.channel);
      if ('ok' in channel) return channel;
      const root = channel.messages.get(String(args.ts));
      if (!root) return no('thread_not_found');
      const after = Number(args.oldest ?? 0);
      const replies = [...channel.messages.values()].filter(below(root.ts)).filter(({ ts }) => Number(ts) > after);
      return page([root, ...replies], channel, args);
    },
    'conversations.open': ({ users }) => {
      if (!/^U\w+$/.test(String(users))) return no('user_not_found');
      const id = `D${users}`;
      open(id, { kind: 'im' });
      return { ok: true, channel: { id } };
    },
    'conversations.info': (args) => {
      const channel = channels.get(String(args.channel));
      if (!channel || (channel.kind === 'private' && !channel.member)) return no('channel_not_found');
      const { kind, member, archived } = channel;
      const about = { is_private: kind !== 'public', is_im: kind === 'im', is_mpim: kind === 'mpim' };
      return { ok: true, channel: { id: args.channel, ...about, is_member: member, is_archived: archived } };
    },
  };

  return {
    methods,
    /** The kind of a channel, which decides what scope reading it takes. */
    kindOf: (id: unknown): ChannelState['kind'] => channels.get(String(id))?.kind ?? 'public',
    /** Adds a channel, or changes how it stands. */
    open,
    /** It is not there any more. */
    remove: (id: string): void => void channels.delete(id),
    /** Somebody deletes a message. */
    erase: (id: string, ts: string): void => void channels.get(id)?.messages.delete(ts),
    /** Somebody else writes there; answers the message's id. */
    says: (id: string, text: string, more: Partial<Message> = {}): string => {
      const ts = stamp();
      channels.get(id)?.messages.set(ts, { ts, by: 'U0009', text, ...more });
      return ts;
    },
    /** What stands in a channel and its threads, oldest first. */
    messages: (id: string): readonly Message[] => [...(channels.get(id)?.messages.values() ?? [])],
  };
};
