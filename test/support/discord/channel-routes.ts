import { z } from 'zod';
import type { Channel, Channels } from './channels.ts';
import { channelShape, memberOf, roleOf } from './guild.ts';
import { type Reply, refusal } from './interactions.ts';
import type { Route } from './rest.ts';
import { calledBy, createNonces } from './sending.ts';
import { Body, type Clock, edited, type Message, type user } from './world.ts';

const FIVE_IN_FIVE = { calls: 5, withinMs: 5000 } as const;
const UNKNOWN_MESSAGE = refusal(404, 10008, 'Unknown Message');
/** Where messages can get a thread: text and announcement channels; and what kind of thread. */
const THREAD_TYPES: Readonly<Record<number, number>> = { 0: 11, 5: 10 };
const Recipient = z.object({ recipient_id: z.string().regex(/^\d+$/) });
const Named = z.object({ name: z.string() });
/** Categories, forums, media. */
const SILENT = new Set([4, 14, 15, 16]);

/** What Discord answers about channels, messages and threads. */
export const channelRoutes = (
  channels: Channels,
  clock: Clock,
  bot: ReturnType<typeof user>,
  guild: string,
): readonly Route[] => {
  const nonces = createNonces(clock);

  const post = (id: string, raw: unknown): Reply => {
    const parent = channels.get(id)?.parent;
    const found = channels.open(id, parent ? 'SendMessagesInThreads' : 'SendMessages', 'EmbedLinks');
    if ('status' in found) return found;
    if (SILENT.has(found.type)) return refusal(400, 50008, 'Cannot send messages in a non-text channel');
    if (found.locked) return refusal(403, 160005, 'Thread is locked');
    const body = Body.parse(raw);
    const before = nonces.known(body);
    if (before) return { status: 200, body: before };
    const wanted = body.message_reference?.message_id;
    const there = wanted !== undefined && found.messages.has(wanted);
    if (wanted && !there && body.message_reference?.fail_if_not_exists !== false)
      return refusal(400, 50035, 'Invalid Form Body');
    const reference = { type: 0, channel_id: found.id, message_id: wanted, guild_id: found.guild };
    const made = channels.put(found, bot, body, {
      ...calledBy(body),
      ...(body.nonce !== undefined && { nonce: body.nonce }),
      ...(there && { type: 19, message_reference: reference }),
    });
    nonces.remember(body, made);
    return { status: 200, body: made };
  };

  const change = (id: string, messageId: string, raw: unknown): Reply =>
    withMessage(channels.open(id), messageId, (channel, before) => {
      if (before.author.id !== bot.id) return refusal(403, 50005, 'Cannot edit a message authored by another user');
      if (channel.archived) return refusal(400, 50083, 'Thread is archived');
      const after = { ...edited(before, Body.parse(raw), clock.now()), nonce: undefined };
      channel.messages.set(messageId, after);
      return { status: 200, body: after };
    });

  const list = (id: string, query: URLSearchParams): Reply => {
    const found = channels.open(id);
    if ('status' in found) return found;
    if (!('status' in channels.open(id, 'ReadMessageHistory'))) return { status: 200, body: page(found, query) };
    return { status: 200, body: [] };
  };

  const thread = (id: string, messageId: string, raw: unknown): Reply =>
    withMessage(channels.open(id, 'CreatePublicThreads'), messageId, (channel, root) => {
      const type = THREAD_TYPES[channel.type];
      if (type === undefined) return refusal(400, 50024, 'Cannot execute action on this channel type');
      if (channels.get(messageId)) return refusal(400, 160004, 'A thread has already been created for this message');
      const { name } = Named.parse(raw);
      const made = channels.add(messageId, { type, parent: channel.id, guild: channel.guild, name });
      channels.put(made, root.author, {}, { type: 21 });
      return { status: 201, body: channelShape(made, bot.id) };
    });

  return [
    {
      method: 'GET',
      path: /^\/users\/@me$/,
      reply: () => ({ status: 200, body: { ...bot, mfa_enabled: false, locale: 'en-US' } }),
    },
    {
      method: 'POST',
      path: /^\/users\/@me\/channels$/,
      reply: ({ body }) => {
        const person = Recipient.safeParse(body).data?.recipient_id;
        if (person === undefined) return refusal(400, 50035, 'Invalid Form Body');
        const known = channels.all().find(({ name, type }) => type === 1 && name === person);
        const channel = known ?? channels.add(channels.newId(), { type: 1, guild: undefined, name: person });
        return { status: 200, body: channelShape(channel, bot.id) };
      },
    },
    {
      method: 'GET',
      path: /^\/guilds\/(\d+)\/roles$/,
      reply: ({ path: [id] }) =>
        id === guild ? { status: 200, body: [roleOf(guild)] } : refusal(404, 10004, 'Unknown Guild'),
    },
    {
      method: 'GET',
      path: /^\/guilds\/(\d+)\/members\/(\d+)$/,
      reply: ({ path: [, id] }) =>
        id === bot.id ? { status: 200, body: memberOf(bot) } : refusal(404, 10007, 'Unknown Member'),
    },
    {
      method: 'GET',
      path: /^\/channels\/([^/]+)$/,
      reply: ({ path: [id = ''] }) => {
        const found = channels.open(id);
        return 'status' in found ? found : { status: 200, body: channelShape(found, bot.id) };
      },
    },
    {
      method: 'GET',
      path: /^\/channels\/([^/]+)\/messages$/,
      reply: ({ path: [id = ''], query }) => list(id, query),
    },
    {
      method: 'POST',
      path: /^\/channels\/([^/]+)\/messages$/,
      holds: 'post',
      allowed: FIVE_IN_FIVE,
      reply: ({ path: [id = ''], body }) => post(id, body),
    },
    {
      method: 'PATCH',
      path: /^\/channels\/([^/]+)\/messages\/([^/]+)$/,
      holds: 'change',
      allowed: FIVE_IN_FIVE,
      reply: ({ path: [id = '', messageId = ''], body }) => change(id, messageId, body),
    },
    {
      method: 'POST',
      path: /^\/channels\/([^/]+)\/messages\/([^/]+)\/threads$/,
      holds: 'thread',
      reply: ({ path: [id = '', messageId = ''], body }) => thread(id, messageId, body),
    },
  ];
};

const withMessage = (found: Channel | Reply, id: string, act: (channel: Channel, message: Message) => Reply): Reply => {
  if ('status' in found) return found;
  if (!/^\d+$/.test(id)) return refusal(400, 50035, 'Invalid Form Body');
  const message = found.messages.get(id);
  return message ? act(found, message) : UNKNOWN_MESSAGE;
};

// Newest first; `after` takes those that follow it most closely.
const page = ({ messages }: Channel, query: URLSearchParams): readonly Message[] => {
  const limit = Number(query.get('limit') ?? 50);
  const after = query.get('after');
  if (after === null) return [...messages.values()].slice(-limit).toReversed();
  const from = BigInt(after);
  const later = [...messages.values()].filter(({ id }) => BigInt(id) > from);
  return later.slice(0, limit).toReversed();
};
