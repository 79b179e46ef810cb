import { componentNamed } from '../../catalog/index.ts';
import { forecast } from '../../core/forecast.ts';
import type { Catalog } from '../../core/knowledge.ts';
import { overall } from '../../core/overall.ts';
import { unseen } from '../../core/status.ts';
import type { Locale } from '../../core/types.ts';
import { componentView } from '../../view/components.ts';
import { refusalView } from '../../view/help.ts';
import { type StatusPicture, statusView } from '../../view/status.ts';
import type { Phrase } from '../../view/words.ts';
import { argument, type Command, componentOption, type Deps, echo } from '../command.ts';

const HOUR_MS = 3_600_000;
const MONTH_MS = 30 * 24 * HOUR_MS;
/** Older incidents say little of how long one takes today. */
export const YEAR_MS = 365 * 24 * HOUR_MS;

/** Everything a status answer shows, read at one moment. */
export const statusPicture = async (deps: Deps, locale: Locale): Promise<StatusPicture> => {
  const { catalog, store, beliefs } = deps;
  const now = deps.now();
  const statuses = beliefs.statuses(now);
  const incidents = beliefs.openIncidents();
  const [people, month, past] = await Promise.all([
    store.people(now - HOUR_MS),
    store.incidentCount(now - MONTH_MS),
    incidents.length > 0 ? store.incidents(now - YEAR_MS) : [],
  ]);
  return {
    provider: catalog.provider.name[locale],
    overall: overall(catalog.components, statuses, now),
    statuses,
    components: catalog.components,
    open: incidents.map((incident) => ({ incident, forecast: forecast(incident, past, now) })),
    people,
    month,
    now,
    locale,
  };
};

/** Said where a word names no component. */
export const NO_SUCH_COMPONENT: Phrase<[string]> = {
  en: (word) => `There is no component “${word}”. The command “components” lists them.`,
  'zh-CN': (word) => `没有“${word}”这个组件。用 components 命令查看全部组件。`,
};

export const statusCommand = (catalog: Catalog): Command => ({
  name: 'status',
  aliases: ['状态', '现状'],
  summary: { en: 'Is ERNIE working right now?', 'zh-CN': '文心现在正常吗？' },
  options: [componentOption(catalog, { en: 'Only this one, with its evidence', 'zh-CN': '只看某个组件及其依据' })],
  private: false,
  run: async (deps, call) => {
    await deps.firstLook;
    const { locale } = call.ask;
    const word = argument(call, 'component');
    if (!word) return statusView(await statusPicture(deps, locale));
    const component = componentNamed(catalog, word);
    if (!component) return refusalView(NO_SUCH_COMPONENT[locale](echo(word)), '/ernie status chat', locale);
    const now = deps.now();
    const found = deps.beliefs.statuses(now).find((status) => status.component === component.id);
    const people = await deps.store.people(now - HOUR_MS, component.id);
    return componentView({ component, status: found ?? unseen(component.id, now), people, now, locale });
  },
});
