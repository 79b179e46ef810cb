import { beforeEach, describe, expect, it } from 'vitest';
import { renderMessage } from '../../adapters/discord/render.ts';
import { render } from '../../adapters/slack/render.ts';
import { catalog } from '../../src/catalog/index.ts';
import { type Incident, LOCALES, type Seen, type Update } from '../../src/core/types.ts';
import { type TestBot, testBot } from '../support/bot.ts';
import { change } from '../support/change.ts';
import { breaches } from '../support/discord/check.ts';
import { NOON, signal } from '../support/signals.ts';
import { checkMessage } from '../support/slack/check.ts';

const OPEN = catalog.components.filter(({ watch }) => watch === 'open').map(({ id }) => id);
const ID = 'ernie-20260101-120000-chat';

let bot: TestBot;
const keep = (incidents: readonly Incident[]) => bot.store.commit(change({ incidents }));
beforeEach(async () => {
  bot = await testBot();
});

describe('incidents', () => {
  beforeEach(() =>
    keep(
      bot.hear(
        ...['240s', '180s', '120s', '60s', '5s'].map((age) => ({
          ...signal(`${age} chat@home degraded`),
          detail: '502 busy',
        })),
      ),
    ),
  );

  it('lists what happened with its id, and tells one whole by it', async () => {
    expect(await bot.ask('incidents')).toMatch(new RegExp(`Qianfan v2 chat: Outage.*open for.*${ID}`));
    const said = await bot.ask(`incidents ${ID.toUpperCase()}`);
    expect(said).toMatch(/^Investigating: Qianfan v2 chat · Outage\n/);
    expect(said).toContain('Checks without a key fail (HTTP 502 from Baidu itself: busy).');
    expect(said).toContain('When it will be over cannot be said');
    expect(await bot.ask('incidents', { values: { id: ID } })).toBe(said);
  });

  it('says so in one sentence where there is no such incident', async () => {
    expect(await bot.ask('incidents ernie-1')).toContain(
      'There is no incident “ernie-1”. The command “incidents” lists them with their ids.',
    );
    expect(await bot.ask('事件 ernie-1', { locale: 'zh-CN' })).toContain('没有编号为“ernie-1”的事件。');
  });

  it('are reached from the status', async () => {
    const view = await bot.view('status');
    expect(view.actions).toContainEqual({ label: 'What happened', line: `incidents ${ID}` });
  });
});

describe('the largest incidents', () => {
  const seen = (component: Seen['component'], index: number): Seen => ({
    ...{ component, level: 'outage', since: NOON - index * 60_000 },
    sights: [
      {
        source: 'canary',
        finding: 'server-error',
        detail: '500 '.padEnd(120, 'x'),
        at: NOON,
        fails: ['home'],
        answers: ['tokyo'],
      },
      { source: 'probe', finding: 'reset', detail: 'y'.repeat(120), at: NOON, fails: ['home'], answers: [] },
    ],
    odds: { operational: 0.01, degraded: 0.2, outage: 0.79 },
    crowd: { people: 1234 + index, withinMs: 1_200_000, usual: 12.3 },
  });
  const update = (step: number): Update => ({
    ...{ phase: 'identified', level: 'outage', components: OPEN, at: NOON + step * 60_000, author: 'bot', note: '' },
    seen: OPEN.map((component, index) => seen(component, index + step)),
  });
  const largest = (index: number): Incident => ({
    ...{ id: `ernie-20260101-1200${10 + index}-chat`, startedAt: NOON + index },
    updates: [update(0), ...Array.from({ length: 50 }, (_, step) => update(step + 1))],
  });

  it.each(
    LOCALES.flatMap((locale) => ['incidents', `incidents ${largest(0).id}`].map((line) => [locale, line] as const)),
  )('fit into a message of every surface: %s %s', async (locale, line) => {
    await keep(Array.from({ length: 40 }, (_, index) => largest(index)));
    const view = await bot.view(line, { locale });
    const slack = render(view, locale, line);
    checkMessage(slack);
    const { allowedMentions, ...discord } = renderMessage(view, { locale });
    const body = JSON.parse(JSON.stringify({ ...discord, allowed_mentions: allowedMentions }));
    expect(breaches('edit', body)).toEqual([]);
    // The newest is there, whatever had to be cut.
    for (const message of [slack, discord])
      expect(JSON.stringify(message)).toContain(line === 'incidents' ? largest(39).id : '1284');
  });

  it.each(LOCALES)('of one minute are shown whole: every part fails in the same way, in %s', async (locale) => {
    const bad = (age: string) => OPEN.map((id) => signal(`${age} probe@home outage`, id));
    await keep(bot.hear(...bad('9s'), ...bad('5s')));
    const view = await bot.view('incidents ernie-20260101-120000-aistudio', { locale });
    const messages = [render(view, locale, ''), renderMessage(view, { locale })];
    expect(JSON.stringify(messages)).not.toMatch(/… The rest|…… 内容过长|"text":"…"|\\n…"/);
  });
});
