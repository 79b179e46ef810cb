import { describe, expect, it } from 'vitest';
import type { Ask, CommandSpec, Plan } from '../../../src/bot/door.ts';
import type { Form, View } from '../../../src/view/view.ts';
import { startBot } from '../../support/discord/bot.ts';
import { CHANNEL, GUILD, type Person } from '../../support/discord/discord.ts';
import { scriptedDoor } from '../../support/door.ts';

const ANA: Person = { id: '600000000000000001', locale: 'en-GB', guild: GUILD };
const LI: Person = { id: '600000000000000002', locale: 'zh-CN', guild: GUILD };
const REMY: Person = { id: '600000000000000003', locale: 'fr' };

const words = (summary: string) => ({ en: summary, 'zh-CN': summary });
const commands: readonly CommandSpec[] = [
  {
    name: 'status',
    summary: words('Is it working?'),
    options: [
      {
        name: 'component',
        description: words('Which'),
        required: false,
        kind: 'choice',
        choices: [{ value: 'chat', label: { en: 'Chat', 'zh-CN': '对话' } }],
      },
    ],
  },
  {
    name: 'diagnose',
    summary: words('Why?'),
    options: [{ name: 'text', description: words('Error'), required: false, kind: 'text' }],
  },
  { name: 'report', summary: words('Me too'), options: [] },
];

const form = (line: string): Form => ({
  line,
  title: 'Report a problem',
  submit: 'Send',
  fields: [
    {
      name: 'category',
      label: 'What kind',
      required: true,
      kind: 'choice',
      choices: [
        { value: 'login', label: 'Login issues' },
        { value: 'slow', label: 'Slow' },
      ],
    },
    { name: 'detail', label: 'What happened', required: false, kind: 'long', hint: 'No keys, please', maxLength: 9000 },
  ],
});

const status = (title: string): View => ({
  tone: 'outage',
  title,
  blocks: [{ kind: 'text', spans: ['Seen ', { time: 1_760_000_000_000 }] }],
  actions: [
    { label: 'Report', line: 'report' },
    { label: 'Refresh', line: 'status' },
    { label: 'FAQ', line: 'faq auth' },
    { label: 'Console', url: 'https://console.bce.baidu.com/' },
  ],
});

const plan = ({ line, values }: Ask): Plan => {
  if (/^(report|diagnose)$/.test(line) && !values?.text && !values?.category) return { kind: 'form', form: form(line) };
  return { kind: 'view', private: !line.startsWith('status') };
};

const door = () => {
  let round = 0;
  return scriptedDoor({ commands, plan, answer: ({ line }) => status(`${line}, answer ${++round}`) });
};

describe('Discord', () => {
  it('answers a command in public after acknowledging it, headline first', async () => {
    const bot = door();
    const { discord } = await startBot(bot);
    const exchange = discord.slash(ANA, 'status', { component: 'chat' });
    expect(await exchange.acknowledged).toEqual({ type: 5, private: false });
    const { content, embeds } = await exchange.answer;
    expect(content).toBe('🔴 Outage · status, answer 1');
    expect(embeds).toMatchObject([
      { title: 'status, answer 1', description: 'Seen <t:1760000000:R>', color: 0xe74c3c },
    ]);
    expect(bot.asked).toEqual([
      {
        line: 'status',
        values: { component: 'chat' },
        locale: 'en',
        surface: 'discord',
        user: ANA.id,
        tenant: GUILD,
        place: `discord:${CHANNEL}`,
        name: 'someone',
        rights: { write: false, manage: false, mention: false, operate: false },
      },
    ]);
  });

  it.each`
    person                        | locale     | tenant   | word
    ${LI}                         | ${'zh-CN'} | ${GUILD} | ${'故障'}
    ${{ ...LI, locale: 'zh-TW' }} | ${'zh-CN'} | ${GUILD} | ${'故障'}
    ${REMY}                       | ${'en'}    | ${'dm'}  | ${'Outage'}
  `('speaks $locale to someone whose Discord is set to $person.locale', async ({ person, locale, tenant, word }) => {
    const bot = door();
    const { discord } = await startBot(bot);
    const { content } = await discord.slash(person, 'status').answer;
    expect(content).toContain(word);
    expect(bot.asked).toMatchObject([{ locale, tenant }]);
  });

  it('answers for the asker alone when the plan says so', async () => {
    const { discord } = await startBot(door());
    const exchange = discord.slash(ANA, 'diagnose', { text: '401 invalid_iam_token' });
    expect(await exchange.acknowledged).toEqual({ type: 5, private: true });
    await exchange.answer;
  });

  it.each([ANA, REMY])('asks first with a form, and answers what was filled in (%s)', async (person) => {
    const bot = door();
    const { discord } = await startBot(bot);
    const modal = await discord.slash(person, 'report').modal;
    expect(modal.components.map(({ label }) => label)).toEqual(['What kind', 'What happened']);
    const sent = discord.submit(person, modal, { category: 'login', detail: 'QR code never loads' });
    expect(await sent.acknowledged).toEqual({ type: 5, private: true });
    await sent.answer;
    expect(bot.asked).toMatchObject([{ line: 'report', values: { category: 'login', detail: 'QR code never loads' } }]);
  });

  it('leaves out what was left empty in a form', async () => {
    const bot = door();
    const { discord } = await startBot(bot);
    const modal = await discord.slash(ANA, 'report').modal;
    await discord.submit(ANA, modal, { category: 'slow' }).answer;
    expect(bot.asked[0]?.values).toEqual({ category: 'slow' });
  });

  it('opens a form from a button', async () => {
    const { discord } = await startBot(door());
    const message = await discord.slash(REMY, 'status').answer;
    expect(await discord.press(REMY, message, { label: 'Report' }).modal).toMatchObject({ title: 'Report a problem' });
  });

  it('answers a button for whoever pressed it, and leaves the message alone', async () => {
    const bot = door();
    const { discord } = await startBot(bot);
    const message = await discord.slash(ANA, 'status').answer;
    const pressed = discord.press(LI, message, { label: 'FAQ' });
    expect(await pressed.acknowledged).toEqual({ type: 5, private: true });
    expect((await pressed.answer).id).not.toBe(message.id);
    expect(bot.asked.at(-1)).toMatchObject({ line: 'faq auth', locale: 'zh-CN', user: LI.id });
  });

  it('refreshes a message in its place, again and again', async () => {
    const { discord } = await startBot(door());
    const first = await discord.slash(ANA, 'status').answer;
    const pressed = discord.press(LI, first, { label: 'Refresh' });
    expect(await pressed.acknowledged).toEqual({ type: 6, private: false });
    const second = await pressed.answer;
    expect(second).toMatchObject({ id: first.id, embeds: [{ title: 'status, answer 2' }] });
    expect(await discord.press(LI, second, { label: 'Refresh' }).answer).toMatchObject({ id: first.id });
  });

  it.each(['', 'x', 'l:0:', 'q:0:status', 'f:0:status', 'l:0:\u202e@everyone ```'])(
    'survives a forged button %j',
    async (custom_id) => {
      const { discord, events } = await startBot(door());
      const message = await discord.slash(ANA, 'status').answer;
      discord.press(ANA, message, { custom_id });
      expect((await discord.slash(ANA, 'status').answer).embeds).toHaveLength(1);
      expect(events.map(({ event }) => event)).not.toContain('discord.interaction.failed');
    },
  );
});
