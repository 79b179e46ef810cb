import { z } from 'zod';
import type { Reply } from './interactions.ts';
import { snowflake } from './world.ts';

const Sent = z.array(z.looseObject({ name: z.string() }));

/** The commands Discord keeps, everywhere or for one server. */
export interface Commands {
  list(scope: string, localised: boolean): Reply;
  replace(scope: string, application: string, body: unknown): Reply;
}

export const createCommands = (): Commands => {
  const kept = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
  return {
    list: (scope, localised) => ({
      status: 200,
      body: (kept.get(scope) ?? []).map((command) => (localised ? command : withoutLocales(command))),
    }),
    replace: (scope, application, body) => {
      const commands = Sent.parse(body).map((command) => ({
        ...(scope === 'all' ? { contexts: null, integration_types: [0] } : { guild_id: scope }),
        type: 1,
        description: '',
        ...filled(command),
        id: snowflake(),
        application_id: application,
        version: snowflake(),
        default_member_permissions: null,
        nsfw: false,
      }));
      kept.set(scope, commands);
      return { status: 200, body: commands };
    },
  };
};

// Discord writes absent localisations as null and leaves out `required: false`.
const filled = (item: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  name_localizations: null,
  description_localizations: null,
  ...Object.fromEntries(Object.entries(item).filter(([key, value]) => key !== 'required' || value === true)),
  ...(Array.isArray(item.options) && { options: item.options.map(filled) }),
});

const withoutLocales = (item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, value]) => [key, key === 'options' && Array.isArray(value) ? value.map(withoutLocales) : value]),
  );
