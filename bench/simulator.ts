import { createQianfan } from '../test/support/qianfan/index.ts';

/** What `bench/peer.ts` runs; ends with its input. */
const simulator = await createQianfan();
process.stdout.write(`${JSON.stringify(simulator.env)}\n`);
process.stdin.resume().on('end', () => process.exit(0));
