import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encoded, overHttp, signed } from '../../support/slack/person.ts';
import { type Rig, startRig } from '../../support/slack/rig.ts';
import { MINIATURE } from '../../support/slack/script.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig('http', MINIATURE);
});
afterEach(() => rig.stop());

const seconds = (): number => Math.floor(rig.clock.now() / 1000);
const send = (headers: Record<string, string>, body: string, url = rig.url) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body });
const command = (text: string): string => encoded('slash_commands', rig.person.command(text)).body;

/** Whatever came before has been dealt with once this one is answered. */
const afterAnother = async (): Promise<void> => {
  const before = rig.slack.count('response_url');
  await rig.person.types('help');
  await rig.slack.called('response_url', before + 1);
};

describe('a request that is not Slack’s, or not new, is refused', () => {
  it.each([
    ['signed with another secret', 'signature', (body: string) => signed(body, seconds(), 'another secret')],
    ['whose body was changed', 'signature', (body: string) => signed(`${body}&x=1`, seconds())],
    ['without a signature', 'signature', () => ({ 'x-slack-request-timestamp': String(seconds()) })],
    [
      'without a time',
      'signature',
      (body: string) => ({ 'x-slack-signature': signed(body, 0)['x-slack-signature'] ?? '' }),
    ],
    [
      'with nonsense for a time',
      'signature',
      (body: string) => ({ ...signed(body, seconds()), 'x-slack-request-timestamp': 'soon' }),
    ],
    ['of six minutes ago', 'old', (body: string) => signed(body, seconds() - 6 * 60)],
    ['of six minutes from now', 'future', (body: string) => signed(body, seconds() + 6 * 60)],
    [
      'with a signature of the future’s version',
      'signature',
      () => ({ 'x-slack-request-timestamp': String(seconds()), 'x-slack-signature': 'v1=00' }),
    ],
  ])('one %s', async (_, reason, headers) => {
    const body = command('status');
    expect((await send(headers(body), body)).status).toBe(401);
    expect(rig.logged.at(-1)).toEqual({ event: 'slack.refused', facts: { reason } });
    await afterAnother();
    expect(rig.door.asked.map(({ line }) => line)).toEqual(['help']);
  });

  it('the very same signed request a second time, even four minutes later', async () => {
    const body = command('status');
    const headers = signed(body, seconds());
    expect((await send(headers, body)).status).toBe(200);
    await rig.slack.called('response_url');
    rig.clock.advance(4 * 60_000);
    expect((await send(headers, body)).status).toBe(401);
    await afterAnother();
    expect(rig.door.asked.map(({ line }) => line)).toEqual(['status', 'help']);
  });

  it.each([-4, 4])('but a clock that is %i minutes off is none of the above', async (minutes) => {
    const body = command('status');
    expect((await send(signed(body, seconds() + minutes * 60), body)).status).toBe(200);
  });
});

describe('what is delivered twice is answered once', () => {
  it('a command', async () => {
    const payload = rig.person.command('status');
    await rig.deliver('slash_commands', payload);
    rig.clock.advance(1000);
    expect((await rig.deliver('slash_commands', payload, 1)).status).toBe(200);
    await afterAnother();
    expect(rig.door.asked.map(({ line }) => line)).toEqual(['status', 'help']);
  });

  it('a pressed button', async () => {
    await rig.person.types('status');
    const status = await rig.slack.called('response_url');
    const payload = rig.person.pressing(status, 'FAQ');
    await rig.deliver('interactive', payload);
    rig.clock.advance(1000);
    expect((await rig.deliver('interactive', payload, 1)).status).toBe(200);
    await rig.slack.called('response_url', 2);
    await afterAnother();
    expect(rig.door.asked.map(({ line }) => line)).toEqual(['status', 'faq', 'help']);
  });

  it('a mention', async () => {
    const payload = rig.person.mention('<@U0BOT> status');
    for (const retry of [0, 1, 2, 3]) {
      expect((await rig.deliver('events_api', payload, retry)).status).toBe(200);
      rig.clock.advance(60_000);
    }
    await afterAnother();
    expect(rig.slack.count('chat.postMessage')).toBe(1);
  });

  it('a sent form, which is acknowledged with the same answer both times', async () => {
    await rig.person.types('report');
    await rig.slack.called('views.open');
    const payload = rig.person.submission('V1', { category: 'slow' });
    const [first, second] = await Promise.all([
      rig.deliver('interactive', payload),
      overHttp(rig.url, { ...rig.clock, now: () => rig.clock.now() + 1000 })('interactive', payload, 1),
    ]);
    expect(first.ack).toMatchObject({ view: { title: { text: 'Stored as slow' } } });
    expect(second.ack).toEqual(first.ack);
    expect(rig.door.asked).toHaveLength(1);
  });
});

describe('the door stays shut for', () => {
  it('other paths and methods', async () => {
    expect((await fetch(rig.url)).status).toBe(404);
    expect((await send({}, 'x=1', rig.url.replace('/slack/events', '/'))).status).toBe(404);
  });

  it('bodies beyond 2 MiB', async () => {
    expect((await send({}, 'x'.repeat(2 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('a body that never says how long it is and goes on beyond 2 MiB', async () => {
    const socket = connect(Number(new URL(rig.url).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined).resume();
    socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    for (let sent = 0; sent < 40; sent += 1) socket.write(chunk);
    await closed;
    await afterAnother();
  });

  it('a signed body that is no JSON', async () => {
    const body = '{"type":';
    const answer = await send({ ...signed(body, seconds()), 'content-type': 'application/json' }, body);
    expect(answer.status).toBe(400);
  });
});

it('Slack’s own check of the certificate is answered, and runs nothing', async () => {
  expect((await send({}, 'ssl_check=1&token=unused')).status).toBe(200);
  expect(rig.logged.map(({ event }) => event)).not.toContain('slack.refused');
});

it('Slack’s challenge for the address is answered', async () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'unused' });
  const answer = await send({ ...signed(body, seconds()), 'content-type': 'application/json' }, body);
  expect(await answer.json()).toEqual({ challenge: 'abc' });
});

it.each([
  ['no user', { user_id: '' }, ['user_id']],
  ['no address to answer to', { response_url: 'nowhere' }, ['response_url']],
])('a command with %s is acknowledged, noted and left alone', async (_, change, fields) => {
  await rig.deliver('slash_commands', { ...rig.person.command('status'), ...change });
  await afterAnother();
  expect(rig.logged).toContainEqual({ event: 'slack.unexpected', facts: { fields } });
  expect(rig.door.asked.map(({ line }) => line)).toEqual(['help']);
});

it('a megabyte of text is a line like any other', async () => {
  await rig.person.types(`diagnose ${'x'.repeat(1_000_000)}`);
  await rig.slack.called('response_url');
  expect(rig.door.asked[0]?.line).toHaveLength(1_000_009);
});
