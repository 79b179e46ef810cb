import { describe, expect, it } from 'vitest';
import type { Signal } from '../../src/core/types.ts';
import { testBot } from '../support/bot.ts';
import { NOON, signal } from '../support/signals.ts';

const TIMEOUT = 'diagnose Error: Request timed out.';
const REFUSED =
  'diagnose 401 {"error":{"code":"invalid_iam_token","message":"invalid_iam_token"},"id":"as-x1y2z3a4b5"}';
const who = (answer: string): string => /Who has to act: (.*)/.exec(answer)?.[1] ?? '';

const canary = (over: Partial<Signal>): Signal => ({
  ...signal('30s canary@home operational', 'ernie/auth'),
  ...{ source: 'canary', finding: 'answered', detail: '200' },
  ...over,
});
const outage = (component: 'ernie/chat' | 'ernie/auth'): readonly Signal[] =>
  ['4m', '3m', '2m', '1m', '30s', '10s'].map((age) => ({
    ...signal(`${age} probe@home outage`, component),
    finding: 'bare-server-error',
  }));

describe('a diagnosis takes what the bot believes into account', () => {
  it('an outage of the part concerned, with its incident', async () => {
    const bot = await testBot();
    const before = who(await bot.ask(TIMEOUT));
    bot.hear(...outage('ernie/chat'));
    const after = await bot.ask(TIMEOUT);
    expect(before).toMatch(/^You .*unclear/);
    expect(who(after)).toMatch(/^ERNIE [789]\d %/);
    expect(after).toMatch(/ERNIE: Our own check of this part shows an outage\. \(10 s ago, odds × [\d.]+\)/);
    expect(after).toMatch(/An incident of this part is open\..* why ernie-\d+-/);
    expect(after).toMatch(/If our checks of this part were all well, it would be/);
  });

  it('a made-up key that is rightly refused and a valid one that works', async () => {
    const bot = await testBot();
    bot.hear({ ...signal('20s auth@home operational', 'ernie/auth') }, canary({}));
    const said = await bot.ask(REFUSED);
    expect(who(said)).toMatch(/^You 9[5-9] %/);
    expect(said).toMatch(/You: Our own valid key is let in\. \(30 s ago, odds × /);
    expect(said).toMatch(/If our own valid key were refused too, it would be/);
  });

  it('a valid key that is refused', async () => {
    const bot = await testBot();
    bot.hear(canary({ level: 'degraded', finding: 'good-key-rejected', detail: '401 invalid_iam_token' }));
    const said = await bot.ask(REFUSED, { locale: 'zh-CN' });
    expect(said).toMatch(/百度侧：我们自己的有效密钥此前可用，现在也被拒绝。（30 秒前，几率 × /);
  });

  it('other people who report the like, each counted once, and those of other troubles not', async () => {
    const bot = await testBot({ now: () => NOON });
    for (const user of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      await bot.ask('report chat', { user, values: { component: 'chat', category: 'slow', detail: 'slow' } });
      await bot.ask('report chat', { user, values: { component: 'chat', category: 'slow', detail: 'still slow' } });
    }
    await bot.ask('report chat', { user: 'h', values: { component: 'chat', category: 'wrong-answers', detail: 'x' } });
    expect(await bot.ask(TIMEOUT)).toMatch(/ERNIE: 7 people reported the like within 20 minutes; usual is/);
    expect(await bot.ask(REFUSED)).not.toMatch(/people reported the like within/);
  });

  it('that it is blind', async () => {
    const bot = await testBot();
    bot.hear(
      signal('1m chat@home outage', 'ernie/chat'),
      signal('1m web@home outage', 'ernie/web'),
      signal('1m control1@home outage'),
      signal('1m control2@home outage'),
    );
    const said = await bot.ask(TIMEOUT);
    expect(said).toContain('This bot cannot reach the internet from here');
    expect(who(said)).toContain('unclear');
  });
});
