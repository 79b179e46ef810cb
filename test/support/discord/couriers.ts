import type { Courier, Letter } from '../../../src/bot/courier.ts';
import type { View } from '../../../src/view/view.ts';
import { botFor, openDiscord } from './bot.ts';
import type { Discord, Weather } from './discord.ts';
import type { Posted } from './sending.ts';

/** A courier of a bot that is not on the gateway, and its Discord. */
export const openCourier = async (
  weather: Weather = {},
): Promise<{ readonly discord: Discord; readonly courier: Courier }> => {
  const discord = await openDiscord(weather);
  return { discord, courier: courierOf(botFor(discord).adapter) };
};

export const courierOf = ({ courier }: { readonly courier?: Courier }): Courier => {
  if (!courier) throw new Error('Discord has no courier');
  return courier;
};

/** A letter in few words. */
export const letter = (mark: string, over: Partial<Letter> & { readonly part?: Partial<View> } = {}): Letter => {
  const { part, ...rest } = over;
  return {
    view: {
      tone: 'outage',
      title: `about ${mark}`,
      blocks: [{ kind: 'text', spans: [`words of ${mark}`] }],
      actions: [],
      ...part,
    },
    locale: 'en',
    mark,
    ...rest,
  };
};

/** Every word a person could read in a message; what is escaped shows as a letter, here as another one. */
export const readable = ({ content, embeds }: Posted): string =>
  [content, ...embeds.flatMap(({ title, description }) => [title, description])].join('\n').replaceAll('\\<', '‹');
