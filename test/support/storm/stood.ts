import { z } from 'zod';
import type { Discord } from '../discord/discord.ts';
import type { SlackDouble } from '../slack/double.ts';
import type { Stood } from './judge.ts';

const Metadata = z.object({ event_payload: z.object({ mark: z.string() }) });
const markIn = (metadata: unknown): string => {
  const given = typeof metadata === 'string' ? JSON.parse(metadata) : metadata;
  return Metadata.safeParse(given).data?.event_payload.mark ?? '';
};

/** Remembers the mark that each message was sent with, for an edit changes it. */
export const createFirsts = () => {
  const firsts = new Map<string, string>();
  return (id: string, now: string): string => {
    const known = firsts.get(id);
    if (known !== undefined) return known;
    firsts.set(id, now);
    return now;
  };
};
type First = ReturnType<typeof createFirsts>;

/** What stands in a Slack channel and its threads. */
export const slackStood = (slack: SlackDouble, channel: string, first: First): readonly Stood[] =>
  slack.messages(channel).map(({ ts, text, metadata }, order) => {
    const now = markIn(metadata);
    return { first: first(`${channel} ${ts}`, now), now, text, order };
  });

/** What stands in a Discord channel and its threads; ids grow with time everywhere. */
export const discordStood = (discord: Discord, channel: string, first: First): readonly Stood[] =>
  [channel, ...discord.threads(channel).map(({ id }) => id)]
    .flatMap((place) => discord.messages(place))
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    .map(({ id, embeds }, order) => {
      const last = embeds.at(-1);
      const footer = z.object({ text: z.string() }).safeParse(last?.footer);
      const now = footer.data?.text ?? '';
      const text = embeds.map(({ title = '', description = '' }) => `${title}\n${description}`).join('\n');
      return { first: first(id, now), now, text, order };
    });
