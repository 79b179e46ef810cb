import type { Ask } from '../../src/bot/door.ts';
import type { SlackConfig } from '../../src/config.ts';
import type { Person } from './people.ts';
import { rightsOf } from './standing.ts';

/** Who asks, and where. */
export interface Origin {
  readonly user: string;
  readonly tenant: string;
  /** The channel it was said in; undefined where nobody knows. */
  readonly channel: string | undefined;
}

/** An ask of this person, from there; a direct message is no place for posts. */
export const createAsks =
  (subscribers: SlackConfig['subscribers']) =>
  (line: string, { locale, zone, standing }: Person, { user, tenant, channel }: Origin): Ask => ({
    ...{ line, locale, surface: 'slack', user, tenant },
    ...(channel && !channel.startsWith('D') && { place: `slack:${channel}` }),
    ...(standing && { rights: rightsOf(standing, subscribers) }),
    ...(zone && { zone }),
  });
/** Makes asks. */
export type Asks = ReturnType<typeof createAsks>;
