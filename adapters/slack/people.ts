import type { webApi } from '@slack/bolt';
import type { Log } from '../../src/bot/door.ts';
import type { Instant, Locale } from '../../src/core/types.ts';
import { failure } from './failures.ts';
import type { Who } from './identity.ts';
import { createMemory } from './memory.ts';
import type { Wait } from './retry.ts';
import { type Standing, standingOf } from './standing.ts';

/** What Slack says of somebody. */
export interface Person {
  readonly locale: Locale;
  readonly zone?: string;
  /** What Slack shows beside their messages. */
  readonly name?: string;
  /** Absent: not known to belong to the workspace. */
  readonly standing?: Standing;
}

const PEOPLE = 1_000;
const KNOWN_MS = 60 * 60_000;
const UNKNOWN_MS = 10 * 60_000;
const PATIENCE_MS = 1_000;

interface Deps {
  readonly client: webApi.WebClient;
  readonly who: Who;
  readonly fallback: Locale;
  readonly now: () => Instant;
  readonly wait: Wait;
  readonly log: Log;
}

/** Somebody's language, time zone and standing; a stranger with the fallback when Slack does not say within a second. */
export const createPeople = ({ client, who, fallback, now, wait, log }: Deps) => {
  const known = createMemory<Promise<Person>>(PEOPLE, KNOWN_MS, now);
  const stranger: Person = { locale: fallback };
  let deafUntil: Instant = 0;

  const ask = async (user: string): Promise<Person> => {
    try {
      const [{ user: person }, team] = await Promise.all([
        client.users.info({ user, include_locale: true }),
        who.known().then(
          (me) => me.team,
          () => undefined,
        ),
      ]);
      if (!person) return stranger;
      const standing = standingOf(person, team);
      const name = person.profile?.display_name || person.real_name || person.name;
      const speaks = person.locale?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
      const found: Person = {
        locale: person.locale ? speaks : fallback,
        ...(person.tz && { zone: person.tz }),
        ...(name && { name }),
        ...(standing && { standing }),
      };
      if (team === undefined) known.set(user, Promise.resolve(found), UNKNOWN_MS);
      return found;
    } catch (error) {
      const { reason } = failure(error);
      log('slack.person.failed', { reason });
      // Without the scope nobody can be asked about; other failures are this person's alone.
      if (reason === 'missing_scope') deafUntil = now() + KNOWN_MS;
      known.set(user, Promise.resolve(stranger), UNKNOWN_MS);
      return stranger;
    }
  };

  return (user: string): Promise<Person> => {
    if (deafUntil > now()) return Promise.resolve(stranger);
    const remembered = known.get(user);
    const asked = remembered ?? ask(user);
    if (!remembered) known.set(user, asked);
    return Promise.race([asked, wait(PATIENCE_MS).then(() => stranger)]);
  };
};
