import { fixedView, stillFailingView } from '../../view/fixes.ts';
import { stepForm } from '../../view/fixes-form.ts';
import { refusalView } from '../../view/help.ts';
import { type Call, type Command, type Deps, echo, textOption } from '../command.ts';
import { placedFor } from '../fixes/placing.ts';
import { type Steps, stepsOf } from '../fixes/steps.ts';

const SAY = {
  unknown: {
    en: (word: string) =>
      `No steps are known for “${word}”. Diagnose the error first; the buttons below the answer do the rest.`,
    'zh-CN': (word: string) => `没有“${word}”对应的解决步骤。请先诊断报错，再用结果下方的按钮反馈。`,
  },
  step: {
    en: (word: string) => `“${word}” is none of the steps for this error.`,
    'zh-CN': (word: string) => `“${word}”不是该报错的解决步骤。`,
  },
};

const named = (call: Call): { readonly error: string; readonly step: string } => {
  const [error = '', step = ''] = call.rest.split(/\s+/);
  return { error: (call.values.error ?? error).trim(), step: (call.values.step ?? step).trim() };
};

const EXAMPLE = '/ernie fixed v2-invalid_iam_token sig-v2-key';

const options = [
  textOption('error', {
    en: 'The error’s id, as the buttons of a diagnosis send it',
    'zh-CN': '报错编号（诊断结果下方的按钮会自动填写）',
  }),
  textOption('step', { en: 'The step’s id', 'zh-CN': '步骤编号' }),
];

const cast = (deps: Deps, { ask }: Call, subject: string, fix: string, worked: boolean): Promise<void> =>
  deps.store.votes.cast({
    ...{ subject, fix, worked, at: deps.now() },
    voter: deps.pseudonym('user', ask),
    tenant: deps.pseudonym('tenant', ask),
  });

interface Heard {
  readonly steps: Steps;
  readonly step: string;
}

/** What somebody means, or the sentence that says why it cannot be taken. */
const hear = ({ catalog }: Deps, call: Call): Heard | { readonly refused: string } => {
  const { error, step } = named(call);
  const { locale } = call.ask;
  const steps = stepsOf(catalog, error);
  if (!steps) return { refused: SAY.unknown[locale](echo(error)) };
  if (step && !steps.fixes.some(({ id }) => id === step)) return { refused: SAY.step[locale](echo(step)) };
  return { steps, step };
};

export const fixedCommand = (): Command => ({
  name: 'fixed',
  aliases: ['解决了', '已解决'],
  summary: { en: 'Say which step solved it, for whoever comes next', 'zh-CN': '告诉后来的人是哪一步解决了问题' },
  options,
  private: true,
  form: ({ catalog }, call) => {
    const { error, step } = named(call);
    const steps = stepsOf(catalog, error);
    return steps && !step ? stepForm(steps, call.ask.locale) : undefined;
  },
  run: async (deps, call) => {
    const heard = hear(deps, call);
    const { locale } = call.ask;
    if ('refused' in heard) return refusalView(heard.refused, EXAMPLE, locale);
    const { steps, step } = heard;
    const fix = steps.fixes.find(({ id }) => id === step) ?? steps.fixes[0];
    if (!fix) return refusalView(SAY.unknown[locale](steps.subject), EXAMPLE, locale);
    await cast(deps, call, steps.subject, fix.id, true);
    return fixedView({ subject: steps.subject, fix, locale });
  },
});

export const failingCommand = (): Command => ({
  name: 'failing',
  aliases: ['仍失败', '没解决', '还是不行'],
  summary: { en: 'The first step did not help: what next?', 'zh-CN': '第一步没用，接下来试什么？' },
  options,
  private: true,
  run: async (deps, call) => {
    const heard = hear(deps, call);
    const { ask } = call;
    if ('refused' in heard) return refusalView(heard.refused, EXAMPLE.replace('fixed', 'failing'), ask.locale);
    const { steps, step } = heard;
    const mine = deps.pseudonym('user', ask);
    const tried = new Set(
      (await deps.store.votes.of(steps.subject)).flatMap(({ voter, worked, fix }) =>
        voter === mine && !worked ? [fix] : [],
      ),
    );
    const order = (await placedFor(deps, steps, ask)).map(({ fix }) => fix);
    // What one tries first is what stands first and was not tried yet.
    const failed = step || order.find(({ id }) => !tried.has(id))?.id;
    if (failed) {
      await cast(deps, call, steps.subject, failed, false);
      tried.add(failed);
    }
    return stillFailingView({
      subject: steps.subject,
      left: order.filter(({ id }) => !tried.has(id)),
      tried: order.filter(({ id }) => tried.has(id)),
      ticket: deps.catalog.links.find(({ id }) => id === 'ticket')?.url,
      locale: ask.locale,
    });
  },
});
