import { beforeEach, describe, expect, it } from 'vitest';
import type { Signal } from '../../src/core/types.ts';
import { type TestBot, testBot } from '../support/bot.ts';
import { change } from '../support/change.ts';
import { NOON, signal } from '../support/signals.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await testBot();
});

describe('history of checks', () => {
  const MINUTE = 60_000;
  const past = (seen: readonly string[], over: Partial<Signal> = {}): readonly Signal[] =>
    seen.map((words) => ({ ...signal(words), latencyMs: 190, ...over }));
  const often = (count: number, words: string): readonly string[] => Array.from({ length: count }, () => words);

  it.each`
    checks                                                                                    | says
    ${past(often(3, '1m a operational'))}                                                     | ${'3 checks, 0 % failed or were too slow, half answered within 200 ms, 95 % within 200 ms'}
    ${past([...often(1999, '1m a operational'), '2m a outage'])}                              | ${'2,000 checks, 0.05 % failed or were too slow, half answered within 200 ms'}
    ${past([...often(99_999, '1m a operational'), '2m a outage'])}                            | ${'100,000 checks, 0.01 % failed or were too slow'}
    ${past(often(2, '1m a outage'))}                                                          | ${/2 checks, 100 % failed or were too slow\n/}
    ${past([...often(99_999, '1m a outage'), '2m a operational'])}                            | ${'99.99 % failed'}
    ${past(['1m a operational', '2m a unknown'])}                                             | ${'2 checks (1 could not tell), 0 % failed'}
    ${past(['1m a unknown'])}                                                                 | ${/1 check \(1 could not tell\)\n/}
    ${past(['1m a operational'], { latencyMs: 1201 })}                                        | ${'half answered within 1.25 s, 95 % within 1.25 s'}
    ${[...past(['1m a operational']), ...past(['1m a outage'], { retry: 1 })]}                | ${'1 check, 0 % failed'}
    ${[...past(['1m a operational']), ...past(['1m official@home outage'])]}                  | ${'1 check, 0 % failed'}
    ${[...past(['1m a operational']), ...past(['1m b outage'])]}                              | ${'2 checks, 50.00 % failed'}
    ${[...past(['36h a operational']), ...past(['1m a outage'], { component: 'ernie/web' })]} | ${'1 check, 0 % failed'}
    ${past(['37h a outage'])}                                                                 | ${/watched[^c]*⬜⬜/}
  `('says $says', async ({ checks, says }) => {
    await bot.store.commit(change({ signals: checks }));
    const said = await bot.ask('history chat 2');
    if (typeof says === 'string') expect(said).toContain(says);
    else expect(said).toMatch(says);
  });

  it('says it in Chinese too', async () => {
    const signals = past([...often(199, '1m a operational'), '2m a outage', '2m a unknown']);
    await bot.store.commit(change({ signals }));
    expect(await bot.ask('history chat 1', { locale: 'zh-CN' })).toContain(
      '检测 201 次（1 次无法判断），0.50 % 失败或过慢，一半在 200 毫秒内响应，95 % 在 200 毫秒内',
    );
  });

  it('counts the days that are shown, long after single checks are gone', async () => {
    const signals = Array.from({ length: 48 }, (_, hour) =>
      signal(`${hour}h a ${hour < 13 ? 'outage' : 'operational'}`),
    );
    await bot.store.commit(change({ signals }));
    const kept = { signals: NOON, fiveMinutes: NOON, hours: NOON - 90 * 24 * 60 * MINUTE, reports: NOON };
    while (await bot.store.compact(kept));
    expect(await bot.ask('history chat 1')).toContain('13 checks, 100 % failed');
    expect(await bot.ask('history chat 2')).toContain('37 checks, 35.14 % failed');
    expect(await bot.ask('history 3')).toContain('48 checks, 27.09 % failed');
  });
});
