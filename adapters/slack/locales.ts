import type { webApi } from '@slack/bolt';
import type { Log } from '../../src/bot/door.ts';
import type { Instant, Locale } from '../../src/core/types.ts';
import { failure } from './failures.ts';
import { createMemory } from './memory.ts';
import type { Wait } from './retry.ts';

const PEOPLE = 1_000;
const KNOWN_MS = 60 * 60_000;
const UNKNOWN_MS = 10 * 60_000;
const PATIENCE_MS = 1_000;

interface Deps {
  readonly client: webApi.WebClient;
  readonly fallback: Locale;
  readonly now: () => Instant;
  readonly wait: Wait;
  readonly log: Log;
}

/** The language a person has set in Slack, or the fallback when Slack does not say within a second. */
export const createLocales = ({ client, fallback, now, wait, log }: Deps) => {
  const known = createMemory<Promise<Locale>>(PEOPLE, KNOWN_MS, now);
  let deafUntil: Instant = 0;

  const ask = async (user: string): Promise<Locale> => {
    try {
      const { user: person } = await client.users.info({ user, include_locale: true });
      if (!person?.locale) return fallback;
      return person.locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
    } catch (error) {
      const { reason } = failure(error);
      log('slack.locale.failed', { reason });
      // Without the scope nobody's language can be asked; other failures are this person's alone.
      if (reason === 'missing_scope') deafUntil = now() + KNOWN_MS;
      known.set(user, Promise.resolve(fallback), UNKNOWN_MS);
      return fallback;
    }
  };

  return (user: string): Promise<Locale> => {
    if (deafUntil > now()) return Promise.resolve(fallback);
    const remembered = known.get(user);
    const asked = remembered ?? ask(user);
    if (!remembered) known.set(user, asked);
    return Promise.race([asked, wait(PATIENCE_MS).then(() => fallback)]);
  };
};
