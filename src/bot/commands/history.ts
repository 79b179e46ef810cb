import { componentNamed } from '../../catalog/index.ts';
import { daily } from '../../core/history.ts';
import type { Catalog } from '../../core/knowledge.ts';
import { isWatched } from '../../core/overall.ts';
import { hourly, STEPS_MS, stepOf, sumOf, type Tally } from '../../core/rollup.ts';
import type { Component, Instant } from '../../core/types.ts';
import { refusalView } from '../../view/help.ts';
import { historyView } from '../../view/history.ts';
import type { Phrase } from '../../view/words.ts';
import { type Call, type Command, componentOption, type Deps, echo, textOption } from '../command.ts';
import { NO_SUCH_COMPONENT } from './status.ts';

const DAY_MS = STEPS_MS.day;
const MOST_DAYS = 90;
/** So few days of one part are shown by the hour as well. */
const HOURLY_DAYS = 2;
const HOURS = 24;
const USUAL = { one: 90, all: 30 } as const;

const REFUSAL: Phrase<[]> = {
  en: () => `Days must be a whole number from 1 to ${MOST_DAYS}.`,
  'zh-CN': () => `天数必须是 1 到 ${MOST_DAYS} 的整数。`,
};

/** `history chat 30`, `history 30`, `history chat`: the words in either order, or named values. */
const wanted = ({ rest, values }: Call): { readonly name: string; readonly days: string } => {
  const words = rest.split(/\s+/).filter(Boolean);
  const number = (word: string): boolean => /^-?[\d.]+$/.test(word);
  return {
    name: values.component ?? words.filter((word) => !number(word)).join(' '),
    days: values.days ?? words.find(number) ?? '',
  };
};

/** The checks of the last day, hour by hour; what an official page says is no check of ours. */
const hours = async ({ store }: Deps, { id }: Component, now: Instant): Promise<readonly Tally[]> => {
  const rollups = await store.rollups(now - (HOURS + 1) * 3_600_000, now, id);
  return hourly(
    rollups.filter(({ source }) => source !== 'official'),
    now,
    HOURS,
  );
};

export const historyCommand = (catalog: Catalog): Command => ({
  name: 'history',
  aliases: ['uptime', '历史', '可用率'],
  summary: { en: 'Uptime, failed checks, latency, a square for each day', 'zh-CN': '可用率、失败率、延迟与每日状态' },
  options: [
    componentOption(catalog, { en: 'Only this one', 'zh-CN': '只看某个组件' }),
    textOption('days', {
      en: 'How many days back (30, of one component 90)',
      'zh-CN': '回看多少天（默认 30，单个组件 90）',
    }),
  ],
  private: false,
  run: async (deps, call) => {
    const { locale } = call.ask;
    const { name, days: said } = wanted(call);
    const component = name ? componentNamed(catalog, name) : undefined;
    if (name && !component) return refusalView(NO_SUCH_COMPONENT[locale](echo(name)), '/ernie history chat', locale);
    const days = said ? Number(said) : component ? USUAL.one : USUAL.all;
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
      return refusalView(REFUSAL[locale](), '/ernie history chat 30', locale);
    const now = deps.now();
    const today = stepOf(now, DAY_MS);
    const [transitions, rollups] = await Promise.all([
      deps.store.transitions(now - days * DAY_MS),
      deps.store.days(today - (days - 1) * DAY_MS, today + DAY_MS, component?.id),
    ]);
    const watched = new Set(
      deps.beliefs.statuses(now).flatMap((status) => (isWatched(status) ? status.component : [])),
    );
    const shown: readonly Component[] = component
      ? [component]
      : catalog.components.filter(({ id }) => watched.has(id));
    const past = shown.map((each) => ({
      component: each,
      days: daily(
        transitions.filter((transition) => transition.component === each.id),
        now,
        days,
      ),
      // What an official page says is no check of ours.
      tally: sumOf(rollups.filter((rollup) => rollup.component === each.id && rollup.source !== 'official')),
    }));
    const lately = component && days <= HOURLY_DAYS ? await hours(deps, component, now) : [];
    return historyView(past, days, lately, locale);
  },
});
