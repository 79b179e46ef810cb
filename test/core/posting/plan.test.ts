import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deed, FLAPPING, type Progress, planned, REMIND_MS } from '../../../src/core/posting/plan.ts';
import type { Step, Story } from '../../../src/core/posting/story.ts';
import type { Subscription } from '../../../src/core/posting/subscription.ts';
import type { Level } from '../../../src/core/types.ts';
import { NOON } from '../../support/signals.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Wishes = Pick<Subscription, 'quiet' | 'reminders'>;
const LOUD: Wishes = { reminders: true };
/** From eleven to one, London time, which in November is UTC: noon is quiet. */
const AT_NOON: Wishes = { reminders: true, quiet: { from: 11 * 60, to: 13 * 60, zone: 'Europe/London' } };

/** A story from minutes after noon: `5 outage`, and `!` behind it where somebody said it by hand. */
const story = (over: boolean, ...words: readonly string[]): Story => {
  const [first, ...others] = words.map((each): Step => {
    const [minute = '0', worst = 'degraded'] = each.split(' ');
    return { at: NOON + Number(minute) * MINUTE, worst: worst.replace('!', '') as Level, byHand: worst.endsWith('!') };
  });
  if (!first) throw new Error('a story has a step');
  return { id: 's', steps: [first, ...others], over, reminded: true };
};

const NOTHING: Progress = { posted: false, shown: -1, told: -1, reminders: 0 };
const told = (step: number, over: Partial<Progress> = {}): Progress => ({
  posted: true,
  shown: step,
  told: step,
  reminders: 0,
  ...over,
});

/** The deed in a word: `post 0`, `wait 360`, minutes after noon. */
const word = (deed: Deed): string => {
  if ('step' in deed) return `${deed.kind} ${deed.step}`;
  if ('nth' in deed) return `remind ${deed.nth}`;
  return 'until' in deed ? `wait ${(deed.until - NOON) / MINUTE}` : deed.kind;
};
const at = (minute: number, what: Story, progress: Progress, wishes: Wishes = LOUD): string =>
  word(planned(what, progress, wishes, NOON + minute * MINUTE));

describe('what comes next for a channel', () => {
  const three = story(false, '0 degraded', '5 outage', '9 outage');
  const ended = story(true, '0 degraded', '5 outage', '40 outage');
  it.each`
    situation                                   | minute | what     | progress                             | deed
    ${'nothing was said'}                       | ${9}   | ${three} | ${NOTHING}                           | ${'post 2'}
    ${'it is over before anything was said'}    | ${50}  | ${ended} | ${NOTHING}                           | ${'post 2'}
    ${'the root is behind'}                     | ${9}   | ${three} | ${told(0)}                           | ${'edit 2'}
    ${'the root is right, answers are missing'} | ${9}   | ${three} | ${told(0, { shown: 2 })}             | ${'reply 1'}
    ${'one answer is missing'}                  | ${9}   | ${three} | ${told(1, { shown: 2 })}             | ${'reply 2'}
    ${'all was said'}                           | ${9}   | ${three} | ${told(2)}                           | ${'wait 369'}
    ${'all was said and it is over'}            | ${50}  | ${ended} | ${told(2)}                           | ${'rest'}
    ${'an edit may come late'}                  | ${50}  | ${ended} | ${told(2, { checkAt: NOON + HOUR })} | ${'wait 60'}
    ${'that edit may have come'}                | ${60}  | ${ended} | ${told(2, { checkAt: NOON + HOUR })} | ${'edit 2'}
  `('$situation → $deed', ({ minute, what, progress, deed }) => {
    expect(at(minute, what, progress)).toBe(deed);
  });

  it('brings a long incident to mind every six hours, unless nobody wants it', () => {
    const long = story(false, '0 outage');
    const after = REMIND_MS / MINUTE;
    expect(at(1, long, told(0))).toBe(`wait ${after}`);
    expect(at(after, long, told(0))).toBe('remind 1');
    const once = told(0, { reminders: 1, remindedAt: NOON + REMIND_MS });
    expect(at(after, long, once)).toBe(`wait ${2 * after}`);
    expect(at(2 * after, long, once)).toBe('remind 2');
    expect(at(2 * after, long, told(0), { reminders: false })).toBe('rest');
  });
});

describe('flapping', () => {
  const minutes = ['0', '3', '6', '9', '12', '15', '18'].map((minute) => `${minute} outage`);
  const settle = FLAPPING.settleMs / MINUTE;

  it('is shown in the root, and told below only once it has settled', () => {
    const restless = story(false, ...minutes);
    expect(at(18, restless, told(3, { shown: 5 }))).toBe('edit 6');
    expect(at(18, restless, told(3, { shown: 6 }))).toBe('reply 4');
    expect(at(18, restless, told(4, { shown: 6 }))).toBe(`wait ${18 + settle}`);
    expect(at(18 + settle, restless, told(4, { shown: 6 }))).toBe('reply 6');
  });

  it('ends with the final state told', () => {
    const ended = story(true, ...minutes);
    expect(at(18 + settle, ended, told(4, { shown: 6 }))).toBe('reply 6');
    expect(at(18 + settle, ended, told(6))).toBe('rest');
  });

  it('holds back nothing that somebody says', () => {
    const said = story(false, ...minutes, '19 outage!');
    expect(at(19, said, told(4, { shown: 7 }))).toBe('reply 7');
  });
});

describe('quiet hours', () => {
  const mild = story(false, '0 degraded', '10 degraded');
  const worse = story(false, '0 degraded', '10 outage');
  const over = story(true, '0 degraded', '10 degraded');
  const morning = story(false, '0 degraded', '61 degraded');
  it.each`
    situation                               | minute | what                             | progress                   | deed
    ${'mild trouble waits'}                 | ${1}   | ${mild}                          | ${NOTHING}                 | ${'wait 60'}
    ${'an outage is posted'}                | ${10}  | ${worse}                         | ${NOTHING}                 | ${'post 1'}
    ${'what somebody says waits too'}       | ${1}   | ${story(false, '0 degraded!')}   | ${NOTHING}                 | ${'wait 60'}
    ${'afterwards there is a summary'}      | ${60}  | ${mild}                          | ${NOTHING}                 | ${'summarise'}
    ${'then what goes on gets its post'}    | ${60}  | ${mild}                          | ${{ ...NOTHING, told: 1 }} | ${'post 1'}
    ${'and what is over does not'}          | ${60}  | ${over}                          | ${{ ...NOTHING, told: 1 }} | ${'rest'}
    ${'a step of a known incident waits'}   | ${10}  | ${mild}                          | ${told(0, { shown: 1 })}   | ${'wait 60'}
    ${'though the root shows it'}           | ${10}  | ${mild}                          | ${told(0)}                 | ${'edit 1'}
    ${'and comes with the summary'}         | ${60}  | ${mild}                          | ${told(0, { shown: 1 })}   | ${'summarise'}
    ${'a step after them is told'}          | ${61}  | ${morning}                       | ${told(0, { shown: 1 })}   | ${'reply 1'}
    ${'reminders wait unless it is outage'} | ${1}   | ${story(false, '-400 degraded')} | ${told(0)}                 | ${'wait 60'}
    ${'reminders of outages come'}          | ${1}   | ${story(false, '-400 outage')}   | ${told(0)}                 | ${'remind 1'}
  `('$situation → $deed', ({ minute, what, progress, deed }) => {
    expect(at(minute, what, progress, AT_NOON)).toBe(deed);
  });
});

describe('for every story', () => {
  const steps = fc.array(
    fc.record({
      gap: fc.integer({ min: 0, max: 40 }),
      worst: fc.constantFrom<Level>('degraded', 'outage'),
      byHand: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('following the plan ends with the root right, answers in order, and rest', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (raw, quiet) => {
        let moment = NOON;
        const all = raw.map(({ gap, worst, byHand }): Step => {
          moment += gap * MINUTE;
          return { at: moment, worst, byHand };
        });
        let progress = NOTHING;
        let now = all[0]?.at ?? NOON;
        const replies: number[] = [];
        for (let turn = 0; turn < 200; turn++) {
          const [first, ...others] = all.filter((step) => step.at <= now);
          if (!first) throw new Error('a story has a step');
          const whole: Story = {
            id: 's',
            steps: [first, ...others],
            over: others.length === all.length - 1,
            reminded: true,
          };
          const deed = planned(whole, progress, quiet ? AT_NOON : LOUD, now);
          const upcoming = all.find((step) => step.at > now)?.at;
          if (deed.kind === 'post') progress = told(deed.step);
          else if (deed.kind === 'edit') progress = { ...progress, shown: deed.step };
          else if (deed.kind === 'reply') {
            replies.push(deed.step);
            progress = { ...progress, told: deed.step };
          } else if (deed.kind === 'remind') progress = { ...progress, reminders: deed.nth, remindedAt: now };
          else if (deed.kind === 'summarise') progress = { ...progress, told: whole.steps.length - 1 };
          else if (deed.kind === 'wait') {
            if (deed.until <= now) throw new Error('waits for the past');
            now = Math.min(deed.until, upcoming ?? deed.until);
          } else if (upcoming !== undefined) now = upcoming;
          else break;
        }
        const last = all.length - 1;
        expect(progress.told).toBe(last);
        if (progress.posted) expect(progress.shown).toBe(last);
        expect(replies).toEqual(replies.toSorted((a, b) => a - b));
        expect(new Set(replies).size).toBe(replies.length);
      }),
    );
  });
});
