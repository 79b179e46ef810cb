import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Failed, Found, Root } from '../../src/bot/courier.ts';
import type { Instant } from '../../src/core/types.ts';
import type { Self } from './courier.ts';
import { LIMITS } from './limits.ts';
import type { Refusal } from './outcomes.ts';
import { IN_CHANNEL } from './reply.ts';
import type { Wire } from './wire.ts';

interface Place {
  readonly channel: string;
  readonly since: Instant;
  readonly root?: Root | undefined;
}

/** Which of our own messages stand in a channel since then, and in the thread below a root of it. */
export const find = async (wire: Wire, self: Self, { channel, since, root }: Place): Promise<Found | Failed> => {
  const own = await self();
  if (typeof own !== 'string') return own;
  const after = snowflake(since - LEEWAY_MS);
  const thread = root?.thread === IN_CHANNEL ? undefined : (root?.thread ?? root?.message);
  const below = thread ? await marksIn(wire, own, thread, after) : undefined;
  if (below && !(below instanceof Map) && !NO_THREAD.has(below.code)) return below.failed;
  const beside = await marksIn(wire, own, channel, after);
  if (!(beside instanceof Map)) return beside.failed;
  const found = below instanceof Map ? below : undefined;
  const name = root?.thread === IN_CHANNEL ? IN_CHANNEL : found && thread;
  return { kind: 'found', marks: new Map([...beside, ...(found ?? [])]), ...(name && { thread: name }) };
};

/** The least id that Discord could give at that moment. */
export const snowflake = (at: Instant): string => String(BigInt(Math.max(0, Math.floor(at) - DISCORD_EPOCH)) << 22n);

const DISCORD_EPOCH = Date.UTC(2015, 0, 1);
// Our clock may be ahead of Discord's.
const LEEWAY_MS = 60_000;
const MOST_PAGES = 20;
// Unknown channel, or not for us.
const NO_THREAD: ReadonlySet<string | number> = new Set([10003, 50001]);

const Messages = z.array(
  z.object({
    id: z.string(),
    author: z.object({ id: z.string() }),
    embeds: z.array(z.object({ footer: z.object({ text: z.string() }).optional() })),
  }),
);

// Oldest first, so that the first message that bears a mark is the one that counts.
const marksIn = async (
  wire: Wire,
  own: string,
  channel: string,
  since: string,
): Promise<Map<string, string> | Refusal> => {
  const marks = new Map<string, string>();
  let after = since;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { after, limit: String(LIMITS.pageOfMessages) };
    const got = await wire({ method: 'GET', route: Routes.channelMessages(channel), query }, Messages);
    if (got.failed) return got;
    const messages = got.value.toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
    for (const { id, author, embeds } of messages) {
      const mark = embeds.at(-1)?.footer?.text;
      if (author.id === own && mark && !marks.has(mark)) marks.set(mark, id);
    }
    const last = messages.at(-1);
    if (!last || messages.length < LIMITS.pageOfMessages) break;
    after = last.id;
  }
  return marks;
};
