import { componentNamed } from '../../catalog/index.ts';
import type { Catalog } from '../../core/knowledge.ts';
import { redact } from '../../core/redact.ts';
import { type ComponentId, PHASES, type Phase } from '../../core/types.ts';

/** Longest words of an operator that are posted, in characters. */
const NOTE_LIMIT = 1_000;

const LEVELS: Readonly<Record<string, 'degraded' | 'outage'>> = {
  ...{ degraded: 'degraded', 部分异常: 'degraded', 异常: 'degraded', outage: 'outage', 故障: 'outage' },
};
const PHASE_NAMES: Readonly<Record<string, Phase>> = {
  ...Object.fromEntries(PHASES.map((phase) => [phase, phase])),
  ...{ 排查中: 'investigating', 已定位: 'identified', 观察中: 'monitoring', 已恢复: 'resolved' },
};

const own = <T>(record: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(record, word) ? record[word] : undefined;

/** A level or a phase by its name in either language. */
export const levelNamed = (word: string): 'degraded' | 'outage' | undefined => own(LEVELS, word.toLowerCase());
export const phaseNamed = (word: string): Phase | undefined => own(PHASE_NAMES, word.toLowerCase());

/** What somebody says, without secrets and not longer than is posted. */
export const noteOf = (words: string): string =>
  redact(words.slice(0, 4 * NOTE_LIMIT))
    .text.trim()
    .slice(0, NOTE_LIMIT);

/** The components that words name, up to the first word that names none; and what follows. */
export const componentsFirst = (
  catalog: Catalog,
  words: readonly string[],
): { readonly components: readonly ComponentId[]; readonly rest: readonly string[] } => {
  const named = (word: string): readonly (ComponentId | undefined)[] =>
    word
      .split(/[,，、]/)
      .filter(Boolean)
      .map((one) => componentNamed(catalog, one)?.id);
  const end = words.findIndex((word) => named(word).length === 0 || named(word).includes(undefined));
  const own = end < 0 ? words : words.slice(0, end);
  return {
    components: [...new Set(own.flatMap(named).filter((id) => id !== undefined))],
    rest: words.slice(own.length),
  };
};

/** Words apart; what comes in one value of a form stays together. */
export const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/).filter(Boolean);
