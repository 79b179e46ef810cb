import { expect, it } from 'vitest';
import { folder } from '../support/process.ts';
import { anyMoment, everyStep, shuffled } from '../support/storm/kills.ts';
import { storm } from '../support/storm/storm.ts';

const SEED = 20_261_125;

it('killed at every step of every call and at many moments, with both platforms in trouble, each post stands in each channel once', async () => {
  const kills = shuffled([...everyStep(), ...anyMoment(8, SEED)], SEED);
  const { lost, doubled, disordered, wrong, breaches, ...figures } = await storm({
    seed: SEED,
    folder: folder(),
    channelsEach: 5,
    kills,
    trouble: 0.1,
  });
  expect({ lost, doubled, disordered, wrong, breaches }).toEqual({
    ...{ lost: [], doubled: [], disordered: [], wrong: [], breaches: [] },
  });
  expect(figures.unreached).toEqual([]);
  // One that was to come some milliseconds later may have found the process dead already.
  expect(figures.kills).toBeGreaterThanOrEqual(kills.length - 4);
  expect(figures.messages).toBeGreaterThanOrEqual(10 * figures.incidents);
}, 240_000);
