import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, track } from '../../../src/core/advance.ts';
import { type Hand, isByHand, mergeByHand, noteByHand, openByHand, updateByHand } from '../../../src/core/by-hand.ts';
import { current, isOpen } from '../../../src/core/incident.ts';
import type { Incident } from '../../../src/core/types.ts';
import { MINUTE, parts, phases, play, RULES, statusOf } from '../../support/incidents.ts';
import { NOON } from '../../support/signals.ts';

const BY: Hand = 'operator:slack:U1';
const at = (minute: number): number => NOON + minute * MINUTE;

const opened = (minute = 0, components: readonly `${string}/${string}`[] = ['ernie/chat']): Incident =>
  openByHand({ components, level: 'outage', note: 'we see 504', by: BY }, at(minute), []);

/** What the engine makes of these statuses, given these incidents. */
const engine = (minute: number, incidents: readonly Incident[], ...statuses: readonly string[]): readonly Incident[] =>
  advance(
    incidents,
    statuses.map((words) => statusOf(words, at(minute))),
    at(minute),
    RULES,
  );

describe('an incident opened by hand', () => {
  it('is named like any other and says who opened it', () => {
    expect(opened()).toMatchObject({
      id: 'ernie-20260101-120000-chat',
      updates: [
        { phase: 'investigating', level: 'outage', components: ['ernie/chat'], author: BY, note: 'we see 504' },
      ],
    });
    expect(isByHand(opened())).toBe(true);
    expect(openByHand({ components: ['ernie/chat'], level: 'outage', note: '', by: BY }, NOON, [opened().id]).id).toBe(
      'ernie-20260101-120000-chat-2',
    );
  });

  it.each`
    statuses                         | changed
    ${['chat operational']}          | ${[]}
    ${['chat outage']}               | ${[]}
    ${['chat unknown']}              | ${[]}
    ${['chat outage', 'web outage']} | ${['ernie/web']}
  `('is left alone by the engine when it believes $statuses', ({ statuses, changed }) => {
    const after = engine(5, [opened()], ...statuses);
    expect(after.flatMap(({ updates }) => updates.flatMap(({ components }) => components))).toEqual(changed);
  });

  it('owns nothing once it is over: trouble that is still seen is an incident of its own', () => {
    const over = updateByHand(opened(), { phase: 'resolved', note: 'all well', by: BY }, at(5));
    const after = engine(6, [over], 'chat outage');
    expect(after).toHaveLength(1);
    expect(after[0]?.id).not.toBe(over.id);
  });
});

describe('an update by hand', () => {
  it.each`
    said                       | state
    ${{}}                      | ${'investigating outage'}
    ${{ phase: 'identified' }} | ${'identified outage'}
    ${{ level: 'degraded' }}   | ${'investigating degraded'}
    ${{ phase: 'monitoring' }} | ${'monitoring operational'}
    ${{ phase: 'resolved' }}   | ${'resolved operational'}
  `('that says $said makes it $state', ({ said, state }) => {
    const next = updateByHand(opened(), { ...said, note: 'words', by: BY }, at(3));
    expect(phases(next)?.at(-1)).toBe(state);
    expect(current(next)).toMatchObject({ author: BY, note: 'words', at: at(3) });
    expect(isOpen(next)).toBe(said.phase !== 'resolved');
  });

  it('takes up again what had looked well', () => {
    const watching = updateByHand(opened(), { phase: 'monitoring', note: '', by: BY }, at(3));
    const again = updateByHand(watching, { phase: 'investigating', note: 'it is back', by: BY }, at(5));
    expect(parts(again)).toEqual(['ernie/chat', '', 'ernie/chat']);
    expect(current(again).level).toBe('degraded');
  });

  it('does not keep an incident of the engine from going on by itself', () => {
    const { incident } = play([[0, 'chat outage probe:server-error']]);
    if (!incident) throw new Error('an incident opens');
    const said = updateByHand(incident, { note: 'Baidu knows', by: BY }, at(2));
    const [next] = engine(10, [said], 'chat operational');
    expect(phases(next)).toEqual(['investigating outage', 'investigating outage', 'monitoring operational']);
    expect(current(said).seen).toEqual(current(incident).seen);
  });

  it('that calls over what is still seen is overruled by the checks', () => {
    const { incident } = play([[0, 'chat outage']]);
    if (!incident) throw new Error('an incident opens');
    const over = updateByHand(incident, { phase: 'resolved', note: '', by: BY }, at(2));
    const [next] = engine(3, [over], 'chat outage');
    expect(next?.id).toBe(incident.id);
    expect(phases(next)?.at(-1)).toBe('investigating outage');
  });
});

describe('merging', () => {
  it('ends one incident in another, which takes over its components and the worse level', () => {
    const into = openByHand({ components: ['ernie/web'], level: 'degraded', note: '', by: BY }, at(1), []);
    const [ended, grown] = mergeByHand(opened(), into, BY, at(2), 'the same');
    expect(ended).toMatchObject({ mergedInto: into.id });
    expect(phases(ended)?.at(-1)).toBe('resolved operational');
    expect(current(grown)).toMatchObject({
      components: ['ernie/web', 'ernie/chat'],
      level: 'outage',
      note: 'the same',
    });
  });

  it('lets what comes back belong to the other one', () => {
    const { incidents } = play([
      [0, 'chat outage'],
      [40, 'chat outage', 'web outage'],
    ]);
    const [chat, web] = incidents;
    if (!chat || !web) throw new Error('two incidents open');
    const [ended, grown] = mergeByHand(chat, web, BY, at(41));
    const after = engine(42, track([chat, web], [ended, grown], at(41), RULES), 'chat outage', 'web operational');
    expect(after.map(({ id }) => id)).not.toContain(chat.id);
    expect(after.length).toBeLessThanOrEqual(1);
    const later = engine(50, [ended, grown], 'chat operational', 'web operational');
    expect(later.map(({ id }) => id)).toEqual([web.id]);
  });
});

it('a note is kept beside the updates and is none', () => {
  const noted = noteByHand(opened(), { note: 'ticket 123', by: BY }, at(3));
  expect(noted.updates).toEqual(opened().updates);
  expect(noted.notes).toEqual([{ at: at(3), author: BY, note: 'ticket 123' }]);
});

it('whatever operators do, updates only grow', () => {
  const move = fc.record({
    phase: fc.option(fc.constantFrom('investigating', 'identified', 'monitoring', 'resolved'), { nil: undefined }),
    level: fc.option(fc.constantFrom('degraded', 'outage'), { nil: undefined }),
    status: fc.constantFrom('chat outage', 'chat degraded', 'chat operational', 'chat unknown'),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 15 }), fc.boolean(), (moves, byHand) => {
      let incident = byHand ? opened() : play([[0, 'chat outage']]).incident;
      for (const [index, { phase, level, status }] of moves.entries()) {
        if (!incident) throw new Error('there is an incident');
        const before = incident;
        const minute = 1 + index * 3;
        const said = { ...(phase && { phase }), ...(level && { level }), note: '', by: BY } as const;
        if (isOpen(before)) incident = updateByHand(before, said, at(minute));
        const id = incident.id;
        incident = engine(minute + 1, [incident], status).find((one) => one.id === id) ?? incident;
        expect(incident.updates.slice(0, before.updates.length)).toEqual(before.updates);
      }
    }),
  );
});
