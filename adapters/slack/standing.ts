import type { webApi } from '@slack/bolt';
import type { Rights } from '../../src/bot/door.ts';
import type { SlackConfig } from '../../src/config.ts';

type User = NonNullable<webApi.UsersInfoResponse['user']>;

/** What somebody is in the bot's own workspace. */
export type Standing = 'admin' | 'member';

/** Somebody's standing; none for guests, bots, people who left and people of another workspace. */
export const standingOf = (user: User, team: string | undefined): Standing | undefined => {
  const teams = [user.team_id, ...(user.enterprise_user?.teams ?? [])];
  if (team === undefined || !teams.includes(team)) return undefined;
  if (user.is_stranger || user.is_restricted || user.is_ultra_restricted || user.deleted || user.is_bot)
    return undefined;
  return user.is_admin || user.is_owner || user.is_primary_owner ? 'admin' : 'member';
};

/** What that standing allows. */
export const rightsOf = (standing: Standing, subscribers: SlackConfig['subscribers']): Rights => {
  const manage = standing === 'admin' || subscribers === 'members';
  return { manage, mention: manage, operate: standing === 'admin' };
};
