import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerModal, formModal } from '../../../adapters/slack/modal.ts';
import { render } from '../../../adapters/slack/render.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { LOCALES } from '../../../src/core/types.ts';
import { type TestBot, testBot } from '../../support/bot.ts';
import { signal } from '../../support/signals.ts';
import { checkMessage, checkView } from '../../support/slack/check.ts';
import { startRigAt } from '../../support/slack/rig.ts';

const LINES = [
  ...['status', 'status chat', 'components', 'incidents', 'history', 'history chat', 'help', 'faq', 'nonsense'],
  ...['why', 'why chat', 'why embeddings', 'why nonsense', 'replay', 'replay nonsense'],
  ...catalog.guides.map(({ id }) => `faq ${id}`),
  ...[
    'diagnose 429 rpm_rate_limit_exceeded',
    'diagnose error_code 336003',
    'diagnose no idea',
    'diagnose 504',
    'backoff',
    'backoff node',
  ],
];
const OPEN = catalog.components.filter(({ watch }) => watch === 'open').map(({ id }) => id);

let bot: TestBot;
beforeEach(async () => {
  bot = await testBot();
});

describe.each(LOCALES)('every answer in %s', (locale) => {
  it.each(LINES)('%s fits into one message, whole', async (line) => {
    bot.hear(...OPEN.map((id) => signal('10s probe outage', id)));
    bot.hear(...OPEN.map((id) => signal('5s probe outage', id)));
    const view = await bot.view(line, { locale });
    const message = render(view, locale, line);
    checkMessage(message);
    checkView(answerModal(view, locale, line));
    expect(JSON.stringify(message.blocks)).not.toMatch(/… The rest|…… 内容过长|"text":"…"/);
  });

  it.each(['report', 'diagnose'])('the form of %s fits into a modal', (line) => {
    const plan = bot.door.plan({ line, locale, surface: 'slack', user: 'U1', tenant: 'T1' });
    if (plan.kind !== 'form') throw new Error(`${line} has no form`);
    checkView(formModal(plan.form, locale));
  });
});

describe('the whole bot on Slack', () => {
  const started = () => startRigAt('http', bot.door);
  let rig: Awaited<ReturnType<typeof started>>;
  beforeEach(async () => {
    rig = await started();
  });
  afterEach(() => rig.stop());

  it('stores a report that is delivered twice once, before it says so', async () => {
    await rig.person.types('report');
    const { view } = await rig.slack.called('views.open');
    const choices = JSON.stringify(view).match(/"value":"([^"]+)"/g) ?? [];
    expect(choices.length).toBeGreaterThan(10);
    const payload = rig.person.submission('V1', { component: 'ernie/chat', category: 'slow', detail: 'takes 40 s' });
    const first = await rig.deliver('interactive', payload);
    expect(JSON.stringify(first.ack)).toContain('You are the 1st person');
    rig.clock.advance(1000);
    expect((await rig.deliver('interactive', payload, 1)).ack).toEqual(first.ack);
    expect(bot.logged.filter(({ event }) => event === 'bot.answered')).toHaveLength(1);
  });

  it('answers status to all and a diagnosis to the asker, without the secret that was pasted', async () => {
    const key = 'bce-v3/ALTAK-TestOnlyKey0123456789a/0123456789abcdef0123456789abcdef01234567';
    await rig.person.types('status');
    expect(await rig.slack.called('response_url')).toMatchObject({ response_type: 'in_channel' });
    await rig.person.types(`diagnose 401 invalid_iam_token with ${key}`);
    const diagnosis = await rig.slack.called('response_url', 2);
    expect(diagnosis).toMatchObject({ response_type: 'ephemeral' });
    expect(JSON.stringify([diagnosis, rig.logged])).not.toContain('0123456789abcdef01234567');
  });
});
