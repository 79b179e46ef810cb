import { describe, expect, it } from 'vitest';
import { worthKeeping } from '../../src/core/evidence.ts';
import { type Picture, statusOf, unseen } from '../../src/core/status.ts';
import type { Maintenance, Signal } from '../../src/core/types.ts';
import { believed, NOON, signal } from '../support/signals.ts';

const signalsOf = (words: readonly string[]): readonly Signal[] =>
  worthKeeping(
    words.map((each) => signal(each)),
    NOON,
  );

const WORK: Maintenance = { id: 'w', components: ['ernie/chat'], from: NOON - 1, to: NOON + 1, note: 'Upgrade' };

const concluded = (heard: readonly string[], over: Partial<Picture> = {}) => {
  const status = statusOf(
    {
      before: believed('operational'),
      level: 'operational',
      odds: { operational: 0.9, degraded: 0.05, outage: 0.05 },
      signals: signalsOf(heard),
      crowd: undefined,
      blind: false,
      staleMs: 180_000,
      idle: undefined,
      ...over,
    },
    NOON,
  );
  return `${status.level} ${status.reason}`;
};

describe('a status follows from the level that is believed and from what was seen last', () => {
  it.each`
    what                                                     | heard                                                        | over                                                                                             | expected
    ${'fine, and seen to be fine'}                           | ${['1m a operational']}                                      | ${{}}                                                                                            | ${'operational evidence'}
    ${'one failure among good answers'}                      | ${['1m a operational', '5s a outage']}                       | ${{}}                                                                                            | ${'operational evidence'}
    ${'nothing but failures, and not sure yet'}              | ${['9s a outage', '5s a outage']}                            | ${{}}                                                                                            | ${'unknown suspect'}
    ${'failures of one observer, good answers of another'}   | ${['9s a outage', '5s a outage', '8s b operational']}        | ${{}}                                                                                            | ${'operational evidence'}
    ${'a page that says fine beside failures'}               | ${['9s a outage', '5s a outage', '8s official operational']} | ${{}}                                                                                            | ${'unknown suspect'}
    ${'trouble that is believed'}                            | ${['9s a outage', '5s a outage']}                            | ${{ level: 'outage' }}                                                                           | ${'outage evidence'}
    ${'trouble that is believed though the last is good'}    | ${['2m a outage', '5s a operational']}                       | ${{ level: 'degraded' }}                                                                         | ${'degraded evidence'}
    ${'nothing for three intervals'}                         | ${['4m a operational']}                                      | ${{ before: { ...believed('operational'), checkedAt: NOON - 240_000 } }}                         | ${'unknown stale'}
    ${'trouble that nobody looks at any more'}               | ${['4m a outage']}                                           | ${{ level: 'outage', before: { ...believed('outage'), checkedAt: NOON - 240_000 } }}             | ${'unknown stale'}
    ${'nothing yet'}                                         | ${[]}                                                        | ${{}}                                                                                            | ${'unknown starting'}
    ${'no place that sees anything'}                         | ${['5s a outage']}                                           | ${{ blind: true }}                                                                               | ${'unknown blind'}
    ${'trouble, and then no place that sees anything'}       | ${['5s a outage']}                                           | ${{ blind: true, level: 'outage' }}                                                              | ${'unknown blind'}
    ${'our own quota used up'}                               | ${['1m a operational', '5s a unknown']}                      | ${{}}                                                                                            | ${'unknown own-trouble'}
    ${'one observer out of quota, another sees'}             | ${['5s a unknown', '6s b operational']}                      | ${{}}                                                                                            | ${'operational evidence'}
    ${'announced maintenance'}                               | ${['5s official maintenance', '5s a outage']}                | ${{ level: 'outage' }}                                                                           | ${'maintenance evidence'}
    ${'maintenance by operators'}                            | ${['5s a outage', '6s b operational']}                       | ${{ level: 'outage', work: WORK }}                                                               | ${'maintenance evidence'}
    ${'maintenance by operators, and nothing seen'}          | ${[]}                                                        | ${{ work: WORK, blind: true }}                                                                   | ${'maintenance evidence'}
    ${'maintenance by operators where nothing watches'}      | ${[]}                                                        | ${{ work: WORK, idle: 'unwatched' }}                                                             | ${'maintenance evidence'}
    ${'maintenance of what is switched off for good'}        | ${[]}                                                        | ${{ work: WORK, idle: 'retired' }}                                                               | ${'unknown retired'}
    ${'nothing watches it'}                                  | ${[]}                                                        | ${{ idle: 'unwatched' }}                                                                         | ${'unknown unwatched'}
    ${'nothing watches it, but many people report it'}       | ${[]}                                                        | ${{ idle: 'unwatched', level: 'degraded', crowd: { people: 9, withinMs: 1_200_000, usual: 1 } }} | ${'degraded evidence'}
    ${'trouble that is believed over nothing but good news'} | ${['1m a operational']}                                      | ${{ level: 'degraded' }}                                                                         | ${'operational evidence'}
    ${'switched off for good'}                               | ${[]}                                                        | ${{ idle: 'retired' }}                                                                           | ${'unknown retired'}
  `('$what → $expected', ({ heard, over, expected }) => {
    expect(concluded(heard, over)).toBe(expected);
  });

  it('names the work that operators announced, and only while that is why', () => {
    const picture: Picture = {
      ...{ before: believed('operational'), level: 'outage', odds: undefined, crowd: undefined, blind: false },
      ...{ staleMs: 180_000, idle: undefined, signals: signalsOf(['5s a outage']), work: WORK },
    };
    const status = statusOf(picture, NOON);
    expect(status).toMatchObject({ level: 'maintenance', since: NOON, work: WORK });
    const after = statusOf({ ...picture, before: status, work: undefined }, NOON + 1);
    expect(after).toMatchObject({ level: 'outage', since: NOON + 1 });
    expect(after).not.toHaveProperty('work');
    expect(statusOf({ ...picture, idle: 'retired', level: 'operational' }, NOON)).not.toHaveProperty('work');
  });

  it('keeps its beginning as long as the level stays the same', () => {
    const before = believed('operational');
    const picture: Picture = {
      ...{
        before,
        level: 'operational',
        odds: undefined,
        crowd: undefined,
        blind: false,
        staleMs: 180_000,
        idle: undefined,
      },
      signals: signalsOf(['5s a operational']),
    };
    expect(statusOf(picture, NOON).since).toBe(before.since);
    const failing = { ...picture, level: 'outage', signals: signalsOf(['5s a outage']) } as const;
    expect(statusOf(failing, NOON).since).toBe(NOON);
  });
});

describe('the evidence shown', () => {
  it('is little of each observer: the last two that tell, the last bad one of the hour, and what tells nothing', () => {
    const heard = [
      '50m a outage',
      '40m a operational',
      '3m a operational',
      '2m a operational',
      '1m b unknown',
      '70m c outage',
    ];
    expect(signalsOf(heard).map(({ origin, at }) => `${origin} ${(NOON - at) / 60_000}`)).toEqual([
      'c 70',
      'a 50',
      'a 3',
      'a 2',
      'b 1',
    ]);
  });

  it('of trouble always holds something bad, however old', () => {
    const status = statusOf(
      {
        ...{ before: unseen('ernie/chat', NOON), level: 'degraded', odds: undefined, crowd: undefined, blind: false },
        ...{
          staleMs: 180_000,
          idle: undefined,
          signals: signalsOf(['50m a outage', '1m a operational', '5s a operational']),
        },
      },
      NOON,
    );
    expect(status.evidence.map(({ level }) => level)).toContain('outage');
  });
});
