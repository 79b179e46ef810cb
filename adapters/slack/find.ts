import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Failed, Found, Root } from '../../src/bot/courier.ts';
import type { Instant } from '../../src/core/types.ts';
import { POST } from './draw.ts';
import type { Identity } from './identity.ts';
import { UNCLEAR } from './outcome.ts';

const PAGES = 20;
const LIMIT = 200;
const MARGIN_MS = 60_000;

const Metadata = z.object({ event_type: z.literal(POST), event_payload: z.object({ mark: z.string() }) });
const Message = z.object({
  ts: z.string().min(1),
  bot_id: z.string().optional(),
  app_id: z.string().optional(),
  metadata: Metadata,
});
const Page = z.object({
  messages: z.array(z.unknown()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

const ours = ({ bot_id, app_id }: z.infer<typeof Message>, { bot, app }: Identity): boolean =>
  (bot !== undefined && bot_id === bot) || (app !== undefined && app_id === app);

/** Which of our own posts stand in a channel since then, or below a root; throws what a call throws. */
export const find = async (
  client: webApi.WebClient,
  me: Identity,
  channel: string,
  since: Instant,
  root?: Root,
): Promise<Found | Failed> => {
  const marks = new Map<string, string>();
  const oldest = (Math.max(0, since - MARGIN_MS) / 1000).toFixed(6);
  let cursor = '';
  for (let pages = 0; pages < PAGES; pages += 1) {
    const asked = { channel, oldest, limit: LIMIT, include_all_metadata: true, ...(cursor !== '' && { cursor }) };
    const answer = root
      ? await client.conversations.replies({ ...asked, ts: root.message })
      : await client.conversations.history(asked);
    const page = Page.safeParse(answer);
    if (!page.success) return UNCLEAR;
    for (const one of page.data.messages) {
      const { data } = Message.safeParse(one);
      if (!data || !ours(data, me) || data.ts === root?.message) continue;
      const { mark } = data.metadata.event_payload;
      const first = marks.get(mark);
      if (first === undefined || data.ts < first) marks.set(mark, data.ts);
    }
    cursor = page.data.response_metadata?.next_cursor ?? '';
    if (cursor === '') return { kind: 'found', marks, ...(root && { thread: root.message }) };
  }
  // Not having seen all of it is no proof that something is not there.
  return { kind: 'refused', reason: 'too many messages since' };
};
