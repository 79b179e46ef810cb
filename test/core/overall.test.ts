import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overall } from '../../src/core/overall.ts';
import { unseen } from '../../src/core/status.ts';
import type { Component, ComponentId, Status } from '../../src/core/types.ts';
import { believed, NOON } from '../support/signals.ts';

const part = (id: ComponentId, core: boolean): Component => ({
  id,
  core,
  watch: 'open',
  name: { en: id, 'zh-CN': id },
  about: { en: id, 'zh-CN': id },
});
const PARTS = [part('x/chat', true), part('x/web', true), part('x/docs', false)];

const headline = (levels: readonly Status['level'][]) =>
  overall(
    PARTS,
    PARTS.flatMap(({ id }, index) => (levels[index] ? [believed(levels[index], id)] : [])),
    NOON,
  ).level;

describe('overall', () => {
  it.each`
    chat             | web              | docs             | headline
    ${'operational'} | ${'operational'} | ${'operational'} | ${'operational'}
    ${'operational'} | ${'operational'} | ${'unknown'}     | ${'operational'}
    ${'operational'} | ${'operational'} | ${'outage'}      | ${'degraded'}
    ${'operational'} | ${'degraded'}    | ${'operational'} | ${'degraded'}
    ${'outage'}      | ${'operational'} | ${'operational'} | ${'outage'}
    ${'unknown'}     | ${'operational'} | ${'operational'} | ${'unknown'}
    ${'unknown'}     | ${'outage'}      | ${'operational'} | ${'outage'}
    ${'unknown'}     | ${'unknown'}     | ${'unknown'}     | ${'unknown'}
    ${'maintenance'} | ${'operational'} | ${'operational'} | ${'maintenance'}
  `('$chat, $web, $docs → $headline', ({ chat, web, docs, headline: expected }) => {
    expect(headline([chat, web, docs])).toBe(expected);
  });

  it('is as old as the oldest check of a core component, and names the blind reason first', () => {
    const statuses = [
      { ...believed('operational', 'x/chat'), checkedAt: NOON - 5_000 },
      { ...believed('operational', 'x/web'), checkedAt: NOON - 90_000 },
    ];
    expect(overall(PARTS, statuses, NOON).checkedAt).toBe(NOON - 90_000);
    const blind = [unseen('x/chat', NOON, 'stale'), unseen('x/web', NOON, 'blind')];
    expect(overall(PARTS, blind, NOON)).toMatchObject({ level: 'unknown', reason: 'blind', checkedAt: undefined });
  });

  it('is never green over trouble and never trouble over green', () => {
    const level = fc.constantFrom('operational', 'degraded', 'outage', 'unknown', 'maintenance');
    fc.assert(
      fc.property(fc.array(level, { minLength: 3, maxLength: 3 }), (levels) => {
        const said = headline(levels as Status['level'][]);
        const trouble = levels.some((item) => item === 'degraded' || item === 'outage');
        expect(said === 'degraded' || said === 'outage').toBe(trouble);
      }),
    );
  });
});
