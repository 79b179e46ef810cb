import { expect, it, onTestFinished } from 'vitest';
import { testBot } from '../../support/bot.ts';
import { startRigAt } from '../../support/slack/rig.ts';

const ERROR = 'v2-invalid_iam_token';

it.each([
  ['en', 'This fixed it', 'Still failing', 'Noted', 'What to try next', 'Why this order'],
  ['zh-CN', '这样解决了', '仍未解决', '已记录', '接下来可以试', '排序依据'],
] as const)('the steps of a diagnosis are voted on, in %s', async (locale, fixed, failing, noted, next, why) => {
  const bot = await testBot();
  const rig = await startRigAt('http', bot.door);
  onTestFinished(() => rig.stop());
  rig.slack.speaks('U0001', locale);
  await rig.person.types('diagnose 401 invalid_iam_token');
  const answer = await rig.slack.called('response_url');
  await rig.person.presses(answer, fixed);
  await rig.slack.called('views.open');
  const { ack } = await rig.person.submits('V1', { step: 'sig-bearer' });
  expect(JSON.stringify(ack)).toContain(noted);
  expect(await bot.store.votes.of(ERROR)).toMatchObject([{ fix: 'sig-bearer', worked: true }]);
  await rig.person.presses(answer, failing);
  expect((await rig.slack.called('response_url', 2)).text).toContain(next);
  await rig.person.types(`why fix ${ERROR}`);
  expect((await rig.slack.called('response_url', 3)).text).toContain(why);
});
