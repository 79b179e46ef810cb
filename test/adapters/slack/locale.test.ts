import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Rig, startRig } from '../../support/slack/rig.ts';
import { MINIATURE } from '../../support/slack/script.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig('http', MINIATURE);
});
afterEach(() => rig.stop());

const ask = async (times = 1): Promise<void> => {
  for (let index = 0; index < times; index += 1) {
    const before = rig.slack.count('response_url');
    await rig.person.types('faq');
    await rig.slack.called('response_url', before + 1);
  }
};
const spoken = (): string[] => rig.door.asked.map(({ locale }) => locale);

it.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['de-DE', 'en'],
  ['en-US', 'en'],
])('somebody whose Slack speaks %s is answered in %s', async (locale, expected) => {
  rig.slack.speaks('U0001', locale);
  await ask();
  expect(spoken()).toEqual([expected]);
  expect(await rig.slack.called('users.info')).toMatchObject({ user: 'U0001', include_locale: 'true' });
});

it('Slack is asked once an hour for each person', async () => {
  await ask(3);
  expect(rig.slack.count('users.info')).toBe(1);
  rig.clock.advance(61 * 60_000);
  await ask();
  expect(rig.slack.count('users.info')).toBe(2);
});

it('without the scope everybody gets the setting’s language, and nobody is asked about for an hour', async () => {
  rig.slack.fail('users.info', { error: 'missing_scope' });
  await ask();
  await rig.named('U0002').types('faq');
  await rig.slack.called('response_url', 2);
  expect([spoken(), rig.slack.count('users.info')]).toEqual([['en', 'en'], 1]);
  rig.clock.advance(61 * 60_000);
  rig.slack.speaks('U0001', 'zh-CN');
  await ask();
  expect(spoken()).toEqual(['en', 'en', 'zh-CN']);
});

it('after another failure one person is not asked about for ten minutes, others are', async () => {
  rig.slack.fail('users.info', { status: 500 });
  rig.slack.speaks('U0002', 'zh-CN');
  await ask(2);
  await rig.named('U0002').types('faq');
  await rig.slack.called('response_url', 3);
  expect([spoken(), rig.slack.count('users.info')]).toEqual([['en', 'en', 'zh-CN'], 2]);
});

it('a slow Slack delays neither the acknowledgement nor, by more than a second, the answer', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  rig.slack.fail('users.info', { after: promise });
  expect((await rig.person.types('faq')).status).toBe(200);
  await rig.clock.waiting(1_000);
  expect(rig.door.asked).toEqual([]);
  rig.clock.advance(1_000);
  await rig.slack.called('response_url');
  expect(spoken()).toEqual(['en']);
  resolve();
});

it('forms and answers around them speak the person’s language', async () => {
  rig.slack.speaks('U0001', 'zh-CN');
  await rig.person.types('report');
  expect(await rig.slack.called('views.open')).toMatchObject({ view: { close: { text: '关闭' } } });
  expect((await rig.person.submits('V1', {})).ack).toEqual({
    response_action: 'errors',
    errors: { category: '此项必填。' },
  });
});
