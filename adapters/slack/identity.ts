import type { webApi } from '@slack/bolt';
import { z } from 'zod';

const Answer = z.object({
  user: z.string().min(1).default('Ernie Watch'),
  team_id: z.string().optional(),
  bot_id: z.string().optional(),
  app_id: z.string().optional(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

/** Who the bot is in the workspace, as Slack says it. */
export interface Identity {
  /** Its name, without the `@`. */
  readonly name: string;
  readonly team: string | undefined;
  readonly bot: string | undefined;
  readonly app: string | undefined;
  /** What it may do; undefined when Slack did not say. */
  readonly scopes: readonly string[] | undefined;
}

/** Asks Slack who the bot is: `ask` each time, `known` until it has been told once. Both throw what the call throws. */
export const createIdentity = (client: webApi.WebClient) => {
  let remembered: Promise<Identity> | undefined;
  const call = async (): Promise<Identity> => {
    const { user, team_id, bot_id, app_id, response_metadata } = Answer.parse(await client.auth.test());
    return { name: user, team: team_id, bot: bot_id, app: app_id, scopes: response_metadata?.scopes };
  };
  const ask = async (): Promise<Identity> => {
    const identity = await call();
    remembered = Promise.resolve(identity);
    return identity;
  };
  const known = (): Promise<Identity> => {
    remembered ??= call().catch((error: unknown) => {
      remembered = undefined;
      throw error;
    });
    return remembered;
  };
  return { ask, known };
};
/** Who the bot is. */
export type Who = ReturnType<typeof createIdentity>;
