import { Agent } from 'undici';
import { createApp } from '../src/app.ts';
import { changeOf } from '../src/bot/turn.ts';
import { readConfig } from '../src/config.ts';
import type { ComponentId } from '../src/core/types.ts';
import { TARGETS } from '../src/probe/targets.ts';
import { inTurn, median, quantile, type Subject } from './figure.ts';
import { botsFirstWord } from './first-word.ts';
import { good, writePast } from './past.ts';
import { folder } from './place.ts';

const ANSWERS = 400;
const ROUNDS = 5;

const watched: readonly ComponentId[] = TARGETS.map(({ component }) => component);

/** A bot over this folder that has just seen every part alive; how long its answers to a line take. */
const botOver = async (dataDir: string, now: number) => {
  const app = await createApp(readConfig({ DATA_DIR: dataDir }), {
    clock: { now: () => now, wait: () => Promise.resolve() },
    dispatcher: new Agent(),
    random: () => 0.5,
    log: () => undefined,
    version: '0.0.0',
    runtime: '24.0.0',
  });
  app.answerUnwatched();
  const seen = watched.map((component) => good(component, now));
  await app.deps.store.commit(changeOf(app.deps.beliefs.take(seen, now)));
  const once = async (line: string): Promise<number> => {
    const startedAt = performance.now();
    await app.door.answer({ line, locale: 'en', surface: 'console', user: 'ann', tenant: 'acme' });
    return performance.now() - startedAt;
  };
  const round = async (line: string): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let index = 0; index < ANSWERS; index++) times.push(await once(line));
    return times;
  };
  return { round, stop: app.stop };
};

/** How long an answer and a start take, with 90 days behind the bot and with none. */
export const status: Subject = async () => {
  const now = Date.now();
  const [past, none] = [folder(), folder()];
  await writePast(past, now);
  const old = await botOver(past, now);
  const young = await botOver(none, now);
  const answers = await inTurn(
    ROUNDS,
    () => old.round('status'),
    () => young.round('status'),
  );
  await old.stop();
  await young.stop();
  const starts = await inTurn(
    ROUNDS,
    () => botsFirstWord(past, 'status'),
    () => botsFirstWord(none, 'status'),
  );
  const at = (rounds: readonly (readonly number[])[], share: number) =>
    median(rounds.map((times) => quantile(times, share)));
  const took = (all: readonly { readonly ms: number }[]) => median(all.map(({ ms }) => ms));
  const what = 'no past';
  return [
    ...[
      { share: 0.5, named: 'p50' },
      { share: 0.99, named: 'p99 (aim: 10)' },
    ].map(({ share, named }) => ({
      what: `status answer after 90 days, ${named}`,
      value: at(answers.ours, share),
      unit: 'ms',
      baseline: { what, value: at(answers.theirs, share) },
    })),
    {
      what: 'start to the first status answer after 90 days (aim: 2000)',
      value: took(starts.ours),
      unit: 'ms',
      baseline: { what, value: took(starts.theirs) },
    },
  ];
};
