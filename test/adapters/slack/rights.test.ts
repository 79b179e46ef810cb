import { afterEach, describe, expect, it } from 'vitest';
import type { Rights } from '../../../src/bot/door.ts';
import { type Rig, startRig } from '../../support/slack/rig.ts';
import { MINIATURE } from '../../support/slack/script.ts';

let rig: Rig;
afterEach(() => rig.stop());

const start = async (subscribers: 'admins' | 'members' = 'admins'): Promise<void> => {
  rig = await startRig('http', MINIATURE, subscribers);
};
/** What the door was asked after somebody typed something. */
const asked = async (channel?: string) => {
  const before = rig.slack.count('response_url');
  await rig.person.types('faq', channel);
  await rig.slack.called('response_url', before + 1);
  return rig.door.asked.at(-1);
};

const ALL: Rights = { manage: true, mention: true, operate: true };
const SUBSCRIBE: Rights = { manage: true, mention: true, operate: false };
const NONE: Rights = { manage: false, mention: false, operate: false };

describe('what somebody may do', () => {
  it.each`
    who                                | facts                                                                       | admins       | members
    ${'an admin'}                      | ${{ is_admin: true }}                                                       | ${ALL}       | ${ALL}
    ${'an owner'}                      | ${{ is_owner: true }}                                                       | ${ALL}       | ${ALL}
    ${'the primary owner'}             | ${{ is_primary_owner: true }}                                               | ${ALL}       | ${ALL}
    ${'a member'}                      | ${{}}                                                                       | ${NONE}      | ${SUBSCRIBE}
    ${'a guest'}                       | ${{ is_restricted: true }}                                                  | ${undefined} | ${undefined}
    ${'a guest of one channel'}        | ${{ is_restricted: true, is_ultra_restricted: true }}                       | ${undefined} | ${undefined}
    ${'an admin of another workspace'} | ${{ is_admin: true, team_id: 'T0999' }}                                     | ${undefined} | ${undefined}
    ${'a stranger'}                    | ${{ is_admin: true, is_stranger: true }}                                    | ${undefined} | ${undefined}
    ${'an admin of the organisation'}  | ${{ team_id: 'E1', enterprise_user: { teams: ['T0001'] }, is_admin: true }} | ${ALL}       | ${ALL}
    ${'somebody who left'}             | ${{ is_admin: true, deleted: true }}                                        | ${undefined} | ${undefined}
  `('$who', async ({ facts, admins, members }) => {
    await start('admins');
    rig.slack.knows('U0001', facts);
    expect((await asked())?.rights).toEqual(admins);
    await rig.stop();
    await start('members');
    rig.slack.knows('U0001', facts);
    expect((await asked())?.rights).toEqual(members);
  });

  it.each([
    ['Slack fails', { status: 500 }],
    ['the scope is missing', { error: 'missing_scope' }],
  ])('is nothing special when %s', async (_, fault) => {
    await start('members');
    rig.slack.fail('users.info', fault);
    expect(await asked()).not.toHaveProperty('rights');
  });

  it('is nothing special when Slack takes longer than a second', async () => {
    await start('members');
    const { promise, resolve } = Promise.withResolvers<void>();
    rig.slack.fail('users.info', { after: promise });
    await rig.person.types('faq');
    await rig.clock.waiting(1_000);
    rig.clock.advance(1_000);
    await rig.slack.called('response_url');
    expect(rig.door.asked[0]).not.toHaveProperty('rights');
    resolve();
  });
});

it('the time zone is the person’s own', async () => {
  await start();
  rig.slack.knows('U0001', { tz: 'Europe/Lisbon' });
  expect(await asked()).toMatchObject({ zone: 'Europe/Lisbon' });
});

describe('the place', () => {
  const places = (): (string | undefined)[] => rig.door.asked.map(({ place }) => place);

  it('of a command is its channel; a direct message is none', async () => {
    await start();
    await asked('C0042');
    await asked('D0001');
    expect(places()).toEqual(['slack:C0042', undefined]);
    expect(rig.door.asked[1]).not.toHaveProperty('place');
  });

  it('of a mention and of a button is the channel they are in', async () => {
    await start();
    rig.slack.channels.open('C0042');
    await rig.person.mentions('<@U0BOT> status', { channel: 'C0042' });
    await rig.person.presses(await rig.slack.called('chat.postMessage'), 'FAQ');
    await rig.slack.called('response_url');
    expect(places()).toEqual(['slack:C0042', 'slack:C0001']);
  });

  it('of a form is the channel it was opened in, and so it stays while one works in the modal', async () => {
    await start();
    await rig.person.types('report', 'C0042');
    await rig.slack.called('views.open');
    await rig.person.submits('V1', { category: 'slow' });
    await rig.person.pressesIn('V1', 'Status now');
    await rig.slack.called('views.update');
    await rig.person.pressesIn('V1', 'Report a problem');
    await rig.slack.called('views.update', 2);
    await rig.person.submits('V1', { category: 'login' });
    expect(places()).toEqual(['slack:C0042', 'slack:C0042', 'slack:C0042']);
  });

  it('of a form opened in a direct message is none', async () => {
    await start();
    await rig.person.types('report', 'D0001');
    await rig.slack.called('views.open');
    await rig.person.submits('V1', { category: 'slow' });
    expect(places()).toEqual([undefined]);
  });
});

it('a sent form whose metadata is not ours is noted and left alone', async () => {
  await start();
  await rig.person.types('report');
  await rig.slack.called('views.open');
  const sent = rig.person.submission('V1', { category: 'slow' });
  const { ack } = await rig.deliver('interactive', { ...sent, view: { ...Object(sent).view, private_metadata: 'x' } });
  expect(ack).toEqual({});
  expect(rig.logged).toContainEqual({ event: 'slack.unexpected', facts: { fields: ['view.private_metadata'] } });
  expect(rig.door.asked).toEqual([]);
});
