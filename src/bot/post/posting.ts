import { everTroubled, isNews, peak } from '../../core/incident.ts';
import type { Catalog } from '../../core/knowledge.ts';
import type { Incident, Instant, Maintenance } from '../../core/types.ts';
import type { Lane, Started, Tiding } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';
import type { Clock } from '../clock.ts';
import type { Courier } from '../courier.ts';
import type { Log } from '../door.ts';
import { createDelivery, type Delivery } from './deliver.ts';
import { createGroup } from './group.ts';
import { createTales, summaryBody } from './tales.ts';

/** What is to be told of an incident, as a fact. */
export const tidingOf = (incident: Incident): readonly Tiding[] =>
  isNews(incident)
    ? [
        {
          story: incident.id,
          kind: 'incident',
          level: peak(incident),
          components: everTroubled(incident),
          at: (incident.updates.at(-1) ?? incident.updates[0]).at,
        },
      ]
    : [];

/** What is to be told of a maintenance. */
export const tidingOfWork = ({ id, components }: Maintenance, at: Instant): Tiding => ({
  story: id,
  kind: 'maintenance',
  level: 'maintenance',
  components,
  at,
});

interface PostingDeps {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/** Brings what is in the outbox to the channels of every surface that runs. */
export interface Posting {
  courierOf(surface: string): Courier | undefined;
  wake(): void;
  /** Delivers through these until stopped. */
  run(couriers: readonly Courier[], stop: AbortSignal): Promise<void>;
}

const summaryOf = (lanes: readonly Lane[], now: Instant): Started => {
  const [first] = lanes;
  if (!first) throw new Error('a summary of nothing');
  const stamp = new Date(now).toISOString().slice(0, 16).replace(/[-:]/g, '');
  return {
    to: first.to,
    story: `night-${stamp}`,
    kind: 'summary',
    at: now,
    body: summaryBody(lanes, now),
  };
};

/** Posting over a store. */
export const createPosting = ({ store, catalog, clock, random, log }: PostingDeps): Posting => {
  const group = createGroup(store.outbox);
  const tales = createTales({ store, catalog, now: clock.now });
  let running: readonly { readonly courier: Courier; readonly delivery: Delivery }[] = [];
  return {
    courierOf: (surface) => running.find(({ courier }) => courier.surface === surface)?.courier,
    wake: () => {
      for (const { delivery } of running) delivery.wake();
    },
    run: async (couriers, stop) => {
      const { outbox, subscriptions } = store;
      running = couriers.map((courier) => ({
        courier,
        delivery: createDelivery({
          courier,
          outbox,
          subscriptions,
          group,
          tales,
          summary: summaryOf,
          clock,
          random,
          log,
        }),
      }));
      if (running.length > 0) await outbox.reclaim(clock.now());
      await Promise.all(running.map(({ delivery }) => delivery.run(stop)));
    },
  };
};
