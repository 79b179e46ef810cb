import type { Ask, Quoted } from '../../src/bot/door.ts';
import type { SlackConfig } from '../../src/config.ts';
import type { Person } from './people.ts';
import { rightsOf } from './standing.ts';

/** Who asks, and where. */
export interface Origin {
  readonly user: string;
  readonly tenant: string;
  /** The channel it was said in; undefined where nobody knows. */
  readonly channel: string | undefined;
  /** The thread an answer for everybody belongs to. */
  readonly thread?: string;
  /** The message it is about. */
  readonly message?: Quoted;
}

/** An ask of this person, from there; a direct message is no place for posts. */
export const createAsks =
  (subscribers: SlackConfig['subscribers']) =>
  (line: string, { locale, zone, name, standing }: Person, origin: Origin): Ask => {
    const { user, tenant, channel, thread, message } = origin;
    return {
      ...{ line, locale, surface: 'slack', user, tenant },
      ...(channel && !channel.startsWith('D') && { place: `slack:${channel}` }),
      ...(standing && { rights: rightsOf(standing, subscribers) }),
      ...(zone && { zone }),
      ...(name && { name }),
      ...(thread && { root: { message: thread } }),
      ...(message && { message }),
    };
  };
/** Makes asks. */
export type Asks = ReturnType<typeof createAsks>;
