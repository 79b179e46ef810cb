import type { Draft } from './draft.ts';
import { CONTROL, type Instant, type ProbeEvent } from './events.ts';
import type { Vantage } from './state.ts';
import { HOUR } from './tuning.ts';

const PROXY_REFUSED = 407;
const DARK_MOST = 4; // never more than so many dark targets in a row are needed to call it our own network
const HELD_MAX = 32;

const NEW: Vantage = { held: [], dark: [], controls: {}, ownSince: 0, proxySince: 0, heardAt: 0 };

/** The observer of a component, as a key: one voice each. */
export const originOf = ({ component, origin = '', vantage = '' }: ProbeEvent): string =>
  origin || `${component}@${vantage}`;

const isControl = (key: string): boolean => key.startsWith(CONTROL);
const keyOf = (e: ProbeEvent): string => `${e.component} ${originOf(e)}`;

const CONTROLS_MAX = 16;

/** Control targets with this one asked now; those not asked for longest are forgotten first. */
const asked = (controls: Vantage['controls'], key: string, now: Instant): Vantage['controls'] => {
  const { [key]: _, ...others } = controls;
  return Object.fromEntries([...Object.entries(others).slice(1 - CONTROLS_MAX), [key, now]]);
};

/** The control targets of this place that were asked within the hour. */
const controlsOf = (v: Vantage, now: Instant): readonly string[] =>
  Object.keys(v.controls).filter((key) => now - (v.controls[key] ?? 0) < HOUR);

/** Every observer of this place that has asked within the hour, and the control targets; no more than `most` of them. */
function askedLately(draft: Draft, place: string, v: Vantage, now: Instant, most: number): readonly string[] {
  const found = [...controlsOf(v, now)];
  for (const name of draft.names())
    for (const [key, { vantage, at }] of Object.entries(draft.peek(name)?.origins ?? {})) {
      if (found.length >= most) return found;
      if (vantage === place && now - at < HOUR) found.push(`${name} ${key}`);
    }
  return found;
}

/** Most of what we ask at once, or one and all control targets: not the provider. */
function isOurs(draft: Draft, place: string, v: Vantage, now: Instant): boolean {
  const { length } = v.dark;
  if (length < 2) return false;
  const controls = controlsOf(v, now);
  if (controls.length > 0 && controls.every((key) => v.dark.includes(key))) return true;
  if (length >= DARK_MOST) return true;
  const asked = new Set([...askedLately(draft, place, v, now, 2 * length), ...v.dark]);
  return length * 2 > asked.size;
}

/** A control target answers and none is dark: our network works, so what failed did so by itself. */
const networkWorks = (v: Vantage, e: ProbeEvent): boolean => e.component === CONTROL && !v.dark.some(isControl);

/**
 * Sorts out trouble of our own making and returns the probes that say something about the provider.
 * A failure without any answer is held until something, anything, answers: if meanwhile everything we asked was
 * dark, it was us. With nothing to compare to, it counts at once.
 */
export function sift(draft: Draft, e: ProbeEvent): readonly ProbeEvent[] {
  const place = e.vantage ?? '';
  const known = draft.vantages[place] ?? NEW;
  const controls = e.component === CONTROL ? asked(known.controls, keyOf(e), e.t) : known.controls;
  const v: Vantage = { ...known, heardAt: e.t, controls };
  const { vantage, events } = sorted(draft, place, v, e);
  draft.vantages = { ...draft.vantages, [place]: vantage };
  return events.filter(({ component }) => component !== CONTROL);
}

function sorted(
  draft: Draft,
  place: string,
  v: Vantage,
  e: ProbeEvent,
): { readonly vantage: Vantage; readonly events: readonly ProbeEvent[] } {
  if (e.own || e.status === PROXY_REFUSED)
    return { vantage: e.own || v.proxySince > 0 ? v : { ...v, proxySince: e.t }, events: [] };
  if (e.ok || e.status > 0) {
    const ours = !networkWorks(v, e) && isOurs(draft, place, v, e.t);
    const vantage = { ...v, held: [], dark: [], ownSince: 0, proxySince: 0 };
    return { vantage, events: ours ? [e] : [...v.held, e] };
  }
  const key = keyOf(e);
  if (!askedLately(draft, place, v, e.t, 2).some((other) => other !== key) && !v.dark.some((other) => other !== key))
    return { vantage: v, events: [e] };
  const dark = v.dark.includes(key) ? v.dark : [...v.dark, key].slice(-2 * DARK_MOST);
  const vantage = { ...v, dark, held: [...v.held, e].slice(-HELD_MAX) };
  const ownSince = v.ownSince === 0 && isOurs(draft, place, vantage, e.t) ? e.t : v.ownSince;
  return { vantage: { ...vantage, ownSince }, events: [] };
}

/** Whether the network or proxy of every place heard within the hour is in trouble: then nothing can be seen at all. */
export const isBlind = (vantages: Readonly<Record<string, Vantage>>, now: Instant): boolean => {
  const heard = Object.values(vantages).filter(({ heardAt }) => now - heardAt < HOUR);
  return heard.length > 0 && heard.every(({ ownSince, proxySince }) => ownSince > 0 || proxySince > 0);
};
