import { type Client, Routes } from 'discord.js';
import { z } from 'zod';
import type { Courier, Failed, Sent } from '../../src/bot/courier.ts';
import type { Instant } from '../../src/core/types.ts';
import { examine } from './examine.ts';
import { find } from './find.ts';
import { createDrawing } from './letters.ts';
import { COURIER_LIMITS } from './limits.ts';
import { obstacles } from './obstacles.ts';
import type { Refusal } from './outcomes.ts';
import { reply } from './reply.ts';
import type { Got, Wire } from './wire.ts';

interface Means {
  readonly wire: Wire;
  readonly client: Client;
  readonly now: () => Instant;
}

/** Who we are, for finding our own messages; Discord is asked once. */
export type Self = () => Promise<string | Failed>;

const Id = z.object({ id: z.string() });

/** Carries letters to Discord channels; a channel is its bare id. */
export const createCourier = ({ wire, client, now }: Means): Courier => {
  const drawing = createDrawing();
  let own: string | undefined;
  const self: Self = async () => {
    own ??= client.user?.id;
    if (own !== undefined) return own;
    const got = await wire({ method: 'GET', route: Routes.user() }, Id);
    if (got.failed) return got.failed;
    own = got.value.id;
    return own;
  };
  return {
    surface: 'discord',
    limits: COURIER_LIMITS,
    post: async (channel, letter) => {
      const body = drawing.post(channel, letter);
      return sent(await wire({ method: 'POST', route: Routes.channelMessages(channel), body }, Id));
    },
    edit: async (channel, message, letter) => {
      const body = drawing.edit(letter);
      return sent(await wire({ method: 'PATCH', route: Routes.channelMessage(channel, message), body }, Id));
    },
    reply: (channel, root, letter) => reply(wire, { channel, root, letter, body: drawing.post(channel, letter) }),
    find: (channel, since, root) => find(wire, self, { channel, since, root }),
    direct: async (user) => {
      const got = await wire({ method: 'POST', route: Routes.userChannels(), body: { recipient_id: user } }, Id);
      return got.failed ?? { kind: 'reached', channel: got.value.id };
    },
    check: (channel) => obstacles(wire, self, channel),
    examine: () => examine(wire, now),
  };
};

const sent = (got: Got<z.infer<typeof Id>> | Refusal): Sent | Failed =>
  got.failed ?? { kind: 'sent', message: got.value.id };
