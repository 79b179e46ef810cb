import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Rig, startRig } from '../../support/slack/rig.ts';
import { MINIATURE } from '../../support/slack/script.ts';

/** An ask of somebody who is no admin, in the channel they spoke in. */
const ASK = {
  ...{ locale: 'en', surface: 'slack', user: 'U0001', tenant: 'T0001' },
  ...{ place: 'slack:C0001', rights: { manage: false, mention: false, operate: false }, zone: 'Asia/Shanghai' },
};

describe.each(['http', 'socket'] as const)('on Slack, over %s,', (mode) => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig(mode, MINIATURE);
  });
  afterEach(() => rig.stop());

  it('a typed command is acknowledged empty and answered for the whole channel', async () => {
    const { status, ack } = await rig.person.types('status');
    expect([status, ack]).toEqual([200, {}]);
    const answer = await rig.slack.called('response_url');
    expect(answer).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(answer.text).toContain(
      '🔴 Outage · ERNIE is down\nNo answer since 2026-11-23 07:30 UTC.\nv2 chat: 503 Outage',
    );
    expect(JSON.stringify(answer.blocks)).toContain('🔴 Outage');
    expect(rig.door.asked).toEqual([{ ...ASK, line: 'status' }]);
  });

  it('a private answer is for the asker alone', async () => {
    await rig.person.types('diagnose 401 invalid_iam_token');
    expect(await rig.slack.called('response_url')).toMatchObject({ response_type: 'ephemeral' });
  });

  it('Slack’s entities and links reach the bot as they were typed', async () => {
    await rig.person.types('diagnose &lt;html&gt; a &amp;&amp; b &amp;lt; <https://x.example/a|x.example/a>');
    await rig.slack.called('response_url');
    expect(rig.door.asked[0]?.line).toBe('diagnose <html> a && b &lt; https://x.example/a');
  });

  it('a report goes through its form and the answer appears in it', async () => {
    await rig.person.types('report');
    await rig.slack.called('views.open');
    const { ack } = await rig.person.submits('V1', { category: 'slow', detail: 'takes 40 s' });
    expect(ack).toMatchObject({ response_action: 'update', view: { title: { text: 'Stored as slow' } } });
    expect(rig.door.asked).toEqual([{ ...ASK, line: 'report', values: { category: 'slow', detail: 'takes 40 s' } }]);
    expect(rig.slack.count('response_url')).toBe(0);
  });

  it('a diagnosis goes through its form, whose title and fields are cut to fit', async () => {
    await rig.person.types('diagnose');
    expect(await rig.slack.called('views.open')).toMatchObject({
      view: {
        title: { text: 'Diagnose an error of th…' },
        private_metadata: JSON.stringify({ line: 'diagnose', channel: 'C0001' }),
        blocks: [{ block_id: 'text', optional: false, element: { multiline: true, max_length: 3000 } }],
      },
    });
    const { ack } = await rig.person.submits('V1', { text: 'error 336003' });
    expect(ack).toMatchObject({ view: { blocks: [{ text: { text: 'answer to diagnose error 336003' } }] } });
  });

  it('a form without what is required comes back with a word at the field', async () => {
    await rig.person.types('diagnose');
    await rig.slack.called('views.open');
    const { ack } = await rig.person.submits('V1', { text: '  \n ' });
    expect(ack).toEqual({ response_action: 'errors', errors: { text: 'Please fill this in.' } });
    expect(rig.door.asked).toEqual([]);
  });

  it('a button answers the one who pressed it, in the thread it was pressed in', async () => {
    await rig.person.types('status');
    const status = await rig.slack.called('response_url');
    await rig.named('U0002').presses(status, 'FAQ', '1763884800.000009');
    expect(await rig.slack.called('response_url', 2)).toMatchObject({
      ...{ response_type: 'ephemeral', replace_original: false, thread_ts: '1763884800.000009' },
      text: 'answer to faq',
    });
    expect(rig.door.asked[1]?.user).toBe('U0002');
  });

  it('Refresh replaces the answer it stands under', async () => {
    await rig.person.types('status');
    const status = await rig.slack.called('response_url');
    await rig.person.presses(status, 'Refresh');
    const again = await rig.slack.called('response_url', 2);
    expect(again).toMatchObject({ replace_original: true });
    expect(again).not.toHaveProperty('response_type');
  });

  it('a button that leads to a form opens it; one that leads to a page asks nothing', async () => {
    await rig.person.types('status');
    const status = await rig.slack.called('response_url');
    expect((await rig.person.presses(status, 'Official page')).status).toBe(200);
    await rig.person.presses(status, 'Report a problem');
    expect(await rig.slack.called('views.open')).toMatchObject({ view: { title: { text: 'Report a problem' } } });
    expect(rig.door.asked).toHaveLength(1);
  });

  it('a button inside a modal answers in that modal', async () => {
    await rig.person.types('report');
    await rig.slack.called('views.open');
    await rig.person.submits('V1', { category: 'login' });
    await rig.person.pressesIn('V1', 'Status now');
    expect(await rig.slack.called('views.update')).toMatchObject({
      view_id: 'V1',
      view: { title: { text: 'ERNIE is down' } },
    });
    await rig.person.pressesIn('V1', 'Report a problem');
    expect(await rig.slack.called('views.update', 2)).toMatchObject({ view: { callback_id: 'form' } });
  });

  it('a mention is answered in its thread', async () => {
    await rig.person.mentions('<@U0BOT> status');
    expect(await rig.slack.called('chat.postMessage')).toMatchObject({
      ...{ channel: 'C0001', thread_ts: '1763884800.000200', unfurl_links: 'false', mrkdwn: 'false' },
      text: expect.stringContaining('ERNIE is down'),
    });
    await rig.person.mentions('<@U0BOT> diagnose 401', { thread_ts: '1763884700.000100' });
    expect(await rig.slack.called('chat.postEphemeral')).toMatchObject({
      user: 'U0001',
      thread_ts: '1763884700.000100',
    });
  });

  it('a mention that needs a form gets a button to it', async () => {
    await rig.person.mentions('<@U0BOT> report');
    const offer = await rig.slack.called('chat.postMessage');
    await rig.person.presses(offer, 'Report a problem');
    expect(await rig.slack.called('views.open')).toMatchObject({
      view: { private_metadata: JSON.stringify({ line: 'report', channel: 'C0001' }) },
    });
  });

  it('mentions by bots are left alone', async () => {
    await rig.person.mentions('<@U0BOT> status', { bot_id: 'B0009' });
    await rig.person.mentions('<@U0BOT> faq');
    expect((await rig.slack.called('chat.postMessage')).text).toBe('answer to faq');
    expect(rig.door.asked).toHaveLength(1);
  });
});
