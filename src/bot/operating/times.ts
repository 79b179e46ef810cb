import type { Instant } from '../../core/types.ts';

const MINUTE_MS = 60_000;
const UNITS = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: 24 * 60 * MINUTE_MS } as const;

/** How far a zone's clocks are ahead of UTC at a moment. */
const offsetMs = (zone: string, at: Instant): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return local - Math.floor(at / 1000) * 1000;
};

/** The moment at which a zone's clocks show this; `local` is the same read as UTC. */
const inZone = (local: number, zone: string): Instant => {
  const guess = local - offsetMs(zone, local);
  return local - offsetMs(zone, guess);
};

/** A moment as somebody types it: `now`, `+2h` (after `base`), `02:00` (the next), `2026-11-26 02:00`, or ISO with an offset. */
export const momentFrom = (text: string, base: Instant, zone: string): Instant | undefined => {
  const word = text.trim().toLowerCase();
  if (word === 'now' || word === '现在') return base;
  const [, count, unit] = /^\+(\d{1,4})\s*(m|h|d)(?:in|ours?|ays?)?$/.exec(word) ?? [];
  if (count && unit) return base + Number(count) * UNITS[unit as keyof typeof UNITS];
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})$/.exec(word) ?? [];
  if (hour && minute) {
    if (Number(hour) > 23 || Number(minute) > 59) return undefined;
    const today = Math.floor((base + offsetMs(zone, base)) / UNITS.d) * UNITS.d;
    const local = today + Number(hour) * UNITS.h + Number(minute) * UNITS.m;
    const first = inZone(local, zone);
    return first > base ? first : inZone(local + UNITS.d, zone);
  }
  const [, date, time, shift] =
    /^(\d{4}-\d{2}-\d{2})[ t](\d{2}:\d{2})(?::\d{2})?(z|[+-]\d{2}:?\d{2})?$/.exec(word) ?? [];
  if (!date || !time) return undefined;
  const local = Date.parse(`${date}T${time}:00${shift ? shift.toUpperCase() : 'Z'}`);
  if (!Number.isFinite(local)) return undefined;
  return shift ? local : inZone(local, zone);
};
