import { Agent } from 'undici';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { ComponentId, Incident, Signal } from '../src/core/types.ts';
import { TARGETS } from '../src/probe/targets.ts';
import { openEmbedded } from '../src/store/open.ts';
import { median, quantile, type Subject } from './figure.ts';
import { folder } from './place.ts';

const NOW = Date.UTC(2026, 3, 1, 12);
const DAY_MS = 86_400_000;
const SIGNALS = 100_000;
const INCIDENTS = 500;
const ANSWERS = 400;
const ROUNDS = 5;

const parts: readonly ComponentId[] = TARGETS.map(({ component }) => component);
const partOf = (index: number): ComponentId => parts[index % parts.length] ?? 'ernie/chat';

const good = (component: ComponentId, at: number): Signal => ({
  ...{ component, at, source: 'probe', origin: `${component}@home`, level: 'operational', finding: 'alive' },
  ...{ detail: '401 invalid_iam_token', latencyMs: 40 },
});

/** Raw signals are kept for seven days, incidents for good. */
const signals = (): Signal[] =>
  Array.from({ length: SIGNALS }, (_, index) => good(partOf(index), NOW - 60_000 - (index * 7 * DAY_MS) / SIGNALS));

const incidents = (): Incident[] =>
  Array.from({ length: INCIDENTS }, (_, index) => {
    const at = NOW - DAY_MS - (index * 89 * DAY_MS) / INCIDENTS;
    const update = { components: [partOf(index)], author: 'bot', note: '' } as const;
    return {
      id: `ernie-${index}`,
      startedAt: at,
      updates: [
        { ...update, phase: 'investigating', level: 'degraded', at },
        { ...update, phase: 'monitoring', level: 'operational', at: at + 600_000 },
        { ...update, phase: 'resolved', level: 'operational', at: at + 720_000 },
      ],
    };
  });

/** A bot that has just seen every part alive, with or without a past; how long one of its answers takes. */
const botWith = async (past: boolean) => {
  const DATA_DIR = folder();
  if (past) {
    const store = await openEmbedded(DATA_DIR);
    await store.commit({
      signals: signals(),
      statuses: [],
      incidents: incidents(),
      transitions: [],
      beliefs: [],
      receipts: [],
    });
    await store.close();
  }
  const app = await createApp(readConfig({ DATA_DIR }), {
    clock: { now: () => NOW, wait: () => Promise.resolve() },
    dispatcher: new Agent(),
    random: () => 0.5,
    log: () => undefined,
  });
  app.answerUnwatched();
  const seen = parts.map((component) => good(component, NOW));
  const { statuses } = app.deps.beliefs.take(seen, NOW);
  await app.deps.store.commit({ signals: seen, statuses, incidents: [], transitions: [], beliefs: [], receipts: [] });
  const once = async (): Promise<number> => {
    const startedAt = performance.now();
    await app.door.answer({ line: 'status', locale: 'en', surface: 'console', user: 'ann', tenant: 'acme' });
    return performance.now() - startedAt;
  };
  const round = async (): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let index = 0; index < ANSWERS; index++) times.push(await once());
    return times;
  };
  return { round, stop: app.stop };
};

/** How long a status answer takes, with 90 days behind it and with none. */
export const status: Subject = async () => {
  const old = await botWith(true);
  const young = await botWith(false);
  const rounds: { readonly old: readonly number[]; readonly young: readonly number[] }[] = [];
  for (let index = 0; index <= ROUNDS; index++) rounds.push({ young: await young.round(), old: await old.round() });
  await old.stop();
  await young.stop();
  const kept = rounds.slice(1);
  const figure = (what: string, share: number) => ({
    what: `status answer after 90 days, ${what}`,
    value: median(kept.map((round) => quantile(round.old, share))),
    unit: 'ms',
    baseline: { what: 'no past', value: median(kept.map((round) => quantile(round.young, share))) },
  });
  return [figure('p50', 0.5), figure('p99', 0.99)];
};
