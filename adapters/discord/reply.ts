import { type RESTPostAPIChannelMessageJSONBody, Routes, ThreadAutoArchiveDuration } from 'discord.js';
import { z } from 'zod';
import type { Failed, Letter, Root, Sent } from '../../src/bot/courier.ts';
import { threadName } from './letters.ts';
import type { Wire } from './wire.ts';

interface Reply {
  readonly channel: string;
  readonly root: Root;
  readonly letter: Letter;
  readonly body: RESTPostAPIChannelMessageJSONBody;
}

/** Where replies go that have no thread: into the channel itself, as answers to the root. */
export const IN_CHANNEL = 'channel';

const Id = z.object({ id: z.string() });
// Where it went: Discord may give back a message that an earlier try had made elsewhere.
const Made = z.object({ id: z.string(), channel_id: z.string() });

/** Answers below a root: in its thread, or, where there can be none, in the channel. */
export const reply = async (wire: Wire, { channel, root, letter, body }: Reply): Promise<Sent | Failed> => {
  const post = (place: string, more = {}) =>
    wire({ method: 'POST', route: Routes.channelMessages(place), body: { ...body, ...more } }, Made);
  const inThread = async () => {
    const thread = root.thread ?? (await openThread(wire, channel, root.message, threadName(letter)));
    if (typeof thread !== 'string') return { code: '', failed: thread };
    const got = thread === IN_CHANNEL ? undefined : await post(thread);
    return got?.failed && CLOSED.has(got.code) ? undefined : got;
  };
  const reference = { message_id: root.message, fail_if_not_exists: false };
  const got = (await inThread()) ?? (await post(channel, { message_reference: reference }));
  if (got.failed) return got.failed;
  const { id, channel_id } = got.value;
  return { kind: 'sent', message: id, thread: channel_id === channel ? IN_CHANNEL : channel_id };
};

// A thread made from a message has the message's own id.
const openThread = async (wire: Wire, channel: string, message: string, name: string): Promise<string | Failed> => {
  const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek };
  const got = await wire({ method: 'POST', route: Routes.threads(channel, message), body }, Id);
  if (!got.failed) return got.value.id;
  if (got.code === ALREADY_THERE) return message;
  if (got.failed.kind === 'refused') return IN_CHANNEL;
  // Whatever became of the thread, the letter was not sent.
  return got.failed.kind === 'later' ? { ...got.failed, sure: true } : got.failed;
};

const ALREADY_THERE = 160004;
// Deleted, not for us, without the right to speak, of a kind that takes nothing, archived, locked.
const CLOSED: ReadonlySet<string | number> = new Set([10003, 50001, 50013, 50024, 50083, 160005]);
