import { describe, expect, it } from 'vitest';
import { advance, track } from '../../../src/core/advance.ts';
import {
  isByHand,
  lastWord,
  mayMerge,
  mayUpdate,
  mergeByHand,
  noteByHand,
  type Opening,
  openByHand,
  updateByHand,
} from '../../../src/core/by-hand.ts';
import { current, everTroubled, isNews, isOpen, lengthOf, peak } from '../../../src/core/incident.ts';
import type { Incident, Seen } from '../../../src/core/types.ts';
import { MINUTE, parts, phases, RULES, statusOf } from '../../support/incidents.ts';
import { NOON } from '../../support/signals.ts';

const BY = 'operator:ann';
const at = (minute: number) => NOON + minute * MINUTE;

const opened = (over: Partial<Opening> = {}): Incident =>
  openByHand({ components: ['ernie/chat'], level: 'degraded', note: 'Seen by us.', by: BY, ...over }, NOON, []);

/** What the engine makes of these incidents while components are believed to be like this. */
const engine = (lately: readonly Incident[], minute: number, ...words: readonly string[]) => {
  const now = at(minute);
  const changed = advance(
    lately,
    words.map((each) => statusOf(each, now)),
    now,
    RULES,
  );
  return { changed, lately: track(lately, changed, now, RULES) };
};
/** The only incident that the engine opens over these words. */
const byEngine = (...words: readonly string[]): Incident => {
  const [incident] = engine([], 0, ...words).changed;
  if (!incident) throw new Error('nothing opened');
  return incident;
};

describe('an incident opened by hand', () => {
  it('is told by whoever opened it, and named like any other', () => {
    expect(opened({ components: ['ernie/chat', 'ernie/web', 'ernie/chat'], level: 'outage' })).toEqual({
      id: 'ernie-20260101-120000-chat',
      startedAt: NOON,
      updates: [
        {
          ...{ phase: 'investigating', level: 'outage', components: ['ernie/chat', 'ernie/web'], at: NOON },
          ...{ author: BY, note: 'Seen by us.' },
        },
      ],
    });
  });

  it.each`
    taken                                                                           | id
    ${[]}                                                                           | ${'ernie-20260101-120000-chat'}
    ${['ernie-20260101-120000-chat']}                                               | ${'ernie-20260101-120000-chat-2'}
    ${['ernie-20260101-120000-chat', 'ernie-20260101-120000-chat-2']}               | ${'ernie-20260101-120000-chat-3'}
    ${['ernie-20260101-120000-chat-v1']}                                            | ${'ernie-20260101-120000-chat'}
    ${['ernie-20260101-120000-chat-2', 'ernie-20260101-120000-chat-v1', 'ernie-1']} | ${'ernie-20260101-120000-chat'}
  `('is called $id where $taken are taken', ({ taken, id }) => {
    expect(openByHand({ components: ['ernie/chat'], level: 'outage', note: '', by: BY }, NOON, taken).id).toBe(id);
  });

  it('is known from those of the engine', () => {
    expect(isByHand(opened())).toBe(true);
    const engines = byEngine('chat outage');
    expect(isByHand(updateByHand(engines, { note: 'Known.', by: BY }, at(1)))).toBe(false);
  });
});

describe('what an operator says of an incident', () => {
  it.each`
    before                                  | said                                          | after
    ${[]}                                   | ${{}}                                         | ${'investigating degraded ernie/chat'}
    ${[]}                                   | ${{ phase: 'identified' }}                    | ${'identified degraded ernie/chat'}
    ${[]}                                   | ${{ level: 'outage' }}                        | ${'investigating outage ernie/chat'}
    ${[{ phase: 'identified' }]}            | ${{ level: 'outage' }}                        | ${'identified outage ernie/chat'}
    ${[]}                                   | ${{ phase: 'monitoring' }}                    | ${'monitoring operational '}
    ${[]}                                   | ${{ phase: 'monitoring', level: 'outage' }}   | ${'monitoring operational '}
    ${[]}                                   | ${{ phase: 'resolved' }}                      | ${'resolved operational '}
    ${[{ phase: 'monitoring' }]}            | ${{}}                                         | ${'monitoring operational '}
    ${[{ phase: 'monitoring' }]}            | ${{ phase: 'resolved' }}                      | ${'resolved operational '}
    ${[{ phase: 'monitoring' }]}            | ${{ phase: 'investigating' }}                 | ${'investigating degraded ernie/chat'}
    ${[{ phase: 'monitoring' }]}            | ${{ level: 'outage' }}                        | ${'investigating outage ernie/chat'}
    ${[{ level: 'outage' }, { note: 'x' }]} | ${{ phase: 'identified', level: 'degraded' }} | ${'identified degraded ernie/chat'}
  `('after $before, $said makes it $after', ({ before, said, after }) => {
    const start = [...before, said].reduce(
      (incident, saying, index) => updateByHand(incident, { note: '', by: BY, ...saying }, at(index + 1)),
      opened(),
    );
    const { phase, level, components } = current(start);
    expect(`${phase} ${level} ${components.join()}`).toBe(after);
    expect(start.updates).toHaveLength(before.length + 2);
  });

  it('keeps what was seen, so that it can still be told, until it is over', () => {
    const engines = byEngine('chat outage canary:server-error');
    const said = updateByHand(engines, { phase: 'identified', note: 'Baidu knows.', by: BY }, at(1));
    expect(current(said)).toMatchObject({ author: BY, note: 'Baidu knows.', seen: engines.updates[0].seen });
    expect(current(updateByHand(said, { phase: 'resolved', note: '', by: BY }, at(2)))).not.toHaveProperty('seen');
  });

  it('does not make it seen where it is out of sight', () => {
    const engines = byEngine('chat outage');
    const { lately } = engine([engines], 5, 'chat unknown');
    const [dark = engines] = lately;
    const said = updateByHand(dark, { note: 'We cannot see it.', by: BY }, at(9));
    const [next] = engine([said], 12, 'chat operational').changed;
    expect(next && lengthOf(next, at(12))).toEqual({ ms: 0, known: false });
  });

  it('is nothing where it is over', () => {
    const over = updateByHand(opened(), { phase: 'resolved', note: '', by: BY }, at(1));
    expect(mayUpdate(over)).toBe(false);
    expect(updateByHand(over, { note: 'late', by: BY }, at(2))).toBe(over);
  });

  it('that came last is what operators say now', () => {
    const first = updateByHand(opened({ note: '' }), { note: 'One.', by: BY }, at(1));
    const second = updateByHand(first, { phase: 'monitoring', note: '', by: BY }, at(2));
    expect(lastWord(second)?.note).toBe('One.');
    expect(lastWord(byEngine('chat outage'))).toBeUndefined();
  });
});

describe('a note among operators', () => {
  it('is kept, and is neither update nor news', () => {
    const noted = noteByHand(opened(), { note: 'Called Baidu.', by: BY }, at(1));
    expect(noted.notes).toEqual([{ at: at(1), author: BY, note: 'Called Baidu.', after: 1 }]);
    expect(noted.updates).toEqual(opened().updates);
    expect([opened(), noted].map(isNews)).toEqual([true, false]);
  });

  it('stays when something new happens, which is news again, even in the same moment', () => {
    const noted = noteByHand(byEngine('chat degraded'), { note: 'Called Baidu.', by: BY }, NOON);
    const [worse] = engine([noted], 0, 'chat outage').changed;
    expect(worse?.notes).toEqual(noted.notes);
    expect(worse && isNews(worse)).toBe(true);
    expect(isNews(updateByHand(noted, { note: 'x', by: BY }, NOON))).toBe(true);
  });

  it('may be written when all is over', () => {
    const over = updateByHand(opened(), { phase: 'resolved', note: '', by: BY }, at(1));
    const noted = noteByHand(noteByHand(over, { note: 'a', by: BY }, at(2)), { note: 'b', by: BY }, at(3));
    expect(noted.notes?.map(({ note }) => note)).toEqual(['a', 'b']);
    expect(isOpen(noted)).toBe(false);
  });
});

describe('the engine and incidents opened by hand', () => {
  it('does not move them on, however things look', () => {
    const looks = ['operational', 'outage', 'degraded', 'unknown', 'unwatched', 'maintenance'];
    let lately: readonly Incident[] = [opened()];
    for (const [minute, level] of looks.entries()) {
      const next = engine(lately, 10 * minute, `chat ${level}`);
      expect(next.changed).toEqual([]);
      lately = next.lately;
    }
  });

  it('opens no second one for a component that they hold, watched for a while or not, and one of its own for others', () => {
    const watching = updateByHand(opened(), { phase: 'monitoring', note: '', by: BY }, at(1));
    expect(engine([opened()], 2, 'chat outage').changed).toEqual([]);
    expect(engine([watching], 2, 'chat outage').changed).toEqual([]);
    expect(engine([opened()], 2, 'chat outage', 'web outage').changed.map(everTroubled)).toEqual([['ernie/web']]);
  });

  it('opens its own at once when they are over and trouble is not', () => {
    const over = updateByHand(opened(), { phase: 'resolved', note: '', by: BY }, at(1));
    const { changed } = engine([over], 1, 'chat outage');
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ id: 'ernie-20260101-120100-chat', updates: [{ author: 'bot' }] });
  });

  it('goes on with its own where both hold a component', () => {
    const engines = byEngine('chat degraded');
    const { changed } = engine([opened({ level: 'outage' }), engines], 5, 'chat outage');
    expect(changed.map(phases)).toEqual([['investigating degraded', 'investigating outage']]);
  });
});

describe('the engine and what operators say of its own', () => {
  it('goes on as before, and keeps what they said', () => {
    let lately: readonly Incident[] = [byEngine('chat outage')];
    lately = lately.map((each) => updateByHand(each, { phase: 'identified', note: 'Baidu knows.', by: BY }, at(1)));
    for (const minute of [5, 6, 8]) lately = engine(lately, minute, 'chat operational').lately;
    expect(phases(lately[0])).toEqual([
      ...['investigating outage', 'identified outage', 'monitoring operational', 'resolved operational'],
    ]);
    expect(lately[0]?.updates.map(({ author }) => author)).toEqual(['bot', BY, 'bot', 'bot']);
  });

  it('confirms an end that they announced, and takes it back where trouble goes on', () => {
    const watching = updateByHand(byEngine('chat outage'), { phase: 'monitoring', note: '', by: BY }, at(1));
    expect(engine([watching], 2, 'chat operational').changed).toEqual([]);
    expect(phases(engine([watching], 3, 'chat operational').changed[0])?.at(-1)).toBe('resolved operational');
    expect(phases(engine([watching], 2, 'chat outage').changed[0])?.at(-1)).toBe('investigating outage');
  });
});

describe('two incidents made one', () => {
  const chat = byEngine('chat degraded canary:server-error');
  const web = { ...byEngine('web outage'), id: 'ernie-20260101-120000-web' };
  const names = (seen: readonly Seen[] = []) => seen.map(({ component }) => component);

  it('end the first and give the second all of its components', () => {
    const [from, into] = mergeByHand(web, chat, BY, at(2), 'The same.');
    expect(from).toMatchObject({ mergedInto: chat.id });
    expect(phases(from)).toEqual(['investigating outage', 'resolved operational']);
    expect(phases(into)).toEqual(['investigating degraded', 'investigating outage']);
    expect(parts(into)).toEqual(['ernie/chat', 'ernie/chat ernie/web']);
    expect(names(current(into).seen)).toEqual(['ernie/chat', 'ernie/web']);
    expect(current(into)).toMatchObject({
      ...{ author: BY, note: 'The same.', at: at(2) },
      merged: { id: web.id, components: ['ernie/web'] },
    });
    expect([from, into].map(isNews)).toEqual([true, true]);
    expect(lengthOf(from, at(9)).known).toBe(false);
  });

  it.each`
    first           | second          | step
    ${'open'}       | ${'monitoring'} | ${'investigating outage ernie/web'}
    ${'monitoring'} | ${'open'}       | ${'investigating degraded ernie/chat'}
    ${'monitoring'} | ${'monitoring'} | ${'monitoring operational '}
  `('of which the first is $first and the second $second become $step', ({ first, second, step }) => {
    const like = (incident: Incident, state: string) =>
      state === 'open' ? incident : updateByHand(incident, { phase: 'monitoring', note: '', by: BY }, at(1));
    const [, into] = mergeByHand(like(web, first), like(chat, second), BY, at(2));
    const { phase, level, components } = current(into);
    expect(`${phase} ${level} ${components.join()}`).toBe(step);
    expect(everTroubled(into)).toEqual(['ernie/chat', 'ernie/web']);
    expect(peak(into)).toBe(step.includes('outage') ? 'outage' : 'degraded');
  });

  it('are one to the engine too: it comes back as the second alone', () => {
    const [from, into] = mergeByHand(web, chat, BY, at(2));
    let lately: readonly Incident[] = [from, into];
    for (const minute of [5, 6, 8]) lately = engine(lately, minute, 'chat operational', 'web operational').lately;
    expect(lately.map(isOpen)).toEqual([false, false]);
    const { changed } = engine(lately, 10, 'chat operational', 'web outage');
    expect(changed.map(({ id }) => id)).toEqual([into.id]);
  });

  it('are left to people when the second was opened by hand', () => {
    const [from, into] = mergeByHand(web, opened(), BY, at(2));
    expect(engine([from, into], 3, 'chat operational', 'web outage').changed).toEqual([]);
    const over = updateByHand(into, { phase: 'resolved', note: '', by: BY }, at(4));
    expect(engine([from, over], 5, 'web outage').changed.map(({ id }) => id)).toEqual(['ernie-20260101-120500-web']);
  });

  it('stay two where that makes no sense', () => {
    const over = updateByHand(chat, { phase: 'resolved', note: '', by: BY }, at(1));
    for (const [from, into] of [
      [chat, chat],
      [over, web],
      [web, over],
    ] as const) {
      expect(mayMerge(from, into)).toBe(false);
      expect(mergeByHand(from, into, BY, at(2))).toEqual([from, into]);
    }
  });
});
