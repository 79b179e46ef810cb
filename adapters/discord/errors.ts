import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import type { DiscordConfig } from '../../src/config.ts';
import { failure } from './patience.ts';

/** Why starting failed, in words that say what to change. */
export const startError = (cause: unknown, config: DiscordConfig): Error => new Error(remedy(cause, config), { cause });

const remedy = (cause: unknown, { apiUrl, guildId }: DiscordConfig): string => {
  if (tokenRefused(cause))
    return 'DISCORD_TOKEN is refused by Discord. Copy it anew from discord.com/developers, your app, Bot, Reset Token, or leave it empty to run without Discord.';
  const { code, status } = failure(cause);
  if (guildId && cause instanceof DiscordAPIError && (status === 403 || status === 404))
    return `DISCORD_GUILD_ID names a server (${guildId}) where this app may not add commands. Invite it there with the scopes bot and applications.commands, correct the id, or leave it empty to offer the commands everywhere.`;
  if (cause instanceof DiscordAPIError)
    return `Discord refused to start the bot (${code}, HTTP ${status}). Check the app at discord.com/developers.`;
  return `Discord cannot be reached at ${apiUrl} (${code}). Check the network, the proxy settings and DISCORD_API_URL, or leave DISCORD_TOKEN empty to run without Discord.`;
};

// Over HTTP it is a code of discord.js, over the gateway (close code 4004) an error with this one sentence.
const tokenRefused = (cause: unknown): boolean =>
  (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid) ||
  (cause instanceof DiscordAPIError && cause.status === 401) ||
  (cause instanceof Error && cause.message === 'Authentication failed');
