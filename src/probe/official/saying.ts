import type { Level, Phase } from '../../core/types.ts';
import type { Entry } from './entries.ts';
import { phaseNamed } from './words.ts';

/** What an entry of a feed says of itself, in the words it happens to use. */
export interface Saying {
  readonly level: Level;
  readonly phase: Phase;
}

const OVER =
  /(?<!\b(?:not|yet|fully|partially|be) )\b(?:resolved|recovered|restored|completed|operating normally)\b|(?<!部分[^，。]{0,8})已经?(?:全部|完全|全面)?(?:恢复|解决|修复|结束|完成|关闭)|(?<!未|未完全|正在|逐步|陆续|预计|尽快)恢复正常/i;
const OVER_LABEL = /\b(?:resolved|completed) ?[-–—:]|\bstatus: ?(?:resolved|completed|operational)\b/i;
const OVER_SENTENCE =
  /\b(?:has|have|is|are|was|were)(?: (?:now|been|since|fully|completely|successfully)){0,3} (?:resolved|fixed|restored|recovered|completed)\b|已经?(?:全部|完全|全面)?(?:恢复|解决|修复)/i;
const CONDITION = /\b(?:until|once|when|if|after|before)\b|部分|如果|若|待|预计|一旦/i;

const BEGUN = /\b(?:investigating|identified|monitoring|in[ -]progress|under maintenance|verifying)\b/i;
const BEGUN_ZH: readonly { readonly word: RegExp; readonly phase: Phase }[] = [
  { word: /观察中|持续观察|持续监控/, phase: 'monitoring' },
  { word: /已定位|已确认|处理中|修复中|恢复中|正在(?:处理|修复|恢复|维护|进行)|维护中|进行中/, phase: 'identified' },
  { word: /排查|调查/, phase: 'investigating' },
];

const MAINTENANCE = /\bmaintenance\b|维护|割接/i;
const OUT =
  /\b(?:outages?|down|downtime|unavailab\w*|not available|unreachable|inaccessible|offline)\b|不可用|宕机|瘫痪|中断|无法(?:访问|使用)/i;
const IN_PART =
  /\b(?:partial(?:ly)?|some|intermittent(?:ly)?|periodic|degraded|subset|minor)\b|部分|偶发|间歇|少数|个别/i;
const TROUBLE =
  /\b(?:degr[ae]d\w*|elevated|errors?|fail\w*|latenc\w*|slow\w*|delay\w*|disrupt\w*|issues?|problems?|incidents?|interrupt\w*|intermittent\w*|timeouts?|impact\w*|instability|unstable|unable|broken|not (?:loading|working|operational|responding))\b|故障|异常|错误|失败|延迟|缓慢|超时|报错|抖动/i;

const isOver = ({ title, labels, text }: Entry): boolean =>
  OVER.test(title) ||
  OVER.test(labels) ||
  OVER_LABEL.test(text) ||
  text.split(/[.!?。！；\n]/).some((sentence) => OVER_SENTENCE.test(sentence) && !CONDITION.test(sentence));

const phaseIn = (words: string): Phase | undefined =>
  phaseNamed(BEGUN.exec(words)?.[0]) ?? BEGUN_ZH.find(({ word }) => word.test(words))?.phase;

const levelIn = (words: string): Level | undefined => {
  if (OUT.test(words)) return IN_PART.test(words) ? 'degraded' : 'outage';
  return TROUBLE.test(words) ? 'degraded' : undefined;
};

/** What this entry says; undefined when it tells of no trouble: news, or maintenance that has not begun. */
export const sayingOf = (entry: Entry): Saying | undefined => {
  const { title, labels, text } = entry;
  const phase = isOver(entry) ? 'resolved' : (phaseIn(`${title} ${labels}`) ?? phaseIn(text));
  if (MAINTENANCE.test(title)) return phase && { level: 'maintenance', phase };
  // Trouble in the title counts by itself; in the text only beside one of the industry's phases.
  const level = levelIn(title) ?? (phase && (levelIn(text) ?? 'degraded'));
  return level && { level, phase: phase ?? 'investigating' };
};

const MARKS = new RegExp(
  `${OVER.source}|${BEGUN.source}|\\bupdated?\\b|恢复中|处理中|进行中|排查中|观察中|[\\s\\p{P}\\p{S}]+`,
  'giu',
);

/** What this entry is about, whatever its state: feeds with one entry for each update repeat the title. */
export const topicOf = ({ title }: Entry): string => title.replace(MARKS, '').toLowerCase();
