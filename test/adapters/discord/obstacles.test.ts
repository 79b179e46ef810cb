import { describe, expect, it } from 'vitest';
import { rightsIn } from '../../../adapters/discord/permissions.ts';
import { LOCALES } from '../../../src/core/types.ts';
import { botFor, openDiscord } from '../../support/discord/bot.ts';
import { courierOf, openCourier } from '../../support/discord/couriers.ts';
import { APPLICATION, CHANNEL, GUILD, TOKEN } from '../../support/discord/discord.ts';
import { rightsBits } from '../../support/discord/guild.ts';
import { scriptedDoor } from '../../support/door.ts';

const PLACE = '400000000000000005';
const [TEXT, DM, VOICE, CATEGORY, ANNOUNCEMENTS, THREAD, FORUM] = [0, 1, 2, 4, 5, 11, 15];

describe('What stands in the way in a channel', () => {
  it.each`
    type             | forbidden                                           | allow
    ${TEXT}          | ${[]}                                               | ${[]}
    ${ANNOUNCEMENTS} | ${[]}                                               | ${[]}
    ${VOICE}         | ${['CreatePublicThreads']}                          | ${[]}
    ${THREAD}        | ${['CreatePublicThreads', 'SendMessages']}          | ${[]}
    ${THREAD}        | ${['SendMessagesInThreads']}                        | ${['Send Messages in Threads']}
    ${TEXT}          | ${['ViewChannel']}                                  | ${['View Channel']}
    ${TEXT}          | ${['SendMessages']}                                 | ${['Send Messages']}
    ${TEXT}          | ${['CreatePublicThreads', 'SendMessagesInThreads']} | ${['Create Public Threads', 'Send Messages in Threads']}
    ${VOICE}         | ${['EmbedLinks', 'ReadMessageHistory']}             | ${['Embed Links', 'Read Message History']}
  `('of type $type without $forbidden is told right by right: $allow', async ({ type, forbidden, allow }) => {
    const { discord, courier } = await openCourier();
    const parent = type === THREAD ? '400000000000000006' : undefined;
    if (parent) discord.channels.add(parent);
    discord.channels.add(PLACE, { type, parent });
    discord.channels.forbid(parent ?? PLACE, ...forbidden);
    const found = await courier.check(PLACE);
    expect(found.map(({ fix }) => fix.en)).toEqual(
      allow.map((right: string) => `Channel settings → Permissions → Ernie Watch: allow ${right}.`),
    );
    for (const { what, fix } of found)
      for (const locale of LOCALES) expect(`${what[locale]}${fix[locale]}`).toBeTruthy();
  });

  it.each`
    channel                         | type         | what
    ${'a category'}                 | ${CATEGORY}  | ${['Channels of this kind take no messages.']}
    ${'a forum'}                    | ${FORUM}     | ${['Channels of this kind take no messages.']}
    ${'a channel that was deleted'} | ${undefined} | ${['The channel does not exist any more.']}
    ${'a direct message'}           | ${DM}        | ${[]}
  `('that is $channel: $what', async ({ type, what }) => {
    const { discord, courier } = await openCourier();
    if (type !== undefined) discord.channels.add(PLACE, { type, ...(type === DM && { guild: undefined }) });
    expect((await courier.check(PLACE)).map((obstacle) => obstacle.what.en)).toEqual(what);
  });

  it('of a server the bot was thrown out of is the missing invitation', async () => {
    const discord = await openDiscord();
    const { adapter } = botFor(discord);
    await adapter.start(scriptedDoor({ answer: () => ({ tone: 'neutral', title: 'x', blocks: [], actions: [] }) }));
    discord.channels.leave();
    await discord.slash({ id: '600000000000000001', locale: 'en-US' }, 'status').answer;
    const [obstacle] = await courierOf(adapter).check(CHANNEL);
    expect(obstacle?.fix.en).toMatch(/^Invite Ernie Watch/);
  });

  it.each(['/channels/\\d+$', '/users/@me$', '/roles$', '/members/'])(
    'cannot be told while %s fails, and that is told',
    async (path) => {
      const { discord, courier } = await openCourier();
      discord.fault({ method: 'GET', path: new RegExp(path), reply: 'drop' });
      const [obstacle, ...more] = await courier.check(CHANNEL);
      expect(obstacle?.what.en).toMatch(/^Discord cannot be asked now/);
      expect(more).toEqual([]);
    },
  );
});

describe('The bot’s rights in a channel', () => {
  const standing = { own: APPLICATION, guild: GUILD, member: { roles: ['7'] } };
  const role = (id: string, permissions: bigint) => ({ id, permissions });
  const over = (id: string, type: number, part: { allow?: bigint; deny?: bigint }) => ({
    id,
    type,
    allow: 0n,
    deny: 0n,
    ...part,
  });
  const [SEE, SAY] = [rightsBits('ViewChannel'), rightsBits('SendMessages')];

  it.each`
    rule                                           | roles                                 | overwrites                                                             | may
    ${'come from everyone and from its roles'}     | ${[role(GUILD, SEE), role('7', SAY)]} | ${[]}                                                                  | ${SEE | SAY}
    ${'do not come from roles of others'}          | ${[role(GUILD, SEE), role('8', SAY)]} | ${[]}                                                                  | ${SEE}
    ${'are taken by the channel from everyone'}    | ${[role(GUILD, SEE | SAY)]}           | ${[over(GUILD, 0, { deny: SAY })]}                                     | ${SEE}
    ${'are given back to its role'}                | ${[role(GUILD, SEE | SAY)]}           | ${[over('7', 0, { allow: SAY }), over(GUILD, 0, { deny: SAY })]}       | ${SEE | SAY}
    ${'are in the end what is said of itself'}     | ${[role(GUILD, SEE | SAY)]}           | ${[over(APPLICATION, 1, { deny: SEE }), over('7', 0, { allow: SEE })]} | ${SAY}
    ${'are not touched by what is said of others'} | ${[role(GUILD, SEE)]}                 | ${[over('8', 0, { deny: SEE }), over('9', 1, { deny: SEE })]}          | ${SEE}
  `('$rule', ({ roles, overwrites, may }) => {
    expect(rightsIn({ ...standing, roles, overwrites }).bitfield).toBe(may);
  });

  it('are all there for an administrator, whatever the channel says', () => {
    const roles = [role(GUILD, 0n), role('7', rightsBits('Administrator'))];
    expect(rightsIn({ ...standing, roles, overwrites: [over(GUILD, 0, { deny: SEE })] }).has(SEE | SAY)).toBe(true);
  });
});

describe('Discord as a whole', () => {
  it('tells how far its clock is ahead', async () => {
    const discord = await openDiscord();
    const { adapter } = botFor(discord, {}, () => discord.clock.now() - 90_000);
    expect(await courierOf(adapter).examine()).toEqual({ obstacles: [], skewMs: 90_000 });
  });

  it.each`
    token              | reply     | what
    ${'not-the-token'} | ${null}   | ${'Discord refuses the bot’s token.'}
    ${TOKEN}           | ${'drop'} | ${'Discord cannot be asked now'}
  `('is examined with the token $token, the line $reply: $what', async ({ token, reply, what }) => {
    const discord = await openDiscord();
    if (reply) discord.fault({ method: 'GET', path: /@me/, reply });
    const { obstacles } = await courierOf(botFor(discord, { token }).adapter).examine();
    expect(obstacles.map((obstacle) => obstacle.what.en)).toEqual([expect.stringContaining(what)]);
  });
});
