import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { testBot } from '../support/bot.ts';

const ERROR = '/ernie diagnose 401 invalid_iam_token';
const steps = (answer: string): string[] => answer.split('\n').filter((line) => /^\d+\. /.test(line));
const NEWER = 'fixed v2-invalid_iam_token sig-bearer';

describe('steps that learn', () => {
  it('offers both buttons under a diagnosis, and none where nothing can be told', async () => {
    const bot = await testBot();
    const lines = async (text: string) =>
      (await bot.view(text)).actions.flatMap((action) => ('line' in action ? [action.line] : []));
    expect(await lines(ERROR)).toEqual(
      expect.arrayContaining(['fixed v2-invalid_iam_token', 'failing v2-invalid_iam_token']),
    );
    expect((await lines("/ernie diagnose KeyError: 'result'")).join()).not.toMatch(/fixed|failing/);
  });

  it('asks which step it was, and keeps the answer', async () => {
    const bot = await testBot();
    const plan = bot.door.plan({
      line: 'fixed v2-invalid_iam_token',
      locale: 'zh-CN',
      surface: 'console',
      user: 'ann',
      tenant: 'acme',
    });
    expect(plan.kind === 'form' && plan.form.title).toBe('是哪一步解决的？');
    expect(await bot.ask('fixed v2-invalid_iam_token', { values: { step: 'sig-bearer' } })).toContain('Noted');
    expect(await bot.store.votes.of('v2-invalid_iam_token')).toMatchObject([{ fix: 'sig-bearer', worked: true }]);
    expect(JSON.stringify(await bot.store.votes.of('v2-invalid_iam_token'))).not.toMatch(/ann|acme/);
  });

  it('puts first what helped people of several workspaces, and says so', async () => {
    const bot = await testBot();
    const before = steps(await bot.ask(ERROR));
    for (const tenant of ['one', 'two', 'three'])
      for (const user of ['a', 'b']) await bot.ask(NEWER, { tenant, user: `${tenant}-${user}` });
    const answer = await bot.ask(ERROR);
    expect(before[2]).toContain('Look at the header');
    expect(steps(answer)[0]).toContain('Look at the header');
    expect(answer).toContain('6 people said what helped');
    expect(await bot.ask(ERROR, { locale: 'zh-CN' })).toContain('已有 6 人反馈哪一步有用');
  });

  it('counts somebody who tried several steps as one person', async () => {
    const bot = await testBot();
    for (let n = 0; n < 3; n++) await bot.ask('failing v2-invalid_iam_token');
    await bot.ask(NEWER);
    expect(await bot.ask(ERROR)).toContain('1 person said what helped');
  });

  it('lets no single workspace reorder them for others', async () => {
    const bot = await testBot();
    const before = steps(await bot.ask(ERROR));
    for (let n = 0; n < 50; n++) await bot.ask(NEWER, { tenant: 'big', user: `u${n}` });
    expect(steps(await bot.ask(ERROR))).toEqual(before);
    expect(steps(await bot.ask(ERROR, { tenant: 'big' }))).not.toEqual(before);
  });

  it('takes the word on a step that stands first in a special case alone', async () => {
    const bot = await testBot();
    const special = catalog.twists.flatMap(({ of, first }) =>
      Array.isArray(of) ? of.flatMap((error) => first.map(({ id }) => ({ error, id }))) : [],
    );
    expect(special.length).toBeGreaterThan(5);
    for (const { error, id } of special)
      expect(await bot.ask(`fixed ${error} ${id}`), `${error} ${id}`).toContain('Noted');
  });

  it('goes on to the next step while it still fails, and ends at a ticket', async () => {
    const bot = await testBot();
    const first = steps(await bot.ask(ERROR))[0]?.slice(3, 40) ?? '';
    const next = await bot.ask('failing v2-invalid_iam_token');
    expect(steps(next).join()).not.toContain(first);
    expect(next).toContain(`- ${first}`);
    let answer = next;
    for (let n = 0; n < 40 && !/every step we know/.test(answer); n++)
      answer = await bot.ask('failing v2-invalid_iam_token');
    expect(answer).toContain('You have tried every step we know');
    const votes = await bot.store.votes.of('v2-invalid_iam_token');
    expect(new Set(votes.map(({ fix }) => fix)).size).toBe(votes.length);
  });

  it.each([
    ['fixed nonsense', 'No steps are known for “nonsense”'],
    ['failing v2-invalid_iam_token nonsense', '“nonsense” is none of the steps'],
    ['fixed', 'No steps are known'],
  ])('%s is refused in one sentence', async (line, said) => {
    const bot = await testBot();
    expect(await bot.ask(line)).toContain(said);
    expect(await bot.store.votes.of('v2-invalid_iam_token')).toEqual([]);
  });

  it('tells why the steps stand in their order, in both languages', async () => {
    const bot = await testBot();
    for (const tenant of ['one', 'two']) await bot.ask(NEWER, { tenant });
    expect(await bot.ask('why fix v2-invalid_iam_token')).toMatch(/counts as 2 for, 0 against, from 2 people/);
    expect(await bot.ask('依据 fix auth', { locale: 'zh-CN' })).toContain('尚无人反馈');
    expect(await bot.ask('why fix nonsense')).toContain('nonsense');
  });
});
