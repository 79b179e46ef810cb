import { forecast } from '../../core/forecast.ts';
import { isOpen } from '../../core/incident.ts';
import { refusalView } from '../../view/help.ts';
import { lifeView } from '../../view/incident.ts';
import { incidentsView } from '../../view/incidents.ts';
import type { View } from '../../view/view.ts';
import type { Phrase } from '../../view/words.ts';
import { type Call, type Command, type Deps, echo, textOption } from '../command.ts';
import { NO_SUCH_INCIDENT } from '../incidents.ts';
import { YEAR_MS } from './status.ts';

const DAY_MS = 24 * 3_600_000;
const MOST_DAYS = 365;

const DAYS: Phrase<[]> = {
  en: () => `Days must be a whole number from 1 to ${MOST_DAYS}.`,
  'zh-CN': () => `天数必须是 1 到 ${MOST_DAYS} 的整数。`,
};
/** `incidents 7` or `incidents ernie-20260101-120000-chat`, or named values. */
const wanted = ({ rest, values }: Call): { readonly id: string; readonly days: string } => {
  const word = rest.trim();
  const number = /^[-+]?[\d.]+$/.test(word);
  return { id: values.id?.trim() ?? (number ? '' : word), days: values.days?.trim() ?? (number ? word : '') };
};

const told = async ({ store, catalog, now }: Deps, id: string, { ask: { locale } }: Call): Promise<View> => {
  const at = now();
  const incident = await store.incident(id.toLowerCase());
  if (!incident) return refusalView(NO_SUCH_INCIDENT[locale](echo(id)), '/ernie incidents', locale);
  const end = isOpen(incident) ? forecast(incident, await store.incidents(at - YEAR_MS), at) : undefined;
  return lifeView(incident, end, { components: catalog.components, now: at, locale });
};

export const incidentsCommand = (): Command => ({
  name: 'incidents',
  aliases: ['事件', '故障'],
  summary: { en: 'What happened lately, or one incident whole', 'zh-CN': '最近发生过的事件，或某一起的完整经过' },
  options: [
    textOption('days', { en: 'How many days back (30)', 'zh-CN': '回看多少天（默认 30）' }),
    textOption('id', { en: 'Only this one: its whole course', 'zh-CN': '只看某一起的完整经过' }),
  ],
  private: false,
  run: async (deps, call) => {
    const { locale } = call.ask;
    const { id, days: said } = wanted(call);
    if (id) return told(deps, id, call);
    const days = Number(said || 30);
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
      return refusalView(DAYS[locale](), '/ernie incidents 30', locale);
    const found = await deps.store.incidents(deps.now() - days * DAY_MS);
    return incidentsView(found, days, { components: deps.catalog.components, now: deps.now(), locale });
  },
});
