import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Examination, Obstacle } from '../../src/bot/courier.ts';
import type { Identity, Who } from './identity.ts';
import { ARCHIVED, DIRECT, lacking, outside, unreachable, unseen } from './obstacles.ts';
import { outcome } from './outcome.ts';
import { SCOPES, scopesFor } from './scopes.ts';
import type { Skew } from './skew.ts';

const Flag = z.boolean().default(false);
const Info = z.object({
  channel: z.object({ is_private: Flag, is_member: Flag, is_archived: Flag, is_im: Flag, is_mpim: Flag }),
});

const missing = ({ scopes }: Identity, wanted: readonly string[]): readonly Obstacle[] =>
  lacking(scopes ? wanted.filter((scope) => !scopes.includes(scope)) : []);

/** What stands in the way in one channel. */
export const checkChannel = async (client: webApi.WebClient, who: Who, channel: string) => {
  if (channel.startsWith('D')) return [DIRECT];
  let me: Identity | undefined;
  try {
    me = await who.ask();
    const info = Info.parse(await client.conversations.info({ channel }));
    const { is_private, is_member, is_archived, is_im, is_mpim } = info.channel;
    if (is_im || is_mpim) return [DIRECT];
    const scopes = missing(me, scopesFor(is_private));
    if (is_archived) return [...scopes, ARCHIVED];
    return is_member ? scopes : [...scopes, outside(me.name)];
  } catch (error) {
    const failed = outcome(error);
    if (failed.reason === 'missing_scope' && me?.scopes) {
      const scopes = missing(me, scopesFor(undefined));
      // Allowed to read both kinds of channels and yet not this one: it is a direct message to several people.
      return scopes.length > 0 ? scopes : [DIRECT];
    }
    return [me && failed.kind === 'gone' ? unseen(me.name) : unreachable(failed)];
  }
};

/** How Slack as a whole stands to the bot. */
export const examine = async (who: Who, skew: Skew): Promise<Examination> => {
  skew.forget();
  const obstacles = await who.ask().then(
    (me) => missing(me, SCOPES),
    (error: unknown) => [unreachable(outcome(error))],
  );
  const skewMs = skew.ms();
  return { obstacles, ...(skewMs !== undefined && { skewMs }) };
};
