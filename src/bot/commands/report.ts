import { componentNamed } from '../../catalog/index.ts';
import { categoryOf } from '../../core/categorise.ts';
import type { Catalog } from '../../core/knowledge.ts';
import { redact } from '../../core/redact.ts';
import { withoutPersonal } from '../../core/redaction/personal.ts';
import { type Component, REPORT_CATEGORIES, type ReportCategory } from '../../core/types.ts';
import { refusalView } from '../../view/help.ts';
import { reportView } from '../../view/report.ts';
import { REPORT_LIMIT, reportForm } from '../../view/report-form.ts';
import { CATEGORY_WORDS } from '../../view/words.ts';
import { type Call, type Command, componentOption, type Deps, echo, saysNothing, textOption } from '../command.ts';
import { NO_SUCH_COMPONENT } from './status.ts';

const HOUR_MS = 3_600_000;

const MISSING = { en: 'Say what is in trouble.', 'zh-CN': '请说明哪里有问题。' };

const isCategory = (word: string | undefined): word is ReportCategory =>
  REPORT_CATEGORIES.some((name) => name === word);

interface Heard {
  readonly component: Component | undefined;
  readonly category: ReportCategory;
  readonly detail: string;
}

/** What somebody says is wrong: form values first, then the words of the line, then a guess from the kind of trouble. */
const hear = (catalog: Catalog, { values, rest }: Call): Heard => {
  const first = /^\S*/.exec(rest)?.[0] ?? '';
  const typed = values.component ? undefined : componentNamed(catalog, first);
  const detail = (values.detail ?? (typed ? rest.slice(first.length) : rest)).trim();
  const category = isCategory(values.category) ? values.category : categoryOf(detail);
  const usual = componentNamed(catalog, category === 'web-down' || category === 'login' ? 'web' : 'chat');
  const component = values.component ? componentNamed(catalog, values.component) : (typed ?? usual);
  return { component, category, detail };
};

/** One report by one person, with secrets taken out first and the names hashed. */
const file = async (deps: Deps, { ask }: Call, component: Component, { category, detail }: Heard) => {
  const at = deps.now();
  const { text, found } = redact(detail.slice(0, 8 * REPORT_LIMIT));
  const report = {
    component: component.id,
    category,
    at,
    reporter: deps.pseudonym('user', ask),
    tenant: deps.pseudonym('tenant', ask),
    detail: withoutPersonal(text).slice(0, REPORT_LIMIT),
  };
  const outcome = await deps.store.report(report);
  if (outcome === 'added') deps.hear(report);
  const people = await deps.store.people(at - HOUR_MS, component.id);
  const status = deps.beliefs.statuses(at).find((item) => item.component === component.id);
  return { outcome, people, status, redacted: found.length > 0 };
};

export const reportCommand = (catalog: Catalog): Command => ({
  name: 'report',
  aliases: ['反馈', '上报', '报障'],
  summary: { en: 'It is broken for me too', 'zh-CN': '我这里也出问题了' },
  options: [
    componentOption(catalog, { en: 'What is in trouble', 'zh-CN': '哪个组件有问题' }),
    {
      name: 'category',
      description: { en: 'What kind of trouble', 'zh-CN': '属于哪类问题' },
      required: false,
      kind: 'choice',
      choices: REPORT_CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value] })),
    },
    textOption('detail', { en: 'What happens, without keys', 'zh-CN': '具体现象，请勿填写密钥' }),
  ],
  private: true,
  form: (_, call) => (saysNothing(call) ? reportForm(catalog.components, call.ask.locale) : undefined),
  run: async (deps, call) => {
    await deps.firstLook;
    const { locale } = call.ask;
    if (saysNothing(call)) return refusalView(MISSING[locale], '/ernie report chat 504 since 02:10', locale);
    const heard = hear(catalog, call);
    if (!heard.component)
      return refusalView(
        NO_SUCH_COMPONENT[locale](echo(call.values.component ?? '')),
        '/ernie report chat 504',
        locale,
      );
    const filed = await file(deps, call, heard.component, heard);
    return reportView({ ...filed, component: heard.component, category: heard.category, locale });
  },
});
