import type { Catalog } from '../../core/knowledge.ts';
import { phaseOfWork } from '../../core/maintenance.ts';
import { redact } from '../../core/redact.ts';
import type { Instant, Maintenance, Text } from '../../core/types.ts';
import { refusalView } from '../../view/help.ts';
import { worksView } from '../../view/maintenance.ts';
import type { View } from '../../view/view.ts';
import { type Call, type Command, type Deps, operates, textOption, usualZone } from '../command.ts';
import type { Confirming } from '../operating/confirm.ts';
import { componentsFirst, noteOf, wordsOf } from '../operating/orders.ts';
import { momentFrom } from '../operating/times.ts';
import { OPERATORS_ONLY } from './audit.ts';

const ACTIONS = ['add', 'end', 'list', 'confirm', 'cancel'] as const;
type Action = (typeof ACTIONS)[number];
const CHINESE: Readonly<Record<string, Action>> = { 添加: 'add', 新增: 'add', 结束: 'end', 列表: 'list' };
const OFFERED = ['add', 'end', 'list'] as const;
const LABELS: Readonly<Record<(typeof OFFERED)[number], Text>> = {
  add: { en: 'add: announce maintenance', 'zh-CN': 'add：公告维护' },
  end: { en: 'end: it is over, or called off', 'zh-CN': 'end：提前结束或取消' },
  list: { en: 'list: what is planned', 'zh-CN': 'list：查看计划' },
};
const EXAMPLE = '/ernie maintenance add chat 02:00 +2h New disks at Baidu';
const HOW: Readonly<Record<'component' | 'from' | 'to' | 'order' | 'id', Text>> = {
  component: {
    en: 'Say first which components; “components” lists them.',
    'zh-CN': '请先写出组件，用 components 命令查看全部。',
  },
  from: {
    en: 'Say when it begins: now, +30m, 02:00, or 2026-11-26T02:00+08:00.',
    'zh-CN': '请写出开始时间：now、+30m、02:00 或 2026-11-26T02:00+08:00。',
  },
  to: {
    en: 'Say when it ends: +2h, 04:00, 2026-11-26T04:00+08:00, or open while nobody knows.',
    'zh-CN': '请写出结束时间：+2h、04:00、2026-11-26T04:00+08:00；尚不确定写 open。',
  },
  order: {
    en: 'It must end after it begins, and not in the past.',
    'zh-CN': '结束时间必须晚于开始时间，且不能在过去。',
  },
  id: {
    en: 'Say which maintenance by its id; “maintenance list” shows them.',
    'zh-CN': '请写出维护编号，用 maintenance list 查看。',
  },
};
type Missing = keyof typeof HOW;

const actionOf = (word: string | undefined): Action | undefined => {
  const name = (word ?? 'list').toLowerCase();
  return ACTIONS.find((action) => action === name) ?? (Object.hasOwn(CHINESE, name) ? CHINESE[name] : undefined);
};

const lineOf = ({ rest, values: { action = '', about = '', from = '', to = '', note = '' } }: Call): string =>
  // Before its lines are joined, where a broken secret would no longer be known.
  redact([rest, action, about, from, to, note].filter((part) => part.trim() !== '').join(' ')).text;

const OPEN = /^(open|待定|-)$/i;

const idFor = (first: string, at: Instant): string =>
  `work-${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}-${first.slice(first.indexOf('/') + 1)}`;

/** A date and a time that were typed with a blank between are one word. */
const joined = (words: readonly string[]): readonly string[] =>
  wordsOf(words.join(' ').replace(/\b(\d{4}-\d{2}-\d{2}) (?=\d{2}:\d{2})/g, '$1T'));

/** The work that these words announce, or what they lack. */
const workFrom = (catalog: Catalog, typed: readonly string[], now: Instant, zone: string): Maintenance | Missing => {
  const { components, rest } = componentsFirst(catalog, typed);
  const [first] = components;
  if (!first) return 'component';
  const [begin = '', end = '', ...words] = joined(rest);
  const from = momentFrom(begin, now, zone);
  if (from === undefined) return 'from';
  const to = OPEN.test(end) ? undefined : momentFrom(end, from, zone);
  if (to === undefined && !OPEN.test(end)) return 'to';
  if (to !== undefined && (to <= from || to <= now)) return 'order';
  return { id: idFor(first, now), components, from: Math.max(from, now), to, note: noteOf(words.join(' ')) };
};

const listed = async (deps: Deps, { ask: { locale } }: Call): Promise<View> => {
  const now = deps.now();
  const works = (await deps.store.works(now)).toSorted((a, b) => a.from - b.from);
  return worksView(
    works.map((work) => [work, phaseOfWork(work, now)] as const),
    { components: deps.catalog.components, locale },
  );
};

export const maintenanceCommand = (confirming: Confirming): Command => ({
  name: 'maintenance',
  aliases: ['维护'],
  summary: { en: 'Planned maintenance; operators add and end it', 'zh-CN': '计划维护；管理员可添加和结束' },
  options: [
    {
      name: 'action',
      description: { en: 'What to do (list)', 'zh-CN': '要做什么（默认 list）' },
      required: false,
      kind: 'choice',
      choices: OFFERED.map((value) => ({ value, label: LABELS[value] })),
    },
    textOption('about', { en: 'add: components; end: the id', 'zh-CN': 'add 填组件；end 填维护编号' }),
    textOption('from', {
      en: 'add: now, +30m, 02:00, 2026-11-26T02:00+08:00',
      'zh-CN': 'add：now、+30m、02:00、2026-11-26T02:00+08:00',
    }),
    textOption('to', {
      en: 'add: +2h, 04:00, 2026-11-26T04:00+08:00, open',
      'zh-CN': 'add：+2h、04:00、2026-11-26T04:00+08:00、open',
    }),
    textOption('note', { en: 'What is done', 'zh-CN': '维护内容' }),
  ],
  private: true,
  run: async (deps, call) => {
    const { locale } = call.ask;
    const [first, ...words] = wordsOf(lineOf(call));
    const action = actionOf(first);
    if (action === 'list') return listed(deps, call);
    if (!operates(deps, call.ask)) return refusalView(OPERATORS_ONLY[locale], '/ernie maintenance list', locale);
    const [id = ''] = words;
    if (action === 'confirm') return confirming.confirm(deps, call, id);
    if (action === 'cancel') return confirming.cancel(deps, call, id);
    if (action === 'end') {
      if (!/^work-/.test(id)) return refusalView(HOW.id[locale], '/ernie maintenance list', locale);
      return confirming.propose(deps, call, 'maintenance', 'maintenance.end', {
        kind: 'work-end',
        id: id.toLowerCase(),
      });
    }
    // `maintenance chat 02:00 +2h` says what to do as well.
    const typed = action === 'add' ? words : [first ?? '', ...words];
    const work = workFrom(deps.catalog, typed, deps.now(), usualZone(call.ask));
    if (typeof work === 'string') return refusalView(HOW[work][locale], EXAMPLE, locale);
    return confirming.propose(deps, call, 'maintenance', 'maintenance.add', { kind: 'work', work });
  },
});
