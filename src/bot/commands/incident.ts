import { noteByHand } from '../../core/by-hand.ts';
import type { Catalog } from '../../core/knowledge.ts';
import { redact } from '../../core/redact.ts';
import type { Text } from '../../core/types.ts';
import { NO_CHANGE } from '../../store/store.ts';
import { refusalView } from '../../view/help.ts';
import { notedView } from '../../view/operator.ts';
import type { View } from '../../view/view.ts';
import { type Call, type Command, type Deps, echo, entryOf, operates, textOption } from '../command.ts';
import { isIncidentId, NO_SUCH_INCIDENT } from '../incidents.ts';
import type { Confirming } from '../operating/confirm.ts';
import { componentsFirst, levelNamed, noteOf, phaseNamed, wordsOf } from '../operating/orders.ts';
import type { Order } from '../operating/prepare.ts';
import { changeOf } from '../turn.ts';
import { OPERATORS_ONLY } from './audit.ts';
import { incidentsCommand } from './incidents.ts';

const ACTIONS = ['open', 'update', 'resolve', 'merge', 'note', 'confirm', 'cancel'] as const;
type Action = (typeof ACTIONS)[number];
const CHINESE: Readonly<Record<string, Action>> = {
  开启: 'open',
  更新: 'update',
  恢复: 'resolve',
  合并: 'merge',
  备注: 'note',
};
const LABELS: Readonly<Record<(typeof OFFERED)[number], Text>> = {
  open: { en: 'open: begin an incident', 'zh-CN': 'open：开启事件' },
  update: { en: 'update: say something new', 'zh-CN': 'update：发布更新' },
  resolve: { en: 'resolve: it is over', 'zh-CN': 'resolve：宣布恢复' },
  merge: { en: 'merge: it belongs to another', 'zh-CN': 'merge：并入另一起' },
  note: { en: 'note: kept, not posted', 'zh-CN': 'note：仅记录，不发布' },
};
const OFFERED = ['open', 'update', 'resolve', 'merge', 'note'] as const;

const EXAMPLES: Readonly<Record<Action, string>> = {
  open: '/ernie incident open chat outage 504 on every model since 02:10',
  update: '/ernie incident update ernie-20260101-120000-chat identified A fix is on its way',
  resolve: '/ernie incident resolve ernie-20260101-120000-chat All models answer again',
  merge: '/ernie incident merge ernie-20260101-120000-chat ernie-20260101-115500-oauth',
  note: '/ernie incident note ernie-20260101-120000-chat Ticket 123 at Baidu',
  confirm: '/ernie incident open chat outage 504 on every model since 02:10',
  cancel: '/ernie incident open chat outage 504 on every model since 02:10',
};
const HOW: Readonly<Record<'component' | 'level' | 'id' | 'note', Text>> = {
  component: {
    en: 'Say first which components are in trouble; “components” lists them.',
    'zh-CN': '请先写出有问题的组件，用 components 命令查看全部。',
  },
  level: {
    en: 'Say how bad it is behind the components: degraded or outage.',
    'zh-CN': '请在组件后写明程度：degraded（部分异常）或 outage（故障）。',
  },
  id: {
    en: 'Say which incident by its id; “incidents” lists them.',
    'zh-CN': '请写出事件编号，用 incidents 命令查看。',
  },
  note: { en: 'Say in a few words what people should know.', 'zh-CN': '请用几句话说明大家需要知道的情况。' },
};

const actionOf = (word: string | undefined): Action | undefined => {
  const name = (word ?? '').toLowerCase();
  return ACTIONS.find((action) => action === name) ?? (Object.hasOwn(CHINESE, name) ? CHINESE[name] : undefined);
};

/** Named values as the words of a line would be. */
const lineOf = ({ rest, values: { action = '', about = '', level = '', phase = '', note = '' } }: Call): string =>
  // Before its lines are joined, where a broken secret would no longer be known.
  redact([rest, action, about, level, phase, note].filter((part) => part.trim() !== '').join(' ')).text;

type Missing = keyof typeof HOW;

/** What the words order, or what they lack. */
const ordered = (
  catalog: Catalog,
  action: 'open' | 'update' | 'resolve' | 'merge',
  words: readonly string[],
): Order | Missing => {
  if (action === 'open') {
    const { components, rest } = componentsFirst(catalog, words);
    const [one, ...more] = components;
    if (!one) return 'component';
    const level = levelNamed(rest[0] ?? '');
    if (!level) return 'level';
    return { kind: 'open', components: [one, ...more], level, note: noteOf(rest.slice(1).join(' ')) };
  }
  const [word = '', ...others] = words;
  const id = word.toLowerCase();
  if (!isIncidentId(id)) return 'id';
  if (action === 'merge') {
    const into = (others[0] ?? '').toLowerCase();
    return isIncidentId(into) ? { kind: 'merge', id, into, note: noteOf(others.slice(1).join(' ')) } : 'id';
  }
  if (action === 'resolve') return { kind: 'update', id, phase: 'resolved', note: noteOf(others.join(' ')) };
  // Only what stands in front is a phase or a level; behind that it is part of the words.
  const plain = others.findIndex((one) => !phaseNamed(one) && !levelNamed(one));
  const said = others.slice(0, plain < 0 ? others.length : plain);
  const [phase] = said.flatMap((one) => phaseNamed(one) ?? []);
  const [level] = said.flatMap((one) => levelNamed(one) ?? []);
  const note = noteOf(others.slice(said.length).join(' '));
  if (note === '') return 'note';
  return { kind: 'update', id, note, ...(phase && { phase }), ...(level && { level }) };
};

const noted = async (deps: Deps, call: Call, words: readonly string[]): Promise<View | Missing> => {
  const { locale } = call.ask;
  const [id = '', ...others] = words;
  const note = noteOf(others.join(' '));
  if (!isIncidentId(id)) return 'id';
  if (note === '') return 'note';
  const incident =
    deps.beliefs.lately().find((one) => one.id === id.toLowerCase()) ?? (await deps.store.incident(id.toLowerCase()));
  if (!incident) return refusalView(NO_SUCH_INCIDENT[locale](echo(id)), '/ernie incidents', locale);
  const by = `operator:${call.ask.surface}:${call.ask.user}` as const;
  const next = noteByHand(incident, { note, by }, deps.now());
  const turn = deps.beliefs.lately().some((one) => one.id === next.id)
    ? changeOf(deps.beliefs.amend([next], deps.now()))
    : NO_CHANGE;
  await deps.record({ ...turn, incidents: [next], audit: [entryOf(deps, call, 'incident.note', next.id, note)] });
  return notedView(next.id, locale);
};

export const incidentCommand = (confirming: Confirming): Command => ({
  name: 'incident',
  aliases: ['处置'],
  summary: {
    en: 'Operators: open, update, resolve, merge or note an incident',
    'zh-CN': '管理员：开启、更新、恢复、合并或备注事件',
  },
  options: [
    {
      name: 'action',
      description: { en: 'What to do', 'zh-CN': '要做什么' },
      required: false,
      kind: 'choice',
      choices: OFFERED.map((value) => ({ value, label: LABELS[value] })),
    },
    textOption('about', {
      en: 'open: components; else: the id (merge: two ids)',
      'zh-CN': 'open 填组件；其余填事件编号（merge 填两个）',
    }),
    textOption('level', { en: 'open, update: degraded or outage', 'zh-CN': 'open、update：degraded 或 outage' }),
    textOption('phase', {
      en: 'update: investigating, identified, monitoring',
      'zh-CN': 'update：investigating、identified、monitoring',
    }),
    textOption('note', { en: 'What people should know', 'zh-CN': '需要大家知道的情况' }),
  ],
  private: true,
  run: async (deps, call) => {
    const { locale } = call.ask;
    const [first, ...words] = wordsOf(lineOf(call));
    const action = actionOf(first);
    // Without something to do it is the question what happened, as it always was.
    if (!action) return incidentsCommand().run(deps, { ...call, rest: lineOf(call), values: {} });
    if (!operates(deps, call.ask)) return refusalView(OPERATORS_ONLY[locale], '/ernie incidents', locale);
    const [id = ''] = words;
    if (action === 'confirm') return confirming.confirm(deps, call, id);
    if (action === 'cancel') return confirming.cancel(deps, call, id);
    const result = action === 'note' ? await noted(deps, call, words) : ordered(deps.catalog, action, words);
    if (typeof result === 'string') return refusalView(HOW[result][locale], EXAMPLES[action], locale);
    return 'tone' in result ? result : confirming.propose(deps, call, 'incident', `incident.${action}`, result);
  },
});
