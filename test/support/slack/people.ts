import { BOT } from './channels.ts';
import type { Args, Methods } from './wire.ts';

/** The scopes the app was installed with. */
export const SCOPES = [
  ...['commands', 'chat:write', 'users:read', 'app_mentions:read'],
  ...['channels:read', 'groups:read', 'channels:history', 'groups:history'],
  ...['im:write', 'im:history'],
];

/** What the scopes of a kind of channel begin with. */
const KINDS: Readonly<Record<string, string>> = { private: 'groups', im: 'im' };

/** The workspace, what its people are, and what the bot was allowed. */
export const createPeople = (kindOf: (channel: unknown) => string) => {
  const people = new Map<string, Args>();
  let scopes: readonly string[] = SCOPES;
  const methods: Methods = {
    'auth.test': () => ({
      ...{ ok: true, url: 'https://example.slack.com/', team: 'Example', user: 'ernie_watch', team_id: 'T0001' },
      ...BOT,
    }),
    'users.info': ({ user }) => ({
      ok: true,
      user: { id: user, team_id: 'T0001', locale: 'en-US', tz: 'Asia/Shanghai', ...people.get(String(user)) },
    }),
  };
  const needed: Readonly<Record<string, string>> = {
    'chat.postMessage': 'chat:write',
    'chat.postEphemeral': 'chat:write',
    'chat.update': 'chat:write',
    'users.info': 'users:read',
    'conversations.open': 'im:write',
    'conversations.info': 'read',
    'conversations.history': 'history',
    'conversations.replies': 'history',
  };
  const knows = (user: string, facts: Args): void => void people.set(user, { ...people.get(user), ...facts });
  return {
    methods,
    scopes: (): readonly string[] => scopes,
    /** From now on the bot has these scopes alone. */
    allows: (...given: readonly string[]): void => {
      scopes = given;
    },
    /** The scope that is missing for a call. */
    lacks: (name: string, { channel }: Args): string | undefined => {
      const scope = needed[name];
      const whole = scope?.includes(':') ? scope : `${KINDS[kindOf(channel)] ?? 'channels'}:${scope}`;
      return scope === undefined || scopes.includes(whole) ? undefined : whole;
    },
    /** What `users.info` says of somebody, besides what it says of everybody. */
    knows,
    /** Somebody has set this language. */
    speaks: (user: string, locale: string): void => knows(user, { locale }),
  };
};
