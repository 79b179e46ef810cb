import { current } from '../../core/incident.ts';
import type { Catalog, GuideId } from '../../core/knowledge.ts';
import type { Finding, Incident, Locale } from '../../core/types.ts';

/** What people meet while a check sees this. */
const GUIDES: Readonly<Partial<Record<Finding, GuideId>>> = {
  slow: 'timeout',
  'read-timeout': 'timeout',
  'good-key-rejected': 'auth',
  'bad-key-accepted': 'auth',
  dns: 'network',
  tls: 'network',
  refused: 'network',
  reset: 'network',
  'connect-timeout': 'network',
};

/** What to do meanwhile: the first step of the guide that fits what is seen, and the line that shows it whole. */
export interface Meanwhile {
  readonly title: string;
  readonly fix: string;
  readonly link?: string;
  readonly line: string;
}

/** The guide for what an incident shows now. */
export const meanwhileOf = (incident: Incident, catalog: Catalog, locale: Locale): Meanwhile | undefined => {
  const { seen = [], components } = current(incident);
  const failing = seen.flatMap(({ sights }) => sights.filter(({ fails }) => fails.length > 0));
  const [finding] = failing.map((sight) => GUIDES[sight.finding] ?? 'overloaded');
  const web = components.length > 0 && components.every((id) => id.endsWith('/web'));
  const id = finding ?? (web ? 'web-login' : 'overloaded');
  const guide = catalog.guides.find((one) => one.id === id);
  const [fix] = guide?.fixes ?? [];
  if (!guide || !fix) return undefined;
  return {
    title: guide.title[locale],
    fix: fix.text[locale],
    line: `faq ${guide.id}`,
    ...(fix.link && { link: fix.link }),
  };
};
