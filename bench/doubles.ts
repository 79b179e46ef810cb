import { GUILD, startDiscord } from '../test/support/discord/discord.ts';
import { createClock } from '../test/support/slack/clock.ts';
import { createSlackDouble } from '../test/support/slack/double.ts';

/** Both platforms in a process of their own, with as many channels as the command line says, unhurried and unchecked. */
const count = Number(process.argv[2] ?? 0);
const now = () => Date.now();
const slack = await createSlackDouble({ ...createClock(), now }, { strict: false });
const discord = await startDiscord({ clock: { now, advance: () => undefined }, strict: false });
const name = (index: number): string => String(index).padStart(17, '0');
for (let index = 0; index < count; index++) {
  slack.channels.open(`C${name(index)}`);
  discord.channels.add(`4${name(index)}`, { guild: GUILD });
}
process.stdout.write(`${JSON.stringify({ slack: slack.apiUrl, discord: discord.apiUrl })}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
