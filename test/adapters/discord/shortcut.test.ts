import { describe, expect, it } from 'vitest';
import { testBot } from '../../support/bot.ts';
import { startBot } from '../../support/discord/bot.ts';
import { CHANNEL, GUILD, type Person } from '../../support/discord/discord.ts';
import { message, user } from '../../support/discord/world.ts';

const ANA: Person = { id: '600000000000000001', locale: 'en-GB', guild: GUILD };
const LI: Person = { id: '600000000000000002', locale: 'zh-CN', guild: GUILD };
const NAME = 'Diagnose this error';
const ERROR = "Error code: 401 - {'error': {'code': 'invalid_iam_token'}}";
const someones = (body: object) => message(user('700000000000000001', 'bob'), CHANNEL, 0, { content: '', ...body });

describe('“Diagnose this error” on a message', () => {
  it.each([
    ['its own words', { content: ERROR }],
    ['an embed', { embeds: [{ title: 'Alert', description: ERROR }] }],
  ])('reads %s and answers whoever chose it, alone', async (_, body) => {
    const { discord } = await startBot((await testBot()).door);
    const exchange = discord.choose(ANA, NAME, someones(body));
    expect(await exchange.acknowledged).toEqual({ type: 5, private: true });
    expect((await exchange.answer).content).toContain('Authentication failed');
  });

  it('says what to do with a message without text', async () => {
    const { discord } = await startBot((await testBot()).door);
    const { embeds } = await discord.choose(LI, NAME, someones({})).answer;
    expect(JSON.stringify(embeds)).toContain('请把报错以文字形式粘贴过来');
  });

  it.each([
    [ANA, 'Share here', 'Shared by someone', 'shared this already'],
    [LI, '分享到这里', '由 someone 分享', '已经分享过'],
  ])('is shared with everybody once', async (person, label, by, again) => {
    const { discord } = await startBot((await testBot()).door);
    const answer = await discord.choose(person, NAME, someones({ content: ERROR })).answer;
    const pressed = discord.press(person, answer, { label });
    expect(await pressed.acknowledged).toEqual({ type: 5, private: true });
    const shared = await pressed.followed;
    expect(shared.flags).toBe(0);
    expect(JSON.stringify(shared)).toContain(by);
    expect(JSON.stringify(shared.components)).not.toContain('share ');
    expect((await discord.press(person, answer, { label }).answer).content).toContain(again);
  });

  it('cannot be shared by somebody else', async () => {
    const { discord } = await startBot((await testBot()).door);
    const answer = await discord.choose(ANA, NAME, someones({ content: ERROR })).answer;
    const { content } = await discord.press(LI, answer, { label: 'Share here' }).answer;
    expect(content).toContain('不再保存');
  });
});
