import { beforeEach, describe, expect, it } from 'vitest';
import type { Courier, Failed } from '../../src/bot/courier.ts';
import type { Ask } from '../../src/bot/door.ts';
import { LOCALES } from '../../src/core/types.ts';
import { plain, type View } from '../../src/view/view.ts';
import { type TestBot, testBot } from '../support/bot.ts';
import { fakePlatform } from '../support/courier.ts';
import { NOON } from '../support/signals.ts';

const MINUTE = 60_000;
const KEY = `bce-v3/ALTAK-MadeUpForThisTest01/${'9f'.repeat(20)}`;
const TEXT = `401 {"error":{"code":"invalid_iam_token"}} ${KEY}`;
const ANN: Partial<Ask> = { surface: 'slack', user: 'U1', tenant: 'T1', place: 'slack:C1', name: 'Ann' };
const OUTSIDE = {
  what: { en: 'The bot is not in the channel.', 'zh-CN': '机器人不在该频道中。' },
  fix: { en: 'Type `/invite @ernie` in that channel.', 'zh-CN': '在该频道中输入 `/invite @ernie`。' },
};

let now = NOON;
let bot: TestBot;
let platform: ReturnType<typeof fakePlatform>;
let check: Courier['check'];
beforeEach(async () => {
  now = NOON;
  platform = fakePlatform(() => now);
  check = async () => [];
  const courier = { ...platform.courier, check: (channel: string) => check(channel) };
  bot = await testBot({
    now: () => now,
    posting: { courierOf: (surface) => (surface === 'slack' ? courier : undefined), wake: () => undefined },
  });
});

const buttonOf = ({ actions }: View): string => {
  const line = actions.flatMap((action) => ('line' in action ? [action.line] : [])).find((one) => /share/.test(one));
  if (!line) throw new Error('no button to share');
  return line;
};
const diagnose = (over: Partial<Ask> = {}): Promise<View> => bot.view(`diagnose ${TEXT}`, { ...ANN, ...over });
const press = (line: string, over: Partial<Ask> = {}): Promise<string> => bot.ask(line, { ...ANN, ...over });

describe.each([
  { locale: 'en', by: 'Shared by Ann', done: 'Shared\n', again: 'Shared already', gone: 'nothing to share' },
  { locale: 'zh-CN', by: '分享者：Ann', done: '已分享\n', again: '已经分享过了', gone: '没有可分享的内容' },
] as const)('a private diagnosis in $locale', ({ locale, by, done, again, gone }) => {
  it('is shown to the channel once, by name, without secrets and without private buttons', async () => {
    const own = await diagnose({ locale });
    expect(await press(buttonOf(own), { locale })).toContain(done);
    expect(await press(buttonOf(own), { locale })).toContain(again);
    expect(platform.messages).toHaveLength(1);
    const [shared] = platform.messages;
    expect(shared).toMatchObject({ channel: 'C1', root: undefined });
    expect(shared?.text).toContain(plain(own).split('\n')[0]);
    expect(shared?.text).toContain(by);
    expect(shared?.text).not.toContain('9f9f9f');
  });

  it('is shared by nobody else, and not after fifteen minutes', async () => {
    const line = buttonOf(await diagnose({ locale }));
    expect(await press(line, { locale, user: 'U2' })).toContain(gone);
    expect(await press(line, { locale, surface: 'discord' })).toContain(gone);
    now += 15 * MINUTE;
    expect(await press(line, { locale })).toContain(gone);
    expect(platform.messages).toEqual([]);
  });

  it('says the one thing to do where the bot may not post, and can be shared once that is done', async () => {
    const line = buttonOf(await diagnose({ locale }));
    check = async () => [OUTSIDE];
    platform.meets(() => ({ kind: 'refused', reason: 'not_in_channel' }));
    const stuck = await bot.view(line, { ...ANN, locale });
    expect(plain(stuck)).toContain(OUTSIDE.what[locale]);
    expect(plain(stuck)).toContain(OUTSIDE.fix[locale]);
    platform.meets(() => undefined);
    expect(await press(buttonOf(stuck), { locale })).toContain(done);
    expect(platform.messages).toHaveLength(1);
  });
});

describe('sharing', () => {
  it.each(LOCALES)('hangs below the message it was asked about (%s)', async (locale) => {
    const message = { text: TEXT, unread: [] };
    const over = { ...ANN, locale, root: { message: '17.1' }, message };
    const line = buttonOf(await bot.view('diagnose', over));
    await press(line, { locale });
    expect(platform.messages).toMatchObject([{ root: '17.1' }]);
  });

  it('is offered where somebody can see it alone', async () => {
    const { place: _, ...nowhere } = ANN;
    for (const over of [{ ...nowhere }, { ...ANN, surface: 'discord', place: 'discord:1' } as const])
      expect(JSON.stringify(await bot.view(`diagnose ${TEXT}`, over))).not.toContain('diagnose share');
    expect(JSON.stringify(await bot.view('diagnose what does it cost', ANN))).not.toContain('diagnose share');
    expect(JSON.stringify(await diagnose())).toContain('diagnose share');
  });

  it('is refused to who may not write there', async () => {
    const rights = { manage: false, mention: false, operate: false, write: false };
    expect(await press(buttonOf(await diagnose()), { rights })).toContain('You may not write in this channel.');
    expect(platform.messages).toEqual([]);
  });

  it('pressed twice at once posts once', async () => {
    const line = buttonOf(await diagnose());
    const { promise, resolve } = Promise.withResolvers<void>();
    platform.meets(() => promise);
    const both = [press(line), press(line)];
    resolve();
    expect((await Promise.all(both)).map((said) => said.split('\n')[0])).toEqual(['Shared', 'Shared already']);
    expect(platform.messages).toHaveLength(1);
  });

  it('whose end nobody knows is looked for before it is sent again', async () => {
    const line = buttonOf(await diagnose());
    platform.meets((call) => (call === 'post' ? 'lost' : undefined));
    expect(await press(line)).toContain('Press the button again: nothing is posted twice.');
    platform.meets((call) => (call === 'find' ? { kind: 'refused', reason: 'too many' } : undefined));
    expect(await press(line)).toContain('Press the button again');
    platform.meets(() => undefined);
    expect(await press(line)).toContain('Shared');
    expect(await press(line)).toContain('Shared already');
    expect(platform.messages).toHaveLength(1);
  });

  it('that never arrived is sent again', async () => {
    const line = buttonOf(await diagnose());
    platform.meets(() => ({ kind: 'later', reason: 'timeout', sure: false }));
    await press(line);
    platform.meets(() => undefined);
    expect(await press(line)).toContain('Shared');
    expect(platform.messages).toHaveLength(1);
  });

  it.each<[Failed, string]>([
    [{ kind: 'later', reason: 'ratelimited', sure: true, afterMs: 7_000 }, 'Press the button again in 7 s.'],
    [{ kind: 'refused', reason: 'restricted_action' }, 'The channel does not take it (restricted_action).'],
  ])('that meets %o says so', async (failed, says) => {
    const line = buttonOf(await diagnose());
    platform.meets(() => failed);
    expect(await press(line)).toContain(says);
  });

  it('by somebody without a name, or with an endless one, stays readable', async () => {
    const { name: _, ...nameless } = ANN;
    await bot.ask(buttonOf(await diagnose()), nameless);
    await press(buttonOf(await diagnose()), { name: 'x'.repeat(500) });
    const [first, second] = platform.messages.map(({ text }) => text.split('\n')[1]);
    expect(first).toBe('Shared by somebody here');
    expect(second).toBe(`Shared by ${'x'.repeat(80)}`);
  });
});

describe.each([
  {
    locale: 'en',
    none: 'There is no text in this message',
    paste: 'paste the error as text',
    unread: 'Not read: a.log',
  },
  { locale: 'zh-CN', none: '这条消息里没有文字', paste: '以文字形式粘贴', unread: '未读取：a.log' },
] as const)('somebody’s message, asked about in $locale', ({ locale, none, paste, unread }) => {
  const about = (text: string, files: readonly string[]): Promise<string> =>
    bot.ask('diagnose', { ...ANN, locale, message: { text, unread: files } });

  it('is diagnosed, and what was not read is named', async () => {
    expect(await about(TEXT, [])).toContain('invalid_iam_token');
    expect(await about(TEXT, ['a.log'])).toContain(unread);
    expect(await about(TEXT, [])).not.toContain(unread.slice(0, 8));
  });

  it('of pictures alone asks for the text', async () => {
    const said = await about(' \n', ['shot.png']);
    expect(said).toContain(none);
    expect(said).toContain(paste);
    expect(said).toContain('shot.png');
    expect(bot.door.plan({ ...ANN, line: 'diagnose', locale, message: { text: '', unread: [] } } as Ask)).toEqual({
      kind: 'view',
      private: true,
    });
  });

  it('that reads like a button’s line shares nothing', async () => {
    const line = buttonOf(await diagnose());
    await about(line.replace('diagnose ', ''), []);
    expect(platform.messages).toEqual([]);
  });
});
