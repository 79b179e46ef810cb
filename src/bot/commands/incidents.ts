import { refusalView } from '../../view/help.ts';
import { incidentsView } from '../../view/incidents.ts';
import { argument, type Command, textOption } from '../command.ts';

const DAY_MS = 24 * 3_600_000;
const MOST_DAYS = 365;

const REFUSAL = {
  en: `Days must be a whole number from 1 to ${MOST_DAYS}.`,
  'zh-CN': `天数必须是 1 到 ${MOST_DAYS} 的整数。`,
};

export const incidentsCommand = (): Command => ({
  name: 'incidents',
  aliases: ['incident', '事件', '故障'],
  summary: { en: 'What happened lately', 'zh-CN': '最近发生过的事件' },
  options: [textOption('days', { en: 'How many days back (30)', 'zh-CN': '回看多少天（默认 30）' })],
  private: false,
  run: async ({ store, catalog, now }, call) => {
    const { locale } = call.ask;
    const days = Number(argument(call, 'days') || 30);
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
      return refusalView(REFUSAL[locale], '/ernie incidents 30', locale);
    const found = await store.incidents(now() - days * DAY_MS);
    return incidentsView(found, days, { components: catalog.components, now: now(), locale });
  },
});
