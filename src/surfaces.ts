import type { Dispatcher } from 'undici';
import type { Adapter, Log } from './bot/door.ts';
import type { Config } from './config.ts';
import type { Instant, Locale } from './core/types.ts';
import { fetchOver } from './network.ts';

export interface SurfaceDeps {
  readonly defaultLocale: Locale;
  readonly log: Log;
  readonly dispatcher: Dispatcher;
  readonly now: () => Instant;
}

/** The chat platforms whose tokens are set; none when none is. */
export const createSurfaces = async ({ slack, discord }: Config, deps: SurfaceDeps): Promise<readonly Adapter[]> => {
  const shared = { ...deps, fetch: fetchOver(deps.dispatcher) };
  const adapters: Adapter[] = [];
  // Each platform's library is loaded only where it is used: it costs time and memory.
  if (slack) adapters.push((await import('../adapters/slack/index.ts')).createSlack({ ...shared, config: slack }));
  if (discord)
    adapters.push((await import('../adapters/discord/index.ts')).createDiscord({ ...shared, config: discord }));
  return adapters;
};
