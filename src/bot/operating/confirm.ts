import { phaseOfWork } from '../../core/maintenance.ts';
import type { Locale, Maintenance } from '../../core/types.ts';
import { NO_CHANGE } from '../../store/store.ts';
import { refusalView } from '../../view/help.ts';
import { cancelledView, doneView, draftView } from '../../view/operator.ts';
import type { View } from '../../view/view.ts';
import type { Phrase } from '../../view/words.ts';
import { type Call, type Deps, entryOf, personOf } from '../command.ts';
import { createDrafts, type Drafts } from '../drafts.ts';
import { NO_SUCH_INCIDENT } from '../incidents.ts';
import { tidingOf, tidingOfWork } from '../post/posting.ts';
import { changeOf } from '../turn.ts';
import { type Ground, type Hindrance, isStillSeen, type Order, type Prepared, prepare } from './prepare.ts';

const WHY_NOT: Readonly<Record<Hindrance, Phrase<[string]>>> = {
  'no-incident': NO_SUCH_INCIDENT,
  over: {
    en: (id) => `The incident ${id} is over. Open a new one if there is trouble again.`,
    'zh-CN': (id) => `事件 ${id} 已经结束。如果又出现异常，请新开一起。`,
  },
  same: {
    en: () => 'An incident cannot be merged into itself.',
    'zh-CN': () => '事件不能合并到自己。',
  },
  'no-work': {
    en: (id) => `There is no maintenance “${id}”. “maintenance list” shows them with their ids.`,
    'zh-CN': (id) => `没有编号为“${id}”的维护。用 maintenance list 查看全部。`,
  },
  'work-over': {
    en: (id) => `The maintenance ${id} is over already.`,
    'zh-CN': (id) => `维护 ${id} 已经结束。`,
  },
};
const GONE: Phrase<[]> = {
  en: () =>
    'There is nothing to confirm: it was confirmed or cancelled already, or it is older than 15 minutes. Type the command again.',
  'zh-CN': () => '没有待确认的内容：可能已确认、已取消，或超过 15 分钟。请重新输入命令。',
};

/** An order that waits for its confirmation, with the word for the audit. */
interface Draft {
  readonly order: Order;
  readonly action: string;
}

/** Shows what an order will post, and carries it out when the same person confirms it. */
export interface Confirming {
  propose(deps: Deps, call: Call, command: string, action: string, order: Order): Promise<View>;
  confirm(deps: Deps, call: Call, id: string): Promise<View>;
  cancel(deps: Deps, call: Call, id: string): View;
}

const aboutOf = (order: Order): string => ('id' in order ? order.id : '');
const noteOf = (order: Order): string => ('note' in order ? order.note : order.kind === 'work' ? order.work.note : '');

/** What is known now; read last of all, so that nothing can happen between it and what follows. */
const groundOf = (deps: Deps, call: Call, works: readonly Maintenance[]): Ground => ({
  catalog: deps.catalog,
  incidents: deps.beliefs.lately(),
  works,
  by: `operator:${personOf(call)}`,
  now: deps.now(),
});

const refused = (why: Hindrance, about: string, locale: Locale): View =>
  refusalView(WHY_NOT[why][locale](about), '/ernie incidents', locale);

/** Changes what is believed at once, then keeps it, with what is to be told and who did it, in one transaction. */
const carryOut = async (deps: Deps, call: Call, { order, action }: Draft, prepared: Prepared, known: Ground) => {
  const { incidents, works } = prepared;
  const { now } = known;
  const going = merged(known.works, works).filter((work) => phaseOfWork(work, now) !== 'over');
  const turn = works.length > 0 ? deps.beliefs.plan(going, now) : deps.beliefs.amend(incidents, now);
  const tidings = [...turn.incidents.flatMap(tidingOf), ...works.map((work) => tidingOfWork(work, now))];
  const audit = [entryOf(deps, call, action, prepared.story, noteOf(order))];
  await deps.record({ ...NO_CHANGE, ...changeOf(turn), works, tidings, audit });
  deps.wake();
};

const merged = <T extends { readonly id: string }>(all: readonly T[], changed: readonly T[]): readonly T[] => [
  ...all.filter(({ id }) => !changed.some((one) => one.id === id)),
  ...changed,
];

/** Confirmations of one command. */
export const createConfirming = (): Confirming => {
  const drafts: Drafts<Draft> = createDrafts();
  return {
    propose: async (deps, call, command, action, order) => {
      const { locale } = call.ask;
      const known = groundOf(deps, call, await deps.store.works(0));
      const prepared = prepare(order, known);
      if (typeof prepared === 'string') return refused(prepared, aboutOf(order), locale);
      const channels = await deps.store.subscriptions.audience(prepared);
      const id = deps.newId();
      drafts.keep(id, personOf(call), { order, action }, known.now);
      const lines = { confirm: `${command} confirm ${id}`, cancel: `${command} cancel ${id}` };
      return draftView(prepared.post(locale), { channels, ...lines, still: isStillSeen(order, known) }, locale);
    },
    confirm: async (deps, call, id) => {
      const { locale } = call.ask;
      const known = groundOf(deps, call, await deps.store.works(0));
      const draft = drafts.take(id, personOf(call), known.now);
      if (!draft) return refusalView(GONE[locale](), '/ernie incident open chat outage 504 since 02:10', locale);
      const prepared = prepare(draft.order, known);
      if (typeof prepared === 'string') return refused(prepared, aboutOf(draft.order), locale);
      await carryOut(deps, call, draft, prepared, known);
      return doneView(prepared.story, await deps.store.subscriptions.audience(prepared), locale);
    },
    cancel: (deps, call, id) => {
      drafts.take(id, personOf(call), deps.now());
      return cancelledView(call.ask.locale);
    },
  };
};
