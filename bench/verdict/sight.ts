import type { ComponentId, Crowd, Finding, Incident, Level, Reason, Signal, Status } from '../../src/core/types.ts';
import type { Live } from '../../src/core/verdict/live.ts';
import { levelOf } from '../../src/probe/levels.ts';
import type { Draw } from './draw.ts';
import { type Episode, HOUR, MINUTE, type World } from './world.ts';

const CHAT: ComponentId = 'ernie/chat';
const AUTH: ComponentId = 'ernie/auth';
const SETTLE = 3 * MINUTE;

const within = (at: number, from: number, to: number): boolean => at >= from && at < to;

/** Which of the two parts that are looked at a trouble is seen on. */
const isOn = ({ trouble }: Episode, component: ComponentId): boolean =>
  trouble === 'outage' || (trouble === 'auth' ? component === AUTH : component === CHAT);

const levelSeen = ({ trouble }: Episode): Level => (trouble === 'outage' ? 'outage' : 'degraded');

/** What each way of looking sees at that moment. */
const signals = (world: World, component: ComponentId, at: number, draw: Draw): readonly Signal[] => {
  const { seat } = world;
  const real = world.episodes.filter((one) => within(at, one.from, one.to) && isOn(one, component));
  const alarm = world.alarms.some((one) => within(at, one.seenFrom, one.seenTo) && isOn(one, component));
  const one = (source: Signal['source'], place: string, finding: Finding): Signal => {
    const age = draw.share() * (source === 'canary' ? 70_000 : 60_000);
    const origin = `${source}@${place}`;
    return { component, source, origin, level: levelOf[finding], finding, detail: '', at: at - age };
  };
  const hit = (trouble: Episode['trouble']): boolean => real.some((each) => each.trouble === trouble);
  const plain = (): Finding => {
    if (hit('outage') && draw.chance(0.9))
      return draw.one(['server-error', 'bare-server-error', 'read-timeout'] as const);
    if (hit('auth') && draw.chance(0.35)) return draw.one(['server-error', 'bad-key-accepted'] as const);
    if ((hit('degraded') || alarm) && draw.chance(0.35)) return 'server-error';
    return draw.chance(0.003) ? 'server-error' : 'alive';
  };
  const keyed = (): Finding => {
    if (component === AUTH) {
      if (hit('outage')) return draw.chance(0.2) ? 'good-key-rejected' : 'answered';
      return hit('auth') && draw.chance(0.85) ? 'good-key-rejected' : 'answered';
    }
    if (hit('outage') && draw.chance(0.95)) return 'server-error';
    return (hit('degraded') || alarm) && draw.chance(0.5)
      ? draw.one(['server-error', 'read-timeout'] as const)
      : 'answered';
  };
  const dark = hit('region');
  const home = seat.regional && dark ? 'connect-timeout' : plain();
  const canary = keyed();
  // While chat fails no tokens come, and they alone prove a key.
  const proves = component === CHAT || canary === 'good-key-rejected' || !hit('outage');
  return [
    one('probe', 'home', home),
    ...(seat.keyed && proves ? [one('canary', 'home', canary)] : []),
    ...(seat.twoPlaces ? [one('probe', 'far', dark && !seat.regional ? 'connect-timeout' : plain())] : []),
  ];
};

const statusOf = (world: World, component: ComponentId, at: number, draw: Draw): Status => {
  const evidence = signals(world, component, at, draw);
  const checkedAt = Math.max(...evidence.map((signal) => signal.at));
  const told = (level: Status['level'], reason: Reason): Status => {
    return { component, level, reason, since: at, checkedAt, evidence };
  };
  if (world.blind.some(([from, to]) => within(at, from, to))) return { ...told('unknown', 'blind'), evidence: [] };
  const found = [...world.episodes, ...world.alarms].filter(
    (one) => within(at, one.seenFrom, one.seenTo) && isOn(one, component),
  );
  const worst = found.find((one) => levelSeen(one) === 'outage') ?? found[0];
  if (worst) return told(levelSeen(worst), 'evidence');
  if (evidence.every(({ level }) => level === 'degraded' || level === 'outage')) return told('unknown', 'suspect');
  return told('operational', 'evidence');
};

const incidentOf = (world: World, component: ComponentId, at: number): Incident | undefined => {
  const own = [...world.episodes, ...world.alarms].find(
    (one) => within(at, one.seenFrom, one.seenTo + SETTLE) && isOn(one, component),
  );
  if (!own) return undefined;
  const phase = at < own.seenTo ? 'investigating' : 'monitoring';
  const update = {
    phase,
    level: levelSeen(own),
    components: [component],
    at: own.seenFrom,
    author: 'bot',
    note: '',
  } as const;
  return { id: 'ernie-20260101-chat', startedAt: own.seenFrom, updates: [update] };
};

const REPORTED: Readonly<Record<Episode['trouble'], number>> = {
  outage: 15,
  degraded: 4,
  auth: 8,
  model: 3,
  region: 3,
};
const WINDOW = 20 * MINUTE;

/** How many people reported the like lately: few as a rule, more in trouble, and now and then over nothing. */
const crowdOf = (world: World, at: number, draw: Draw): Crowd | undefined => {
  const usual = 0.2;
  const hourly = world.episodes
    .filter((one) => within(at, one.from, one.to))
    .reduce((sum, { trouble, from }) => sum + (REPORTED[trouble] * Math.min(WINDOW, at - from)) / HOUR, 0);
  const people = draw.count(usual + hourly + (draw.chance(0.004) ? 5 : 0));
  return people === 0 ? undefined : { people, withinMs: WINDOW, usual };
};

/** What the bot knows at that moment. */
export const sightOf = (world: World, at: number, draw: Draw): Live => {
  const seen = new Map([CHAT, AUTH].map((id) => [id, statusOf(world, id, at, draw)]));
  const crowd = crowdOf(world, at, draw);
  return {
    now: at,
    statusOf: (id) => seen.get(id),
    alike: () => crowd,
    incidentOf: (id) => incidentOf(world, id, at),
  };
};
