import { current } from '../core/incident.ts';
import { endOf } from '../core/maintenance.ts';
import { likely } from '../core/verdict.ts';
import { type StatusPicture, sentence } from '../view/status.ts';
import type { Diagnosed } from './commands/diagnose.ts';

const iso = (at: number | undefined): string | undefined => (at === undefined ? undefined : new Date(at).toISOString());

/** The status as a record for programs; times are ISO 8601, UTC. */
export const statusRecord = (picture: StatusPicture): object => {
  const { overall, statuses, components, people, open, locale } = picture;
  return {
    level: overall.level,
    reason: overall.reason,
    since: iso(overall.since),
    checkedAt: iso(overall.checkedAt),
    summary: sentence(picture),
    peopleReportingLastHour: people,
    openIncidents: open.map(({ incident }) => ({
      id: incident.id,
      startedAt: iso(incident.startedAt),
      phase: current(incident).phase,
      level: current(incident).level,
      components: current(incident).components,
    })),
    components: statuses.map(({ component, level, reason, since, checkedAt, evidence, odds, crowd, work }) => ({
      id: component,
      name: components.find(({ id }) => id === component)?.name[locale],
      level,
      reason,
      since: iso(since),
      checkedAt: iso(checkedAt),
      odds,
      crowd,
      maintenance: work && { id: work.id, note: work.note, from: iso(work.from), to: iso(endOf(work)) },
      evidence: evidence.map((signal) => ({ ...signal, at: iso(signal.at) })),
    })),
  };
};

/** A diagnosis as a record for programs. */
export const diagnosisRecord = (
  { diagnosis, text, found, credentials, limit }: Diagnosed,
  locale: 'en' | 'zh-CN',
): object => ({
  category: diagnosis.category,
  confidence: diagnosis.confidence,
  guide: diagnosis.guide,
  signature: diagnosis.signature,
  component: diagnosis.component,
  meaning: diagnosis.meaning?.[locale],
  retryable: diagnosis.retryable,
  side: diagnosis.guide ? likely(diagnosis.verdict.odds) : 'none',
  odds: diagnosis.verdict.odds,
  because: diagnosis.verdict.because.map(({ text, at, ...rest }) => ({ ...rest, text: text[locale], at: iso(at) })),
  wouldChange: diagnosis.verdict.changes.map(({ text, side, share }) => ({ if: text[locale], side, share })),
  fixes: diagnosis.fixes.map(({ id, text, link }) => ({ id, text: text[locale], link })),
  facts: diagnosis.facts,
  credentials,
  limit: limit && { kind: limit.kind, ...limit.wait, until: iso(limit.wait.until) },
  redacted: text,
  found,
});
