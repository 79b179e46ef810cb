import { beforeEach, describe, expect, it } from 'vitest';
import { renderMessage } from '../../adapters/discord/render.ts';
import { render } from '../../adapters/slack/render.ts';
import { whatWasSaid } from '../../src/bot/what-was-said.ts';
import { LOCALES, type Locale } from '../../src/core/types.ts';
import { type TestBot, testBot } from '../support/bot.ts';
import { breaches } from '../support/discord/check.ts';
import { NOON, signal } from '../support/signals.ts';
import { checkMessage } from '../support/slack/check.ts';

const MINUTE = 60_000;

/** A bot that has watched chat well for a day and then saw it fail for as many minutes; the clock stands at the end. */
const botAfter = async (failing: number, locale: Locale = 'en') => {
  const begin = NOON - 24 * 60 * MINUTE;
  let now = begin;
  const bot = await testBot({ now: () => now, locale });
  const id: string[] = [];
  const see = (level: 'operational' | 'outage', latencyMs = 40) => {
    const seen = {
      ...signal(`0s v2-chat@home ${level}`),
      at: now,
      detail: level === 'outage' ? 'ECONNREFUSED' : '401',
    };
    const control = { ...signal('0s control@home'), at: now };
    id.push(...bot.hear({ ...seen, latencyMs }, ...(level === 'outage' ? [control] : [])).map((each) => each.id));
    now += MINUTE;
  };
  for (let n = 0; n < 24 * 60; n++) see('operational');
  for (let n = 0; n < failing; n++) see('outage');
  now -= MINUTE - 1;
  return { bot, id: id[0] ?? '', later: (ms: number) => (now += ms), see };
};

describe('why', () => {
  let bot: TestBot;
  let id: string;
  beforeEach(async () => {
    ({ bot, id } = await botAfter(8));
  });

  it('shows each piece of evidence with its number, age and direction, the numbers behind the level, and what would change it', async () => {
    const said = await bot.ask('why chat');
    expect(said).toMatch(/^Why Qianfan v2 chat is shown as Outage\n/);
    expect(said).toMatch(
      /By all evidence trouble is > 99\.9 % likely\. It is said from 99 % on, and over once it stays under \d\d % *\./,
    );
    expect(said).toMatch(/no connection or no answer: 8 times · newest .* · makes trouble > 10000 times likelier/);
    expect(said).toMatch(/What was seen last\n[\s\S]*v2-chat@home: no connection in time \(40 ms\) · ECONNREFUSED/);
    expect(said).toMatch(/If every check went well from now on: operational after \d+ rounds, about \d+ min\./);
    expect(said).toContain('Decided once more from its receipt, the answer is the same.');
  });

  it('alone speaks of what is in trouble', async () => {
    expect(await bot.ask('why')).toMatch(/^Why Qianfan v2 chat/);
  });

  it('of a part that is well says what it would take to say otherwise', async () => {
    const { bot: calm } = await botAfter(0);
    const said = await calm.ask('why chat');
    expect(said).toMatch(/^Why Qianfan v2 chat is shown as Operational\n/);
    expect(said).toMatch(/If every check failed from now on: (?:Degraded|Outage) after \d rounds?, about \d min\./);
  });

  it('of a part that nobody watches says so', async () => {
    expect(await bot.ask('why embeddings')).toMatch(/is shown as Unknown\nnothing watches it/);
  });

  it('of an incident tells every change with its likelihood, and that its receipts decide the same', async () => {
    const said = await bot.ask(`why ${id}`);
    expect(said).toMatch(/^Why ernie-.* was told as it was\n/);
    expect(said).toMatch(/🔴 Qianfan v2 chat: Outage · trouble .* likely · no connection or no answer \(\d times\)/);
    expect(said).toContain('Decided once more from its receipt, the answer is the same.');
  });

  it('of a receipt by other rules says that it cannot be decided again', async () => {
    const [receipt] = await bot.store.receipts(0, NOON * 2);
    const body = JSON.stringify({ ...JSON.parse(receipt?.body ?? '{}'), version: 1 });
    const old = { ...bot.store, receipts: async () => (receipt ? [{ ...receipt, body }] : []) };
    Object.assign(bot.store, old);
    expect(await bot.ask(`why ${id}`)).toContain('Decided by rules version 1; the rules have changed since');
  });

  it.each([
    ['why nonsense', 'There is no component “nonsense”'],
    ['why ernie-20200101-000000-chat', 'There is no incident “ernie-20200101-000000-chat”'],
    ['why 401 invalid_iam_token', 'The command “diagnose” reads it, for your eyes alone'],
    ['why <!channel> @everyone', 'There is no component'],
  ])('%s is answered with what to ask instead', async (line, said) => {
    expect(await bot.ask(line)).toContain(said);
  });
});

describe('replay', () => {
  it('tells what was told and what would have been under other settings, and when', async () => {
    const { bot, id, see, later } = await botAfter(20);
    for (let n = 0; n < 90; n++) see('operational');
    later(MINUTE);
    const usual = await bot.ask(`replay ${id}`);
    expect(usual).toMatch(/^Replay of ernie-.*, usual settings\n/);
    expect(usual).toMatch(/As it was told\n[\s\S]*As it would have been\n[\s\S]*Qianfan v2 chat: Outage/);
    expect(usual).toContain('open=99%');
    const eager = await bot.ask(`replay ${id} open=60% settle=10s`);
    expect(eager).toMatch(/with open=60% settle=10\n.* earlier than it was/);
    const deaf = await bot.ask(`replay ${id} open=99.99% prior=0.01 together=0`);
    expect(deaf).toMatch(/later than it was|Nothing would have been said|same time/);
  });

  it('under the usual rules says to the millisecond what was said, where all of the past is kept', async () => {
    const { bot, see, later } = await botAfter(20);
    for (let n = 0; n < 60; n++) see(n % 9 === 4 ? 'outage' : 'operational');
    const told = (await bot.store.receipts(0, 2 * NOON)).map(({ component, at, level }) => ({ component, at, level }));
    const again = await whatWasSaid(bot.store, { from: NOON - 60 * MINUTE, to: later(-MINUTE), around: NOON }, {});
    expect(told.length).toBeGreaterThan(1);
    expect(again?.map(({ component, t, level }) => ({ component, at: t, level }))).toEqual(told);
  });

  it('of answers that were slow, as the usual ones were quick, says the same again', async () => {
    const { bot, see, later } = await botAfter(0);
    for (let n = 0; n < 40; n++) see('operational', n < 20 ? 700 : 40);
    const told = (await bot.store.receipts(0, 2 * NOON)).map(({ at, level }) => ({ at, level }));
    const again = await whatWasSaid(bot.store, { from: NOON - 60 * MINUTE, to: later(-MINUTE), around: NOON }, {});
    expect(told[0]?.level).toBe('degraded');
    expect(again?.map(({ t, level }) => ({ at: t, level }))).toEqual(told);
  });

  it('of an incident whose checks are gone says so', async () => {
    const { bot, id } = await botAfter(20);
    Object.assign(bot.store, { signals: async () => [] });
    expect(await bot.ask(`replay ${id}`)).toContain('Its checks are not kept any more');
  });

  it.each([
    ['replay', 'Say which incident.'],
    ['replay yesterday', 'There is no incident “yesterday”'],
    ['replay ID open=200%', '“open=200%” is no setting'],
    ['replay ID open=0.2', '“open=0.2” is no setting'],
    ['replay ID volume=11', '“volume=11” is no setting'],
    ['replay ID open=95s', '“open=95s” is no setting'],
    ['replay ID settle=1e9', '“settle=1e9” is no setting'],
    ['replay ID open', '“open” is no setting'],
  ])('%s is refused with what would be right', async (line, said) => {
    const { bot, id } = await botAfter(8);
    expect(await bot.ask(line.replace('ID', id))).toContain(said);
  });
});

it.each(LOCALES)('fits every platform, with all that can be known of a part, in %s', async (locale) => {
  const { bot, id } = await botAfter(30, locale);
  for (let n = 0; n < 30; n++)
    await bot.ask('report chat 504 since 02:10', { surface: 'slack', user: `u${n}`, tenant: `t${n % 4}` });
  for (const line of ['why chat', `why ${id}`, `replay ${id} open=95% settle=60 outage=70%`]) {
    const view = await bot.view(line, { locale });
    const slack = render(view, locale, line);
    checkMessage(slack);
    const { allowedMentions, ...discord } = renderMessage(view, { locale });
    expect(breaches('edit', JSON.parse(JSON.stringify({ ...discord, allowed_mentions: allowedMentions })))).toEqual([]);
    expect(JSON.stringify([slack, discord])).not.toMatch(/… The rest|…… 内容过长/);
  }
});

it.each(LOCALES)('both are told whole in %s, without a word of the other language', async (locale) => {
  const { bot, id } = await botAfter(8, locale);
  const said = `${await bot.ask('why chat')}\n${await bot.ask(`why ${id}`)}\n${await bot.ask(`replay ${id} open=95%`)}`;
  if (locale === 'zh-CN')
    expect(said.replace(/`[^`]*`/g, '')).not.toMatch(/\b(?:trouble|likely|evidence|checks|rules|settings)\b/);
  else expect(said).not.toMatch(/\p{Script=Han}/u);
});
