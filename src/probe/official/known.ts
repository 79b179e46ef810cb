import { ConfigError } from '../../config.ts';
import type { Component } from '../../core/types.ts';
import type { Settings } from '../../settings.ts';

const shortName = (id: string): string => id.slice(id.indexOf('/') + 1);

/** Refuses official pages for components that nobody knows, with the names there are. */
export const checkOfficialPages = ({ OFFICIAL_PAGES }: Settings, components: readonly Component[]): void => {
  const names = components.map(({ id }) => shortName(id));
  const unknown = OFFICIAL_PAGES.filter(({ component }) => !names.includes(component));
  if (unknown.length > 0)
    throw new ConfigError(
      unknown.map(
        ({ component }) => `OFFICIAL_PAGES names an unknown component ${component}. Use one of: ${names.join(', ')}.`,
      ),
    );
};
