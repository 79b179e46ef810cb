import { anyMoment, everyStep, shuffled } from '../test/support/storm/kills.ts';
import { storm } from '../test/support/storm/storm.ts';
import type { Subject } from './figure.ts';
import { folder } from './place.ts';

const SEED = 20_261_125;
// Some find the process dead already: so that more than five hundred do kill it.
const MOMENTS = 600;
const CHANNELS_EACH = 20;

/** The real process on forty channels of both platforms, killed at every step of every call and at 500 moments: what stands there. */
export const crash: Subject = async () => {
  const kills = shuffled([...everyStep(), ...anyMoment(MOMENTS, SEED)], SEED);
  const { lost, doubled, disordered, wrong, ...ran } = await storm({
    seed: SEED,
    folder: folder(),
    channelsEach: CHANNELS_EACH,
    kills,
    trouble: 0.1,
    strict: false,
    log: (line) => process.stdout.write(`${line}\n`),
  });
  process.stdout.write(`seed ${SEED}, calls gone wrong by intent: ${JSON.stringify(ran.fates)}\n`);
  const none = { unit: 'messages', baseline: { what: 'messages that stand there', value: ran.messages } };
  return [
    { what: 'killed', value: ran.kills, unit: 'times', baseline: { what: 'calls', value: ran.calls } },
    { what: 'kills that never found their call', value: ran.unreached.length, unit: 'kills' },
    { what: 'incidents', value: ran.incidents, unit: 'incidents', baseline: { what: 'updates', value: ran.updates } },
    { what: 'lost', value: lost.length, ...none },
    { what: 'doubled', value: doubled.length, ...none },
    { what: 'out of order', value: disordered.length, ...none },
    { what: 'wrong at the end', value: wrong.length, ...none },
  ];
};
