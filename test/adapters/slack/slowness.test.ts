import { afterEach, describe, expect, it } from 'vitest';
import type { View } from '../../../src/view/view.ts';
import type { Script } from '../../support/door.ts';
import type { Fault } from '../../support/slack/double.ts';
import { type Rig, startRig } from '../../support/slack/rig.ts';
import { MINIATURE, said } from '../../support/slack/script.ts';

let rig: Rig;
afterEach(() => rig.stop());

/** A script whose answers come when they are let go. */
const held = (): { readonly script: Script; readonly letGo: (view: View) => void } => {
  const { promise, resolve } = Promise.withResolvers<View>();
  return { script: { ...MINIATURE, answer: () => promise }, letGo: resolve };
};

describe.each(['http', 'socket'] as const)('over %s,', (mode) => {
  it('a command is acknowledged before its slow answer is ready', async () => {
    const { script, letGo } = held();
    rig = await startRig(mode, script);
    expect((await rig.person.types('status')).status).toBe(200);
    rig.clock.advance(20 * 60_000);
    letGo(said('at last'));
    expect(await rig.slack.called('response_url')).toMatchObject({ text: 'at last' });
  });

  it('a form is acknowledged in time and its slow answer follows; nothing is promised before', async () => {
    const { script, letGo } = held();
    rig = await startRig(mode, script);
    await rig.person.types('report');
    await rig.slack.called('views.open');
    const sent = rig.person.submits('V1', { category: 'slow' });
    await rig.clock.waiting(2_500);
    rig.clock.advance(2_500);
    expect((await sent).ack).toMatchObject({ response_action: 'update', view: { title: { text: 'Working on it' } } });
    expect(rig.slack.count('views.update')).toBe(0);
    letGo(said('Stored'));
    expect(await rig.slack.called('views.update')).toMatchObject({
      view_id: 'V1',
      view: { title: { text: 'Stored' } },
    });
  });
});

describe('an answer that Slack does not take', () => {
  it.each<[string, readonly Fault[], readonly number[]]>([
    ['is sent again after the pause Slack asks for', [{ status: 429, retryAfter: 7 }], [7_000]],
    ['is sent again after a server error, later each time', [{ status: 500 }, { status: 503 }], [2_000, 4_000]],
    ['is sent again after a broken connection', [{ drop: true }], [2_000]],
  ])('%s', async (_, faults, pauses) => {
    rig = await startRig('http', MINIATURE);
    rig.slack.fail('response_url', ...faults);
    await rig.person.types('faq');
    for (const pause of pauses) {
      await rig.clock.waiting(pause);
      rig.clock.advance(pause);
    }
    expect(await rig.slack.called('response_url', faults.length + 1)).toMatchObject({ text: 'answer to faq' });
    expect(rig.door.asked).toHaveLength(1);
    expect(rig.events()).not.toContain('slack.respond.failed');
  });

  it.each<[string, readonly Fault[], readonly number[], string]>([
    ['three times', [{ status: 500 }, { status: 500 }, { status: 502 }], [2_000, 4_000], 'http 502'],
    ['for longer than anybody waits', [{ status: 429, retryAfter: 3_600 }], [], 'http 429'],
    ['for good', [{ status: 404 }], [], 'http 404'],
  ])('%s is given up and noted without its text', async (_, faults, pauses, reason) => {
    rig = await startRig('http', MINIATURE);
    rig.slack.fail('response_url', ...faults);
    await rig.person.types('faq');
    for (const pause of pauses) {
      await rig.clock.waiting(pause);
      rig.clock.advance(pause);
    }
    await rig.adapter.stop();
    expect(rig.slack.count('response_url')).toBe(faults.length);
    expect(rig.logged).toContainEqual({ event: 'slack.respond.failed', facts: { reason, tries: faults.length } });
    expect(JSON.stringify(rig.logged)).not.toContain('faq');
  });

  it('does not hold up others', async () => {
    rig = await startRig('http', MINIATURE);
    rig.slack.fail('response_url', { status: 429, retryAfter: 30 });
    await rig.person.types('faq');
    await rig.clock.waiting(30_000);
    await rig.named('U0002').types('help');
    expect(await rig.slack.called('response_url', 2)).toMatchObject({ text: 'answer to help' });
  });

  it('a reply in a thread is repeated after a 429, which is certain, but not after a broken connection', async () => {
    rig = await startRig('http', MINIATURE);
    rig.slack.fail('chat.postMessage', { status: 429, retryAfter: 2 }, { drop: true });
    await rig.person.mentions('<@U0BOT> faq');
    await rig.clock.waiting(2_000);
    rig.clock.advance(2_000);
    await rig.slack.called('chat.postMessage', 2);
    await rig.adapter.stop();
    expect(rig.slack.count('chat.postMessage')).toBe(2);
    expect(rig.events()).toContain('slack.reply.failed');
  });

  it('a late answer to a form is tried again', async () => {
    const { script, letGo } = held();
    rig = await startRig('http', script);
    await rig.person.types('report');
    await rig.slack.called('views.open');
    rig.slack.fail('views.update', { status: 500 }, { error: 'not_found' });
    const sent = rig.person.submits('V1', { category: 'slow' });
    await rig.clock.waiting(2_500);
    rig.clock.advance(2_500);
    await sent;
    letGo(said('Stored'));
    await rig.clock.waiting(2_000);
    rig.clock.advance(2_000);
    await rig.slack.called('views.update', 2);
    await rig.adapter.stop();
    expect(rig.logged).toContainEqual({ event: 'slack.modal.failed', facts: { reason: 'not_found', tries: 2 } });
  });
});

describe('a form that Slack does not open', () => {
  it.each<[string, Fault]>([
    ['because the trigger has expired', { error: 'expired_trigger_id' }],
    ['because of too many calls', { status: 429, retryAfter: 1 }],
    ['because of a server error', { status: 500 }],
  ])('%s is offered again by a button, and nothing is stored', async (_, fault) => {
    rig = await startRig('http', MINIATURE);
    rig.slack.fail('views.open', fault);
    await rig.person.types('report');
    const offer = await rig.slack.called('response_url');
    expect(offer).toMatchObject({ response_type: 'ephemeral' });
    expect(rig.door.asked).toEqual([]);
    await rig.person.presses(offer, 'Report a problem');
    expect(await rig.slack.called('views.open', 2)).toMatchObject({ view: { callback_id: 'form' } });
  });

  it('because the person’s language took too long: the double’s triggers live three seconds and once', async () => {
    rig = await startRig('http', MINIATURE);
    const trigger = rig.slack.trigger();
    rig.clock.advance(3_001);
    await rig.deliver('slash_commands', { ...rig.person.command('report'), trigger_id: trigger });
    expect(await rig.slack.called('response_url')).toMatchObject({ text: expect.stringContaining('did not open') });
  });
});

describe('stopping', () => {
  it('lets a running answer finish', async () => {
    const { script, letGo } = held();
    rig = await startRig('http', script);
    await rig.person.types('status');
    await rig.clock.waiting(1_000);
    const stopped = rig.adapter.stop();
    letGo(said('just in time'));
    await stopped;
    expect(rig.slack.count('response_url')).toBe(1);
    await expect(fetch(rig.url, { method: 'POST' })).rejects.toThrow();
  });

  it('lets a running form be acknowledged', async () => {
    const { script, letGo } = held();
    rig = await startRig('http', script);
    await rig.person.types('report');
    await rig.slack.called('views.open');
    const sent = rig.person.submits('V1', { category: 'slow' });
    await rig.clock.waiting(2_500);
    const stopped = rig.adapter.stop();
    letGo(said('just in time'));
    await stopped;
    expect((await sent).ack).toMatchObject({ view: { title: { text: 'just in time' } } });
  });

  it('waits three seconds for it and no longer', async () => {
    const { script } = held();
    rig = await startRig('http', script);
    await rig.person.types('status');
    const stopped = rig.adapter.stop();
    await rig.clock.waiting(3_000);
    rig.clock.advance(3_000);
    await stopped;
    expect(rig.slack.count('response_url')).toBe(0);
  });
});

it('a bug is noted by its name and place, without its words, and never shown', async () => {
  rig = await startRig('http', {
    ...MINIATURE,
    plan: () => {
      throw new TypeError('secret text');
    },
  });
  await rig.person.types('status');
  await rig.adapter.stop();
  expect(rig.logged).toContainEqual({
    event: 'slack.failed',
    facts: { error: 'TypeError', at: expect.arrayContaining([expect.stringContaining('slowness.test.ts')]) },
  });
  expect(JSON.stringify(rig.logged)).not.toContain('secret text');
});
