import { CONTROL, type Finding, type Signal } from '../core/types.ts';
import type { Settings } from '../settings.ts';
import type { World } from './exchange.ts';
import { type Reply, request } from './http.ts';
import { once } from './once.ts';
import { quote } from './quote.ts';

/** Tells whether this bot sees an internet at all. */
export interface Vantage {
  look(stop: AbortSignal): Promise<readonly Signal[]>;
}

const TIME_MS = 3000;
/** Many failing probes share one look. */
const FRESH_MS = 2_000;

/** What well-known connectivity checks answer; other addresses may answer as they like. */
const KNOWN: readonly { readonly path: RegExp; readonly status: number; readonly body: RegExp }[] = [
  { path: /\/generate_?204$/, status: 204, body: /^$/ },
  { path: /\/hotspot-detect\.html$/, status: 200, body: /Success/ },
  { path: /\/connecttest\.txt$/, status: 200, body: /Microsoft Connect Test/ },
];

const findingOf = (reply: Exclude<Reply, { kind: 'stopped' }>, url: URL): Finding => {
  if (reply.kind === 'failure') return reply.finding === 'captive' ? 'captive' : 'unreachable';
  if (reply.status === 511) return 'captive';
  // A local proxy answers for a target that it cannot reach with 407 or 5xx.
  if (reply.status === 407 || reply.status >= 500) return 'unreachable';
  const known = KNOWN.find(({ path }) => path.test(url.pathname));
  if (!known) return 'reachable';
  return reply.status === known.status && known.body.test(reply.body) ? 'reachable' : 'captive';
};

/** Asks the control targets, which have nothing to do with the provider. */
export const createVantage = (settings: Settings, world: World): Vantage => {
  const timeMs = Math.min(TIME_MS, settings.PROBE_TIMEOUT_MS);
  let seen: readonly Signal[] = [];

  const ask = async (address: string, stop: AbortSignal): Promise<readonly Signal[]> => {
    const url = new URL(address);
    const reply = await request(world, { url: address, timeMs }, stop);
    if (reply.kind === 'stopped') return [];
    const finding = findingOf(reply, url);
    const detail = reply.kind === 'answer' ? String(reply.status) : `${reply.finding}: ${reply.detail}`;
    return [
      {
        component: CONTROL,
        source: 'control',
        origin: `${url.host}${url.pathname === '/' ? '' : url.pathname}@${settings.VANTAGE}`,
        level: finding === 'reachable' ? 'operational' : 'outage',
        finding,
        detail: quote(detail),
        at: world.now(),
        latencyMs: reply.latencyMs,
      },
    ];
  };

  const round = once(async (stop: AbortSignal) => {
    const signals = await Promise.all(settings.CONTROL_URLS.map((address) => ask(address, stop)));
    seen = stop.aborted ? [] : signals.flat();
    return seen;
  });
  const fresh = () => {
    const [first] = seen;
    return first !== undefined && world.now() - first.at < FRESH_MS;
  };

  const look = async (stop: AbortSignal): Promise<readonly Signal[]> => {
    if (stop.aborted) return [];
    if (fresh()) return seen;
    const signals = await round(stop);
    // Whoever began this look may have left in the middle; one who still waits looks once more.
    return signals.length === 0 && !stop.aborted ? round(stop) : signals;
  };
  return { look };
};
