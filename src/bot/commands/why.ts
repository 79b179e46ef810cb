import { componentNamed } from '../../catalog/index.ts';
import { judge, type Receipt, receiptOf } from '../../core/fusion/explain.ts';
import { get } from '../../core/fusion/table.ts';
import { turning } from '../../core/fusion/what-if.ts';
import { everTroubled } from '../../core/incident.ts';
import type { Catalog } from '../../core/knowledge.ts';
import { overall } from '../../core/overall.ts';
import { unseen } from '../../core/status.ts';
import type { Component, Incident, Locale } from '../../core/types.ts';
import { whyFixView } from '../../view/fixes.ts';
import { refusalView } from '../../view/help.ts';
import { whyView } from '../../view/why.ts';
import { type Ruling, whyIncidentView } from '../../view/why-incident.ts';
import { argument, type Command, type Deps, echo, textOption } from '../command.ts';
import { placedFor } from '../fixes/placing.ts';
import { stepsOf } from '../fixes/steps.ts';
import { isIncidentId, NO_SUCH_INCIDENT } from '../incidents.ts';
import { DIAGNOSE_LIMIT, diagnosed } from './diagnose.ts';
import { NO_SUCH_COMPONENT } from './status.ts';

/** Said where an error stands in place of a component; it is for the asker's eyes alone. */
const AN_ERROR = {
  en: 'That is an error message. The command “diagnose” reads it, for your eyes alone.',
  'zh-CN': '这是一段报错。请用 diagnose 命令诊断，结果只有你能看到。',
};

/** Receipts from so long before an incident began tell how it came. */
const BEFORE_MS = 3_600_000;

/** The component that matters most just now: one in trouble, else the first of the core. */
const mostInteresting = ({ catalog, beliefs, now }: Deps): Component | undefined => {
  const [troubled] = overall(catalog.components, beliefs.statuses(now()), now()).troubled;
  return catalog.components.find(({ id }) => id === troubled?.component) ?? catalog.components.find(({ core }) => core);
};

const ofComponent = (deps: Deps, component: Component, locale: Locale) => {
  const now = deps.now();
  const status = deps.beliefs.statuses(now).find((each) => each.component === component.id);
  const engine = deps.beliefs.engine();
  const receipt = receiptOf(engine, component.id);
  const judgement = receipt && judge(receipt);
  const same = judgement?.level === get(engine.components, component.id)?.level;
  return whyView({
    component,
    status: status ?? unseen(component.id, now),
    receipt,
    judgement,
    same,
    ifGood: turning(engine, component.id, true),
    ifBad: turning(engine, component.id, false),
    locale,
  });
};

const ofIncident = async ({ store, catalog }: Deps, incident: Incident, locale: Locale) => {
  const { startedAt, updates } = incident;
  const end = (updates.at(-1) ?? updates[0]).at;
  const filed = await store.receipts(startedAt - BEFORE_MS, end + 1, everTroubled(incident));
  const rulings = filed.map(({ component, at, level, body }): Ruling => {
    const receipt: Receipt = JSON.parse(body);
    const judgement = judge(receipt);
    return { component, at, level, version: receipt.version, judgement, same: judgement?.level === level };
  });
  return whyIncidentView({ incident, rulings, components: catalog.components, locale });
};

/** `fix v2-invalid_iam_token`: the order of the steps of an error. */
const ofSteps = ({ catalog }: Deps, word: string) => {
  const [, subject] = /^(?:fix|steps|步骤|修复)\s{1,4}([\w-]{1,80})$/i.exec(word) ?? [];
  return subject === undefined ? undefined : stepsOf(catalog, subject);
};

export const whyCommand = (catalog: Catalog): Command => ({
  name: 'why',
  aliases: ['reason', '为什么', '依据'],
  summary: { en: 'What a status or an incident rests on', 'zh-CN': '状态或事件的判断依据' },
  options: [
    textOption('about', {
      en: 'A component (chat), an incident (ernie-…), or “fix” and an error’s id',
      'zh-CN': '组件名（如 chat）、事件编号（ernie-…），或 fix 加报错编号',
    }),
  ],
  private: false,
  run: async (deps, call) => {
    await deps.firstLook;
    const { locale } = call.ask;
    const word = argument(call, 'about');
    const steps = ofSteps(deps, word);
    if (steps) return whyFixView(steps.title[locale], steps.subject, await placedFor(deps, steps, call.ask), locale);
    if (isIncidentId(word)) {
      const incident = await deps.store.incident(word.toLowerCase());
      return incident
        ? ofIncident(deps, incident, locale)
        : refusalView(NO_SUCH_INCIDENT[locale](echo(word)), '/ernie incidents', locale);
    }
    const component = word ? componentNamed(catalog, word) : mostInteresting(deps);
    if (component) return ofComponent(deps, component, locale);
    if (diagnosed(deps, word.slice(0, DIAGNOSE_LIMIT)).diagnosis.signature)
      return refusalView(AN_ERROR[locale], '/ernie diagnose 401 invalid_iam_token', locale);
    return refusalView(NO_SUCH_COMPONENT[locale](echo(word)), '/ernie why chat', locale);
  },
});
