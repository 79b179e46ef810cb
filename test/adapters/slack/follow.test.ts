import { expect, it, onTestFinished } from 'vitest';
import { startRigAt } from '../../support/slack/rig.ts';
import { waitingBot } from '../../support/waiting.ts';

it.each([
  ['en', 'Tell me when it clears', 'I will tell you when Qianfan v2 chat works again', 'Qianfan v2 chat works again'],
  ['zh-CN', '恢复时告诉我', '恢复后会告诉你', '已恢复'],
] as const)(
  'whoever presses the button under a diagnosis is told privately, once, in %s',
  async (locale, button, promised, told) => {
    const bot = await waitingBot();
    const rig = await startRigAt('http', bot.door);
    onTestFinished(() => rig.stop());
    await bot.deliver(rig.adapter.courier);
    rig.slack.speaks('U0001', locale);
    await bot.checks(4, 'outage');
    await rig.person.types('diagnose 500 internal_error qianfan');
    await rig.person.presses(await rig.slack.called('response_url'), button);
    expect((await rig.slack.called('response_url', 2)).text).toContain(promised);
    await bot.checks(2, 'outage');
    expect(rig.slack.messages('DU0001')).toEqual([]);
    await bot.checks(15, 'operational');
    await bot.told;
    await bot.checks(10, 'operational');
    expect(rig.slack.messages('DU0001').map(({ text }) => text)).toEqual([expect.stringContaining(told)]);
    expect(rig.slack.messages('C0001')).toEqual([]);
    expect(rig.slack.breaches).toEqual([]);
  },
);
