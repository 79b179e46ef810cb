import { COURIER_LIMITS as DISCORD } from '../adapters/discord/limits.ts';
import { reach } from './fanout.ts';

// A bot that posts has both platforms' libraries in memory.
import '../adapters/discord/index.ts';
import '../adapters/slack/index.ts';

/** Brings an incident to as many channels as the command line says; prints the most memory that took, in MB. */
await reach('discord', DISCORD, DISCORD, Number(process.argv[2]));
process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
process.exit(0);
