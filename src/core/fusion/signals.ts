import type { Finding, ReportCategory, Signal } from '../types.ts';
import { CONTROL as CONTROL_COMPONENT } from '../types.ts';
import { type Category, CONTROL, type Event, type Failure, type ReportEvent } from './events.ts';

/** What a finding is for the engine: an answer, a failure, or trouble of our own making. */
type Meaning =
  | { readonly ok: true; readonly timed: boolean }
  | { readonly ok: false; readonly status: number; readonly err: Failure; readonly mild?: boolean }
  | 'own';

const GOOD: Meaning = { ok: true, timed: true };
const BROKEN: Meaning = { ok: false, status: 500, err: 'server' };
const ODD: Meaning = { ok: false, status: 200, err: 'client', mild: true };
const NO_ANSWER: Meaning = { ok: false, status: 0, err: 'network' };
const OURS_TO_ALL: Meaning = { ok: false, status: 407, err: 'client' };

/** A refusal takes milliseconds: later than this it is late, whatever is usual. */
const LATE_MS = 5000;

const MEANINGS: Readonly<Record<Exclude<Finding, `said-${string}`>, Meaning>> = {
  alive: GOOD,
  answered: GOOD,
  reachable: GOOD,
  slow: GOOD, // how slow is for the engine to say
  throttled: { ok: true, timed: false }, // it lives, and limits our own checks
  'own-key': 'own',
  'own-quota': 'own',
  captive: 'own',
  proxy: OURS_TO_ALL,
  'good-key-rejected': { ok: false, status: 401, err: 'auth', mild: true }, // one key: perhaps somebody revoked it
  'bad-key-accepted': ODD,
  'error-in-200': BROKEN,
  'server-error': BROKEN,
  'bare-server-error': BROKEN,
  'cut-short': BROKEN,
  unexpected: ODD,
  'too-large': ODD,
  'too-many-redirects': ODD,
  dns: NO_ANSWER,
  tls: NO_ANSWER,
  refused: NO_ANSWER,
  reset: NO_ANSWER,
  unreachable: NO_ANSWER,
  'connect-timeout': NO_ANSWER,
  'read-timeout': { ok: false, status: 0, err: 'timeout' },
};

const isSaid = (finding: Finding): finding is Finding & `said-${string}` => finding.startsWith('said-');

/** The event that a signal is for the engine; undefined for a page that says nothing. */
export const eventOf = (signal: Signal): Event | undefined => {
  const { component, origin, at: t, finding, source, latencyMs, retry = 0, level } = signal;
  if (isSaid(finding)) return level === 'unknown' ? undefined : { kind: 'official', t, component, level };
  if (source === 'official') return undefined;
  const control = component === CONTROL_COMPONENT;
  const base = {
    kind: 'probe',
    t,
    component: control ? CONTROL : component,
    origin,
    vantage: origin.includes('@') ? origin.slice(origin.lastIndexOf('@') + 1) : '',
    shallow: source === 'probe',
    retry,
  } as const;
  const meaning = MEANINGS[finding];
  if (meaning === 'own')
    // A captive answer in place of a control target means that nothing gets through.
    return control ? { ...base, ok: false, status: 0, err: 'network' } : { ...base, ok: false, status: 0, own: true };
  if (!meaning.ok) return { ...base, ...meaning };
  const { timed } = meaning;
  const late = source === 'probe' && timed && (latencyMs ?? 0) > LATE_MS;
  return {
    ...base,
    ok: true,
    status: 200,
    ...(timed && latencyMs !== undefined ? { latencyMs } : {}),
    ...(late ? { late } : {}),
  };
};

const CATEGORIES: Readonly<Record<ReportCategory, Category>> = {
  login: 'auth',
  'api-errors': 'errors',
  slow: 'slow',
  'rate-limits': 'other', // mostly the caller's own limit
  'wrong-answers': 'quality',
  'web-down': 'down',
  other: 'unspecified', // of no known kind, but reported all the same
};

/** The event that a person's report is for the engine. */
export const reportEventOf = (report: {
  readonly component: string;
  readonly category: ReportCategory;
  readonly at: number;
  readonly reporter: string;
  readonly tenant: string;
}): ReportEvent => ({
  kind: 'report',
  t: report.at,
  component: report.component,
  category: CATEGORIES[report.category],
  user: report.reporter,
  tenant: report.tenant,
});
