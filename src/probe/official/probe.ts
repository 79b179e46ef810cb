import type { ComponentId, Finding, Instant, Level, Signal } from '../../core/types.ts';
import type { Settings } from '../../settings.ts';
import { read } from '../body.ts';
import type { World } from '../exchange.ts';
import { cite } from '../expect.ts';
import { type Answer, request } from '../http.ts';
import { once } from '../once.ts';
import type { Probe } from '../probe.ts';
import { quote } from '../quote.ts';
import { parsePage } from './parse.ts';

/** Pages change by hand: asking more often would be rude. */
const SELDOM_MS = 60_000;
const ACCEPT = 'application/json, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5';

type Seen = Pick<Signal, 'level' | 'finding' | 'detail'>;

const SAID: Readonly<Record<Level, Finding>> = {
  operational: 'said-fine',
  maintenance: 'said-maintenance',
  degraded: 'said-trouble',
  outage: 'said-trouble',
};

/** What this answer says of the provider: a page that cannot be read says nothing. */
const seenIn = (answer: Answer, now: Instant): Seen => {
  const page = answer.status === 200 ? parsePage(answer.body, now) : undefined;
  if (!page) return { level: 'unknown', finding: 'said-nothing', detail: cite(answer, read(answer.body)) };
  const { level, saying, incidents } = page;
  const title = level === 'operational' ? undefined : incidents[0]?.title;
  return { level, finding: SAID[level], detail: quote(title || saying) };
};

const officialProbe = (page: Settings['OFFICIAL_PAGES'][number], settings: Settings, world: World): Probe => {
  const name = `official-${page.component}`;
  const component: ComponentId = `ernie/${page.component}`;
  const ask = { url: page.url, headers: { accept: ACCEPT }, timeMs: settings.PROBE_TIMEOUT_MS };
  return {
    name,
    component,
    everyMs: Math.max(SELDOM_MS, settings.PROBE_INTERVAL_S * 1000),
    measure: once(async (stop: AbortSignal): Promise<readonly Signal[]> => {
      const reply = await request(world, ask, stop);
      if (reply.kind === 'stopped') return [];
      const at = world.now();
      const { latencyMs } = reply;
      const seen: Seen =
        reply.kind === 'failure'
          ? { level: 'unknown', finding: reply.finding, detail: reply.detail }
          : seenIn(reply, at);
      return [{ component, source: 'official', origin: `${name}@${settings.VANTAGE}`, ...seen, at, latencyMs }];
    }),
  };
};

/** A probe for each configured official page. */
export const officialProbes = (settings: Settings, world: World): readonly Probe[] =>
  settings.OFFICIAL_PAGES.map((page) => officialProbe(page, settings, world));
