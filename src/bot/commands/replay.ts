import { RULES } from '../../core/fusion/tuning.ts';
import { current, everTroubled } from '../../core/incident.ts';
import { refusalView } from '../../view/help.ts';
import { replayView } from '../../view/replay.ts';
import type { Phrase } from '../../view/words.ts';
import { type Call, type Command, echo, textOption } from '../command.ts';
import { isIncidentId, NO_SUCH_INCIDENT } from '../incidents.ts';
import { RULE_SETTINGS, rulesFrom, wordsOf } from '../rule-settings.ts';
import { whatWasSaid } from '../what-was-said.ts';

const AROUND_MS = 3_600_000;
const EXAMPLE = '/ernie replay ernie-20260101-120000 open=95% settle=60';

const MISSING = {
  en: 'Say which incident. The command “incidents” lists them with their ids.',
  'zh-CN': '请给出事件编号。用 incidents 命令查看事件及编号。',
};
const WRONG: Phrase<[string]> = {
  en: (word) =>
    `“${word}” is no setting. Settings are ${RULE_SETTINGS.map(({ name, unit, min, max }) => `${name} (${unit} from ${min} to ${max})`).join(', ')}.`,
  'zh-CN': (word) =>
    `“${word}”不是有效的设置。可用：${RULE_SETTINGS.map(({ name, min, max }) => `${name}（${min} 到 ${max}）`).join('、')}。`,
};

/** `replay ID open=95%`, or named values. */
const wanted = ({ rest, values }: Call): { readonly id: string; readonly settings: readonly string[] } => {
  const [first = '', ...others] = rest.split(/\s+/);
  const named = values.incident !== undefined;
  const words = named ? (values.settings ?? '').split(/\s+/) : others;
  return { id: (values.incident ?? first).trim(), settings: words.filter(Boolean).slice(0, 20) };
};

const choices = wordsOf(RULES).map((word, index) => ({
  word,
  about: RULE_SETTINGS[index]?.about ?? { en: '', 'zh-CN': '' },
}));

export const replayCommand = (): Command => ({
  name: 'replay',
  aliases: ['重放'],
  summary: {
    en: 'What would have been said of an incident under other settings',
    'zh-CN': '换一组灵敏度设置，看某次事件会怎么判断',
  },
  options: [
    textOption('incident', { en: 'The id of an incident: ernie-…', 'zh-CN': '事件编号：ernie-…' }),
    textOption('settings', { en: 'open=95% settle=60 …', 'zh-CN': 'open=95% settle=60 …' }),
  ],
  private: true,
  run: async (deps, call) => {
    const { locale } = call.ask;
    const { id, settings } = wanted(call);
    if (!id) return refusalView(MISSING[locale], EXAMPLE, locale);
    const incident = isIncidentId(id) ? await deps.store.incident(id.toLowerCase()) : undefined;
    if (!incident) return refusalView(NO_SUCH_INCIDENT[locale](echo(id)), '/ernie incidents', locale);
    const read = rulesFrom(settings);
    if ('wrong' in read) return refusalView(WRONG[locale](echo(read.wrong)), EXAMPLE, locale);
    const { startedAt: around } = incident;
    const stretch = { from: around - AROUND_MS, to: current(incident).at + AROUND_MS, around };
    const said = await whatWasSaid(deps.store, stretch, read.rules);
    const involved: readonly string[] = everTroubled(incident);
    return replayView({
      incident,
      settings: wordsOf(read.rules),
      changes: said?.filter(({ component }) => involved.includes(component)),
      choices,
      components: deps.catalog.components,
      locale,
    });
  },
});
