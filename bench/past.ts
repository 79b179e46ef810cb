import { catalog } from '../src/catalog/index.ts';
import type { Transition } from '../src/core/history.ts';
import type { ComponentId, Incident, Signal, Status } from '../src/core/types.ts';
import { openEmbedded } from '../src/store/open.ts';
import { NO_CHANGE } from '../src/store/store.ts';

const PARTS = 20;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const RAW_DAYS = 7;
const DAYS = 90;
const INCIDENTS = 500;
const TROUBLE_MS = 600_000;

const parts: readonly ComponentId[] = Array.from(
  { length: PARTS },
  (_, index): ComponentId => catalog.components[index]?.id ?? `ernie/part-${index}`,
);
const partOf = (index: number): ComponentId => parts[index % PARTS] ?? 'ernie/chat';

/** This part was seen alive at that moment. */
export const good = (component: ComponentId, at: number): Signal => ({
  ...{ component, at, source: 'probe', origin: `${component}@home`, level: 'operational', finding: 'alive' },
  ...{ detail: '401 invalid_iam_token', latencyMs: 40 },
});

/** One check a minute of each part, as long as raw signals are kept. */
const signals = (now: number): readonly Signal[] =>
  Array.from({ length: (RAW_DAYS * DAY_MS) / MINUTE_MS }, (_, ago) => now - MINUTE_MS * (ago + 1))
    .flatMap((at) => parts.map((component) => good(component, at)))
    .toReversed();

/** One check an hour of each part in the time before: only its rollups are left. */
const earlier = (now: number): readonly Signal[] =>
  Array.from({ length: (DAYS - RAW_DAYS) * 24 }, (_, hours) => now - RAW_DAYS * DAY_MS - hours * 3_600_000 - 1)
    .flatMap((at) => parts.map((component) => good(component, at)))
    .toReversed();

const statuses = (now: number): readonly Status[] =>
  parts.map((component) => ({
    ...{ component, level: 'operational', reason: 'evidence', since: now - DAY_MS, checkedAt: now - MINUTE_MS },
    evidence: [good(component, now - MINUTE_MS)],
  }));

const beginnings = (now: number): readonly number[] =>
  Array.from({ length: INCIDENTS }, (_, index) => now - DAY_MS - (index * (DAYS - 1) * DAY_MS) / INCIDENTS);

const incidents = (now: number): readonly Incident[] =>
  beginnings(now).map((at, index) => {
    const update = { components: [partOf(index)], author: 'bot', note: '' } as const;
    return {
      id: `ernie-${index}`,
      startedAt: at,
      updates: [
        { ...update, phase: 'investigating', level: 'degraded', at },
        { ...update, phase: 'monitoring', level: 'operational', at: at + TROUBLE_MS },
        { ...update, phase: 'resolved', level: 'operational', at: at + TROUBLE_MS + 2 * MINUTE_MS },
      ],
    };
  });

const transitions = (now: number): readonly Transition[] => [
  ...parts.map((component) => ({ component, at: now - DAYS * DAY_MS, level: 'operational' }) as const),
  ...beginnings(now)
    .toReversed()
    .flatMap((at, index) => {
      const component = partOf(INCIDENTS - 1 - index);
      return [
        { component, at, level: 'degraded' } as const,
        { component, at: at + TROUBLE_MS, level: 'operational' } as const,
      ];
    }),
];

/** Leaves 90 days of one check a minute of twenty parts behind in a folder; whatever a store keeps of them is written here. */
export const writePast = async (folder: string, now: number): Promise<void> => {
  const store = await openEmbedded(folder);
  await store.commit({
    ...NO_CHANGE,
    signals: signals(now),
    statuses: statuses(now),
    incidents: incidents(now),
    transitions: transitions(now),
  });
  await store.commit({ ...NO_CHANGE, signals: earlier(now) });
  const kept = { signals: now - RAW_DAYS * DAY_MS, fiveMinutes: 0, hours: 0, reports: 0 };
  while (await store.compact(kept, 100_000));
  await store.close();
};
