import { PermissionsBitField } from 'discord.js';
import { EVERYONE, type Right, rightsBits } from './guild.ts';
import { type Reply, refusal } from './interactions.ts';
import { type Body, type Clock, createIds, type Message, message, user } from './world.ts';

/** A place for messages; a thread has a parent. */
export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly guild: string | undefined;
  readonly parent: string | undefined;
  /** By id, oldest first. */
  readonly messages: Map<string, Message>;
  /** What the bot may not do there. */
  denied: bigint;
  archived: boolean;
  locked: boolean;
}

/** The channels of the server, their messages and threads, and what the bot may do in them. */
export interface Channels {
  add(id: string, part?: Partial<Pick<Channel, 'type' | 'guild' | 'parent' | 'name'>>): Channel;
  /** It is deleted, with the threads in it. */
  remove(id: string): void;
  /** The bot may do there whatever it may, but this; nothing more allows everything again. */
  forbid(id: string, ...rights: readonly Right[]): void;
  archive(id: string): void;
  lock(id: string): void;
  /** The bot is thrown out of the server. */
  leave(): void;
  /** Somebody else writes; the id of the message. */
  say(channel: string, body: Body): string;
  get(id: string): Channel | undefined;
  all(): readonly Channel[];
  /** The channel, or why the bot may not do that there. */
  open(id: string, ...rights: readonly Right[]): Channel | Reply;
  /** Puts a message into a channel. */
  put(channel: Channel, author: ReturnType<typeof user>, body: Body, more?: Partial<Message>): Message;
  readonly newId: () => string;
}

export const createChannels = (clock: Clock, guild: string): Channels => {
  const channels = new Map<string, Channel>();
  const newId = createIds(clock);
  let member = true;

  const must = (id: string): Channel => {
    const channel = channels.get(id);
    if (!channel) throw new Error(`no channel ${id}`);
    return channel;
  };
  // A thread has its rights from the channel it hangs in.
  const deniedIn = ({ parent, denied }: Channel): bigint => denied | (channels.get(parent ?? '')?.denied ?? 0n);

  const put: Channels['put'] = (channel, author, body, more = {}) => {
    const made: Message = { ...message(author, channel.id, clock.now(), body), id: newId(), ...more };
    channel.messages.set(made.id, made);
    channel.archived = false;
    return made;
  };

  return {
    newId,
    put,
    add: (id, part = {}) => {
      const channel: Channel = {
        id,
        type: part.type ?? 0,
        name: part.name ?? 'general',
        guild: 'guild' in part ? part.guild : guild,
        parent: part.parent,
        messages: new Map(),
        denied: 0n,
        archived: false,
        locked: false,
      };
      channels.set(id, channel);
      return channel;
    },
    remove: (id) => {
      for (const channel of [...channels.values()])
        if (channel.id === id || channel.parent === id) channels.delete(channel.id);
    },
    forbid: (id, ...rights) => {
      must(id).denied = rightsBits(...rights);
    },
    archive: (id) => {
      must(id).archived = true;
    },
    lock: (id) => {
      Object.assign(must(id), { archived: true, locked: true });
    },
    leave: () => {
      member = false;
    },
    say: (channel, body) => put(must(channel), user('600000000000000077', 'somebody'), body).id,
    get: (id) => channels.get(id),
    all: () => [...channels.values()],
    open: (id, ...rights) => {
      if (!/^\d+$/.test(id)) return refusal(400, 50035, 'Invalid Form Body');
      const channel = channels.get(id);
      if (!channel) return refusal(404, 10003, 'Unknown Channel');
      if (!channel.guild) return channel;
      const allowed = new PermissionsBitField(EVERYONE & ~deniedIn(channel));
      if (!member || !allowed.has('ViewChannel')) return refusal(403, 50001, 'Missing Access');
      return allowed.has([...rights]) ? channel : refusal(403, 50013, 'Missing Permissions');
    },
  };
};
