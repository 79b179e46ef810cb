import { describe, expect, it } from 'vitest';
import { botFor, openDiscord } from '../../support/discord/bot.ts';
import { APPLICATION, CHANNEL, GUILD, type Person } from '../../support/discord/discord.ts';
import { channelShape, type Right, rightsBits } from '../../support/discord/guild.ts';
import { scriptedDoor } from '../../support/door.ts';

const THREAD = '400000000000000078';
const ANA: Person = { id: '600000000000000001', locale: 'en-US', guild: GUILD };
const door = () => scriptedDoor({ answer: () => ({ tone: 'neutral', title: 'x', blocks: [], actions: [] }) });

const askedBy = async (person: Person, guildId: string | undefined = GUILD) => {
  const discord = await openDiscord();
  const bot = door();
  await botFor(discord, { guildId }).adapter.start(bot);
  await discord.slash(person, 'status').answer;
  return bot.asked[0];
};

describe('What a person may do', () => {
  it.each<[readonly Right[], string]>([
    [[], ''],
    [['ViewChannel', 'SendMessages', 'ManageMessages'], 'write'],
    [['ViewChannel', 'SendMessagesInThreads'], ''],
    [['ManageChannels'], 'manage'],
    [['MentionEveryone'], 'mention'],
    [['ManageGuild'], 'manage operate'],
    [['Administrator'], 'write manage mention operate'],
  ])('with the rights %j in the server of whoever runs the bot: %s', async (held, may) => {
    const rights = (await askedBy({ ...ANA, permissions: rightsBits(...held) }))?.rights ?? {};
    expect(Object.entries(rights).flatMap(([name, yes]) => (yes ? [name] : []))).toEqual(
      may.split(' ').filter(Boolean),
    );
  });

  it.each([undefined, '300000000000000009'])(
    'does not include running the bot when its server is %s',
    async (guildId) => {
      const discord = await openDiscord();
      const bot = door();
      const { adapter } = botFor(discord, { guildId });
      await adapter.start(bot);
      await discord.slash({ ...ANA, permissions: rightsBits('Administrator') }, 'status').answer;
      expect(bot.asked[0]?.rights).toEqual({ write: true, manage: true, mention: true, operate: false });
    },
  );

  it.each<[string, Right, boolean]>([
    ['we know', 'SendMessages', false],
    ['we know', 'SendMessagesInThreads', true],
    ['nobody told us of', 'SendMessages', true],
    ['nobody told us of', 'AddReactions', false],
  ])('in a thread that %s is to write with the right %s: %s', async (known, right, write) => {
    const discord = await openDiscord();
    const bot = door();
    const thread = discord.channels.add(THREAD, { type: 11, parent: CHANNEL });
    await botFor(discord).adapter.start(bot);
    if (known === 'we know') discord.gateway.dispatch('THREAD_CREATE', channelShape(thread, APPLICATION));
    await discord.slash({ ...ANA, channel: THREAD, permissions: rightsBits(right) }, 'status').answer;
    expect(bot.asked[0]?.rights).toMatchObject({ write });
  });

  it('is nothing in a direct message, which is no place for posts either', async () => {
    const asked = await askedBy({ id: ANA.id, locale: 'en-US' });
    expect(asked).not.toHaveProperty('rights');
    expect(asked).not.toHaveProperty('place');
  });

  it('is asked for in the channel or thread it was said in', async () => {
    expect((await askedBy({ ...ANA, channel: '400000000000000077' }))?.place).toBe('discord:400000000000000077');
  });
});
