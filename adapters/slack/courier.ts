import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Courier, Failed, Sent } from '../../src/bot/courier.ts';
import { checkChannel, examine } from './checks.ts';
import { createDraw, type Drawn } from './draw.ts';
import { find } from './find.ts';
import type { Who } from './identity.ts';
import { PACE } from './limits.ts';
import { outcome, UNCLEAR } from './outcome.ts';
import type { Skew } from './skew.ts';

interface Deps {
  /** One that tries once and waits for nobody. */
  readonly client: webApi.WebClient;
  readonly who: Who;
  readonly skew: Skew;
}

const Posted = z.object({ ts: z.string().min(1) });
const Opened = z.object({ channel: z.object({ id: z.string().min(1) }) });
const PLAIN = { mrkdwn: false, unfurl_links: false, unfurl_media: false };

const attempt = async <T>(call: () => Promise<T>): Promise<T | Failed> => {
  try {
    return await call();
  } catch (error) {
    return outcome(error);
  }
};

/** A view that cannot be drawn will not be drawn later either. */
const drawing = async (draw: () => Drawn, send: (drawn: Drawn) => Promise<Sent | Failed>): Promise<Sent | Failed> => {
  let drawn: Drawn;
  try {
    drawn = draw();
  } catch (error) {
    return { kind: 'refused', reason: `not drawn: ${error instanceof Error ? error.name : 'unknown'}` };
  }
  return attempt(() => send(drawn));
};

/** Carries posts to Slack's channels; a thread is named by its root. */
export const createCourier = ({ client, who, skew }: Deps): Courier => {
  const draw = createDraw();
  const posted = (answer: unknown, thread?: string): Sent | Failed => {
    const { data } = Posted.safeParse(answer);
    return data ? { kind: 'sent', message: data.ts, ...(thread && { thread }) } : UNCLEAR;
  };
  return {
    surface: 'slack',
    limits: PACE,
    post: (channel, letter) =>
      drawing(
        () => draw(letter, true),
        async (drawn) => posted(await client.chat.postMessage({ channel, ...drawn, ...PLAIN })),
      ),
    edit: (channel, ts, letter) =>
      drawing(
        () => draw(letter, false),
        async (drawn) => posted(await client.chat.update({ channel, ts, ...drawn })),
      ),
    reply: (channel, { message }, letter) =>
      drawing(
        () => draw(letter, true),
        async (drawn) => {
          const sent = { channel, thread_ts: message, ...drawn, ...PLAIN };
          return posted(await client.chat.postMessage(sent), message);
        },
      ),
    find: async (channel, since, root) => {
      const found = await attempt(async () => find(client, await who.known(), channel, since, root));
      if (found.kind !== 'later' || found.reason !== 'missing_scope') return found;
      // Reading takes another scope in a private channel than in a public one.
      const { everywhere: _, ...here } = found;
      return here;
    },
    direct: (user) =>
      attempt(async () => {
        const { data } = Opened.safeParse(await client.conversations.open({ users: user }));
        return data ? { kind: 'reached', channel: data.channel.id } : UNCLEAR;
      }),
    check: (channel) => checkChannel(client, who, channel),
    examine: () => examine(who, skew),
  };
};
