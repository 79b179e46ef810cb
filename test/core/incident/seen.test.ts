import { describe, expect, it } from 'vitest';
import { isAcknowledged, patternOf, seenOf, stillAnswers } from '../../../src/core/incident/seen.ts';
import type { Finding, Signal, Status } from '../../../src/core/types.ts';
import { believed, NOON } from '../../support/signals.ts';

/** `9s canary@home degraded server-error`, so many seconds before noon. */
const signalOf = (words: string): Signal => {
  const [age = '', origin = '', level, finding] = words.split(' ');
  return {
    ...{ component: 'x/chat', origin, detail: `${finding} ${origin}`, at: NOON - 1000 * Number.parseInt(age, 10) },
    source: (/^\w+/.exec(origin)?.[0] ?? 'probe') as Signal['source'],
    level: level as Signal['level'],
    finding: finding as Finding,
  };
};
const status = (evidence: readonly string[]): Status => ({
  ...believed('degraded', 'x/chat'),
  evidence: evidence.map(signalOf),
});

/** `canary server-error fails home, tokyo answers paris` */
const inWords = (evidence: readonly string[]) =>
  seenOf(status(evidence)).sights.map(
    ({ source, finding, fails, answers }) =>
      `${source} ${finding} fails ${fails.join(', ')} answers ${answers.join(', ')}`,
  );

describe('what is seen of a component', () => {
  it.each`
    what                                                        | evidence                                                                                                        | sights
    ${'nothing'}                                                | ${[]}                                                                                                           | ${[]}
    ${'a real call fails, the gateway answers'}                 | ${['9s probe@home operational alive', '5s canary@home degraded server-error']}                                  | ${['canary server-error fails home answers ', 'probe alive fails  answers home']}
    ${'it fails from one place and not from another'}           | ${['9s probe@home outage reset', '5s probe@tokyo operational alive']}                                           | ${['probe reset fails home answers tokyo']}
    ${'where nothing fails, the newest answer is told'}         | ${['9s probe@home operational throttled', '8s probe@tokyo operational alive', '7s canary@home degraded reset']} | ${['canary reset fails home answers ', 'probe alive fails  answers home, tokyo']}
    ${'an answer from before the first failure does not count'} | ${['9s probe@tokyo operational alive', '7s probe@home outage reset']}                                           | ${['probe reset fails home answers ']}
    ${'the newest look of an origin counts'}                    | ${['9s canary@home degraded reset', '7s canary@home operational answered', '5s probe@home outage dns']}         | ${['canary answered fails  answers home', 'probe dns fails home answers ']}
    ${'what was bad counts until the trouble is over'}          | ${['9s probe@home outage reset', '5s probe@home operational alive']}                                            | ${['probe reset fails home answers ']}
    ${'our own trouble says nothing'}                           | ${['9s canary@home degraded reset', '5s canary@home unknown own-quota']}                                        | ${['canary reset fails home answers ']}
    ${'the worst is told where several are seen'}               | ${['9s probe@home outage reset', '5s probe@tokyo degraded server-error']}                                       | ${['probe reset fails home, tokyo answers ']}
    ${'control targets are not the provider'}                   | ${['9s control@home outage unreachable', '5s probe@home outage reset']}                                         | ${['probe reset fails home answers ']}
  `('$what', ({ evidence, sights }) => {
    expect(inWords(evidence)).toEqual(sights);
    expect(inWords(evidence.toReversed()).toSorted()).toEqual(sights.toSorted());
  });

  it('tells a check that still answers from one that was not asked since others fail', () => {
    const each = (probe: string) => {
      const facts = seenOf(status([probe, '7s canary@home outage reset', '5s canary@home outage reset']));
      return facts.sights.map((sight) => stillAnswers(sight, facts));
    };
    expect(each('6s probe@home operational alive')).toEqual([true, true]);
    expect(each('9s probe@home operational alive')).toEqual([true, false]);
  });

  it('holds how likely trouble is and who reports it, where that is known', () => {
    const odds = { operational: 0.1, degraded: 0.6, outage: 0.3 };
    const crowd = { people: 14, withinMs: 1_200_000, usual: 1 };
    expect(seenOf({ ...status([]), odds, crowd })).toMatchObject({ odds, crowd });
    expect(Object.keys(seenOf(status([])))).toEqual(['component', 'level', 'since', 'sights']);
  });

  it('compares by what fails and how, not by words, places or what answers', () => {
    const pattern = (...evidence: readonly string[]) => patternOf([seenOf(status(evidence))]);
    const first = pattern('9s canary@home degraded server-error');
    expect(first).toBe('x/chat canary server-error');
    expect(pattern('5s canary@tokyo degraded server-error', '5s probe@home operational alive')).toBe(first);
    expect(pattern('9s canary@home degraded read-timeout')).not.toBe(first);
    expect(patternOf([])).toBe('');
  });

  it('is acknowledged when an official page reports trouble', () => {
    expect(isAcknowledged([seenOf(status(['9s official@home degraded said-trouble']))])).toBe(true);
    expect(
      isAcknowledged([seenOf(status(['9s official@home operational said-fine', '5s probe@home outage dns']))]),
    ).toBe(false);
  });
});
