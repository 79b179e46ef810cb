import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ChannelState } from '../../support/slack/channels.ts';
import { courierOn, openCourierRig } from '../../support/slack/courier-rig.ts';

let rig: Awaited<ReturnType<typeof openCourierRig>>;
beforeEach(async () => {
  rig = await openCourierRig();
});
afterEach(() => rig.slack.stop());

const PUBLIC = ['chat:write', 'channels:read', 'channels:history'];
const PRIVATE = ['chat:write', 'groups:read', 'groups:history'];
const said = (obstacles: Awaited<ReturnType<typeof rig.courier.check>>): string[] =>
  obstacles.map(({ what, fix }) => `${what.en} ${fix.en}`);

it.each<[string, Partial<ChannelState>, readonly string[], readonly RegExp[]]>([
  ['a public channel', {}, PUBLIC, []],
  ['a private channel', { kind: 'private' }, PRIVATE, []],
  ['one it is not in', { member: false }, PUBLIC, [/not in the channel.*\/invite @ernie_watch/]],
  ['an archived one', { archived: true, member: false }, PUBLIC, [/is archived.*Unarchive/]],
  ['a private one it is not in', { kind: 'private', member: false }, PRIVATE, [/is private.*\/invite @ernie_watch/]],
  ['a direct message to several', { kind: 'mpim' }, PUBLIC, [/not a channel/]],
  ['one it may not read', {}, ['chat:write', 'channels:read'], [/scopes: channels:history\. .*slack-manifest/]],
  ['a private one it may not read', { kind: 'private' }, ['groups:read'], [/scopes: chat:write, groups:history/]],
  ['one it may not see', {}, ['chat:write'], [/scopes: channels:read, channels:history, groups:read, groups:history/]],
])('%s (%j)', async (_, state, scopes, obstacles) => {
  rig.slack.channels.open('C0002', state);
  rig.slack.allows(...scopes);
  expect(said(await rig.courier.check('C0002'))).toEqual(obstacles.map((one) => expect.stringMatching(one)));
});

it('a direct message needs no question', async () => {
  expect(said(await rig.courier.check('D0001'))).toEqual([expect.stringMatching(/direct message/)]);
  expect(rig.slack.calls).toEqual([]);
});

it('a direct message to several, which takes a scope it never asks for', async () => {
  rig.slack.fail('conversations.info', { error: 'missing_scope' });
  expect(said(await rig.courier.check('G0001'))).toEqual([expect.stringMatching(/direct message/)]);
});

it('a channel that does not exist', async () => {
  expect(said(await rig.courier.check('C0404'))).toEqual([expect.stringMatching(/does not exist/)]);
});

it.each(['auth.test', 'conversations.info'])('Slack out of reach at %s is in the way too', async (name) => {
  rig.slack.fail(name, { status: 503 });
  expect(said(await rig.courier.check('C0001'))).toEqual([expect.stringMatching(/could not be asked \(http 503\)/)]);
});

it('all that is missing is told, in both languages, each with one thing to do', async () => {
  rig.slack.channels.open('C0002', { member: false });
  rig.slack.allows('channels:read', 'channels:history');
  const obstacles = await rig.courier.check('C0002');
  expect(obstacles.map(({ what }) => what['zh-CN'])).toEqual([
    'Slack 应用缺少以下权限：chat:write。',
    '机器人不在该频道中。',
  ]);
  for (const { fix } of obstacles) expect(fix['zh-CN']).not.toBe('');
});

it('examining names every scope that is missing', async () => {
  rig.slack.allows('chat:write', 'channels:read', 'channels:history', 'app_mentions:read');
  const { obstacles } = await rig.courier.examine();
  expect(said(obstacles)).toEqual([
    expect.stringContaining('commands, users:read, groups:read, groups:history, im:write, im:history.'),
  ]);
});

it('examining names a refused token', async () => {
  const { obstacles } = await courierOn(rig.slack, rig.clock, 'xoxb-wrong').examine();
  expect(said(obstacles)).toEqual([expect.stringMatching(/refuses the bot’s token \(invalid_auth\).*SLACK_BOT_TOKEN/)]);
});

it.each([
  [0, 0],
  [90_000, 90_000],
  [-4_000, -4_000],
  [-900, -1_000], // told in whole seconds
])('a clock that is %i ms ahead is seen as %i', async (ahead, seen) => {
  rig.slack.ahead(ahead);
  expect((await rig.courier.examine()).skewMs).toBe(seen);
});

it('a clock within the same second is not off', async () => {
  rig.clock.advance(700);
  expect((await rig.courier.examine()).skewMs).toBe(0);
});

it('nothing is said of a clock that could not be asked', async () => {
  await rig.courier.examine();
  rig.slack.fail('auth.test', { drop: true });
  const examination = await rig.courier.examine();
  expect(said(examination.obstacles)).toEqual([expect.stringMatching(/could not be asked/)]);
  expect(examination).not.toHaveProperty('skewMs');
});
