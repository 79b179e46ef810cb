import { describe, expect, it } from 'vitest';
import { plausible, sureness } from '../../../src/core/diagnosis/plausible.ts';
import type { Ranked } from '../../../src/core/diagnosis/ranked.ts';
import type { Category } from '../../../src/core/knowledge.ts';

const kind = (category: Category, weight: number, from: Ranked['best']['from'] = 'status'): Ranked => ({
  category,
  weight,
  best: { category, weight, from, signature: undefined, provider: undefined },
});
const auth = kind('auth', 60);

describe('how sure a kind is', () => {
  it.each`
    from         | than
    ${'code'}    | ${'message'}
    ${'message'} | ${'status'}
    ${'status'}  | ${'words'}
  `('$from is surer than $than', ({ from, than }) => {
    expect(sureness(kind('auth', 60, from), [])).toBeGreaterThan(sureness(kind('auth', 60, than), []));
  });

  it('falls as a rival comes close', () => {
    const far = sureness(auth, [auth, kind('timeout', 20)]);
    expect(sureness(auth, [auth, kind('timeout', 58)])).toBeLessThan(far);
  });
});

describe('the kinds a text may be about', () => {
  it('begin with the concluded one and add up to one', () => {
    const kinds = plausible({ category: 'auth', side: 'caller' }, 0.7, [
      auth,
      kind('timeout', 40),
      kind('network', 20),
    ]);
    expect(kinds.map(({ category }) => category)).toEqual(['auth', 'timeout', 'network', 'other_error']);
    expect(kinds.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(kinds[1]?.share).toBeGreaterThan(kinds[2]?.share ?? 1);
  });

  it('have each the side that usually has to act on it', () => {
    const kinds = plausible({ category: 'auth', side: 'caller' }, 0.7, [auth, kind('overloaded_or_internal', 40)]);
    expect(kinds.map(({ side }) => side)).toEqual(['caller', 'provider', 'either']);
  });
});
