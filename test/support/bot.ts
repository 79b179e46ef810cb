import { type Beliefs, createBeliefs } from '../../src/bot/beliefs.ts';
import { createBot } from '../../src/bot/bot.ts';
import type { Ask, Door } from '../../src/bot/door.ts';
import { type Posting, tidingOf } from '../../src/bot/post/posting.ts';
import { createPseudonym } from '../../src/bot/pseudonym.ts';
import { changeOf } from '../../src/bot/turn.ts';
import { catalog } from '../../src/catalog/index.ts';
import { USUAL_TIMES } from '../../src/core/advance.ts';
import { createDiagnose } from '../../src/core/diagnose.ts';
import type { Incident, Instant, Locale, Signal } from '../../src/core/types.ts';
import { openStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { plain, type View } from '../../src/view/view.ts';
import { NOON } from './signals.ts';

/** A whole bot over an empty store, at noon, to talk to. */
export interface TestBot {
  readonly door: Door;
  readonly store: Store;
  readonly logged: { readonly event: string; readonly facts: unknown }[];
  readonly beliefs: Pick<Beliefs, 'statuses' | 'openIncidents'>;
  view(line: string, over?: Partial<Ask>): Promise<View>;
  /** The answer as plain text. */
  ask(line: string, over?: Partial<Ask>): Promise<string>;
  /** Takes signals in, as if probes had measured them. */
  hear(...signals: readonly Signal[]): readonly Incident[];
}

/** Builds a bot; `broken` replaces parts of the store. */
export const testBot = async (
  given: {
    now?: () => Instant;
    broken?: Partial<Store>;
    locale?: Locale;
    store?: Store;
    posting?: Pick<Posting, 'courierOf' | 'wake'>;
    operators?: readonly string[];
  } = {},
): Promise<TestBot> => {
  const { now = () => NOON, broken = {}, locale = 'en', operators = [] } = given;
  const { courierOf, wake } = given.posting ?? { courierOf: () => undefined, wake: () => undefined };
  const real = given.store ?? (await openStore(openSqlite(':memory:')));
  const store = { ...real, ...broken };
  let serial = 0xf00d1233;
  const logged: TestBot['logged'] = [];
  const beliefs = createBeliefs(
    {
      components: catalog.components,
      everyMs: (id) =>
        catalog.components.some((part) => part.id === id && part.watch === 'open') ? 60_000 : undefined,
      rules: { confirmMs: 120_000, gatherMs: 60_000, ...USUAL_TIMES },
    },
    { statuses: [], signals: [], incidents: [], pieces: [], reports: [] },
    now(),
  );
  const door = createBot({
    catalog,
    store,
    beliefs,
    diagnose: createDiagnose(catalog),
    pseudonym: createPseudonym('a key for tests'),
    hear: (report) => {
      beliefs.hear(report, now());
    },
    operators,
    courierOf,
    record: real.commit,
    wake,
    about: { version: '0.0.0', runtime: '24.0.0', schema: 4, place: 'home' },
    now,
    firstLook: Promise.resolve(),
    log: (event, facts) => logged.push({ event, facts }),
    newId: () => {
      serial += 1;
      return serial.toString(16);
    },
    newSecretId: () => {
      serial += 1;
      return `00000000-0000-4000-8000-${serial.toString(16).padStart(12, '0')}`;
    },
  });
  const view = (line: string, over: Partial<Ask> = {}): Promise<View> =>
    door.answer({ line, locale, surface: 'console', user: 'ann', tenant: 'acme', ...over });
  return {
    door,
    store,
    logged,
    beliefs,
    view,
    ask: async (line, over) => plain(await view(line, over)),
    hear: (...signals) => {
      const turn = beliefs.take(signals, now());
      real.commit({ ...changeOf(turn), tidings: turn.incidents.flatMap(tidingOf) });
      wake();
      return turn.incidents;
    },
  };
};
