import { createQianfan } from '../test/support/qianfan/index.ts';

/** The simulator in a process of its own, so that its work is not counted; ends with its input. */
const simulator = await createQianfan();
process.stdout.write(`${JSON.stringify(simulator.env)}\n`);
process.stdin.resume().on('end', () => process.exit(0));
