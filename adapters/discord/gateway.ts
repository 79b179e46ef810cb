import { type Client, Events } from 'discord.js';
import type { Log } from '../../src/bot/door.ts';
import { failure } from './patience.ts';

/** Logs what happens to the connection; coming back is discord.js's own work. */
export const logGateway = (client: Client, log: Log): void => {
  client.on(Events.Error, (error) => log('discord.client.failed', failure(error)));
  client.on(Events.ShardError, (error, shard) => log('discord.gateway.failed', { shard, ...failure(error) }));
  client.on(Events.ShardReconnecting, (shard) => log('discord.gateway.reconnecting', { shard }));
  client.on(Events.ShardResume, (shard, replayed) => log('discord.gateway.resumed', { shard, replayed }));
  // Only for reasons that no reconnecting cures, such as a token that was reset.
  client.on(Events.ShardDisconnect, ({ code }, shard) => log('discord.gateway.refused', { shard, code }));
};
