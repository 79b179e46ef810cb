import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { overall } from '../../src/core/overall.ts';
import type { Locale, Maintenance, Status } from '../../src/core/types.ts';
import { componentView } from '../../src/view/components.ts';
import { statusView } from '../../src/view/status.ts';
import { plain } from '../../src/view/view.ts';
import { whyView } from '../../src/view/why.ts';
import { believed, NOON } from '../support/signals.ts';

const work: Maintenance = {
  ...{ id: 'w', components: ['ernie/chat'], from: NOON, to: NOON + 3_600_000, note: 'New gateway.' },
  author: 'operator:ann',
};
const status = (over: Partial<Status> = {}): Status => ({ ...believed('maintenance'), work, ...over });
const shown = (statuses: readonly Status[], locale: Locale) =>
  plain(
    statusView({
      ...{
        provider: 'ERNIE',
        statuses,
        components: catalog.components,
        open: [],
        people: 0,
        month: 0,
        now: NOON,
        locale,
      },
      overall: overall(catalog.components, statuses, NOON),
    }),
  );
const why = (own: Status, locale: Locale) => {
  const [component] = catalog.components.filter(({ id }) => id === own.component);
  if (!component) throw new Error('no such component');
  const nothing = { receipt: undefined, judgement: undefined, ifGood: undefined, ifBad: undefined, same: true };
  return {
    why: plain(whyView({ component, status: own, ...nothing, locale })),
    part: plain(componentView({ component, status: own, people: 0, now: NOON, locale })),
  };
};

describe('maintenance that operators announced is shown as theirs, with its end', () => {
  const web = believed('operational', 'ernie/web');
  it.each`
    locale     | line
    ${'en'}    | ${'Qianfan v2 chat: Maintenance · maintenance announced by the operators (New gateway.), until 2026-01-01 13:00 UTC · '}
    ${'zh-CN'} | ${'千帆 v2 对话：维护中 · 管理员公告的维护（New gateway.），预计到 2026-01-01 13:00 UTC · '}
  `('in the status, in $locale', ({ locale, line }) => {
    expect(shown([status(), web], locale)).toContain(line);
  });

  it.each`
    what                | statuses                                                    | en                                                                                           | zh
    ${'one'}            | ${[status(), web]}                                          | ${'Under maintenance: Qianfan v2 chat. The other watched part answers as it should. Nobody'} | ${'维护中：千帆 v2 对话。其余 1 个受监测的组件应答正常。'}
    ${'all'}            | ${[status()]}                                               | ${'Under maintenance: Qianfan v2 chat. Nobody'}                                              | ${'维护中：千帆 v2 对话。最近'}
    ${'and one unseen'} | ${[status(), { ...believed('unknown', 'ernie/aistudio') }]} | ${'Nothing can be said about AI Studio LLM API.'}                                            | ${'暂时无法判断：'}
  `('in the sentence that says how all stands: $what', ({ statuses, en, zh }) => {
    expect(shown(statuses, 'en')).toContain(en);
    expect(shown(statuses, 'zh-CN')).toContain(zh);
  });

  it('alone and in the reasons, in English', () => {
    const { why: said, part } = why(status(), 'en');
    expect(said).toContain(
      'Maintenance announced by the operators (New gateway.), until 2026-01-01 13:00 UTC. Until then it is shown as maintenance whatever the checks say; after that they count again.',
    );
    expect(part).toContain('Seen: maintenance announced by the operators (New gateway.), until 2026-01-01 13:00 UTC');
  });

  it('alone and in the reasons, in Chinese, also where no end was announced', () => {
    const { why: said, part } = why(status({ work: { ...work, to: undefined, note: '' } }), 'zh-CN');
    expect(said).toContain(
      '管理员公告的维护，结束时间未定。在此期间无论检测结果如何都显示为维护中，结束后恢复按检测判断。',
    );
    expect(part).toContain('现象：管理员公告的维护，结束时间未定');
  });
});
