import { draftOf } from './fusion/draft.ts';
import { usuallyHeard } from './fusion/rhythm.ts';
import { CATEGORIES } from './fusion/sayings.ts';
import { reportEventOf } from './fusion/signals.ts';
import type { EngineState } from './fusion/state.ts';
import { shareOf } from './fusion/weigh.ts';
import type { Category } from './knowledge.ts';
import type { ComponentId, Crowd, Instant, Report, ReportCategory } from './types.ts';

/** As what people report such an error. */
const LIKE: Partial<Readonly<Record<Category, readonly ReportCategory[]>>> = {
  auth: ['login', 'api-errors'],
  rate_limit: ['rate-limits'],
  timeout: ['slow', 'api-errors', 'web-down'],
  network: ['web-down', 'api-errors'],
  overloaded_or_internal: ['api-errors', 'web-down', 'slow'],
};
const OTHERWISE: readonly ReportCategory[] = ['api-errors', 'other'];

export const ALIKE_MS = 20 * 60_000;
const HOUR_MS = 60 * 60_000;
/** Reports of no known category, before any was heard, are spread so. */
const EVEN = 1;

/** The share of all reports that is usually about such an error. */
const shareOfLike = ({ rhythm: { mix } }: EngineState, like: readonly ReportCategory[]): number => {
  const kinds = new Set(
    like.map((category) => reportEventOf({ component: '', category, at: 0, reporter: '', tenant: '' }).category),
  );
  const all = mix.reduce((sum, count) => sum + count, EVEN * CATEGORIES.length);
  return CATEGORIES.reduce((sum, kind, at) => sum + (kinds.has(kind) ? (mix[at] ?? 0) + EVEN : 0), 0) / all;
};

/** People who lately reported the like of such an error on these components, against how many usually do. */
export const alikeOf = (
  engine: EngineState,
  reports: readonly Pick<Report, 'at' | 'reporter' | 'component' | 'category'>[],
  { components, category }: { readonly components: readonly ComponentId[]; readonly category: Category },
  now: Instant,
): Crowd | undefined => {
  const like = LIKE[category] ?? OTHERWISE;
  const people = new Set(
    reports
      .filter(({ at }) => at <= now && now - at < ALIKE_MS)
      .filter((report) => components.includes(report.component) && like.includes(report.category))
      .map(({ reporter }) => reporter),
  ).size;
  if (people === 0) return undefined;
  const draft = draftOf(engine);
  const share = Math.min(
    1,
    components.reduce((sum, component) => sum + shareOf(draft, component), 0),
  );
  const hourly = usuallyHeard(engine.rhythm, now, share) * shareOfLike(engine, like);
  return { people, withinMs: ALIKE_MS, usual: (hourly * ALIKE_MS) / HOUR_MS };
};
