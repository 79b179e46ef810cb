import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged, rollupOf, STEPS_MS } from '../../src/core/rollup.ts';
import type { Signal } from '../../src/core/types.ts';
import type { Sql } from '../../src/store/sql.ts';
import { openStore } from '../../src/store/sql-store.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { change } from '../support/change.ts';
import { anySignal } from '../support/history.ts';
import { NOON } from '../support/signals.ts';

const { fiveMinutes, hour, day } = STEPS_MS;
const LATER = NOON + day;

/** A connection whose process dies just before or just after it has written something. */
const mortal = (connection: Sql): { readonly sql: Sql; die: 'before' | 'after' | 'not' } => {
  const life: { sql: Sql; die: 'before' | 'after' | 'not' } = {
    die: 'not',
    sql: {
      ...connection,
      batch: async (statements) => {
        if (life.die === 'before') throw new Error('died before');
        await connection.batch(statements);
        if (life.die === 'after') throw new Error('died after');
      },
    },
  };
  return life;
};

interface Round {
  readonly signals: readonly Signal[];
  /** Compaction meanwhile: so many pieces of so many rows, of what is so many hours old. */
  readonly pieces: number;
  readonly atMost: number;
  readonly hoursAgo: number;
  readonly die: 'before' | 'after' | 'not';
}

const round: fc.Arbitrary<Round> = fc.record({
  signals: fc.array(anySignal, { maxLength: 20 }),
  pieces: fc.integer({ min: 0, max: 6 }),
  atMost: fc.integer({ min: 1, max: 20 }),
  hoursAgo: fc.integer({ min: 0, max: 30 }),
  die: fc.constantFrom('before', 'after', 'not'),
});

describe('compaction', () => {
  it('changes no total, in whatever pieces, however often, and wherever it is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 6 }), async (rounds) => {
        const life = mortal(openSqlite(':memory:'));
        const store = await openStore(life.sql);
        for (const { signals, pieces, atMost, hoursAgo, die } of rounds) {
          await store.commit(change({ signals }));
          const old = NOON - hoursAgo * hour;
          for (let piece = 0; piece < pieces; piece++) {
            life.die = piece === pieces - 1 ? die : 'not';
            await store.compact({ signals: old, fiveMinutes: old, hours: 0, reports: old }, atMost).catch(() => false);
          }
          life.die = 'not';
        }
        const all = rounds.flatMap(({ signals }) => signals);
        const left = await store.rollups(0, LATER);
        expect(merged(left, hour)).toEqual(rollupOf(all, hour));
        expect(await store.days(0, LATER)).toEqual(rollupOf(all, day));
        const fine = left.filter(({ stepMs }) => stepMs === fiveMinutes);
        const since = fine[0]?.at ?? LATER;
        expect(fine).toEqual(rollupOf(all, fiveMinutes).filter(({ at }) => at >= since));
        await store.close();
      }),
      { numRuns: 60 },
    );
  });
});
