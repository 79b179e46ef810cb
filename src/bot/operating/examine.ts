import { isBlind } from '../../core/fusion/own.ts';
import { type Address, channelOf, surfaceOf } from '../../core/posting/subscription.ts';
import type { Locale } from '../../core/types.ts';
import { CHECKS, type Check, FOUND, lastSpans, lengthOf } from '../../view/doctor.ts';
import type { Deps } from '../command.ts';
import type { Courier } from '../courier.ts';

/** Clocks that differ by more are in the way of signed requests. */
const SKEW_MS = 60_000;
/** What waits longer than this is a backlog and not the pace. */
const BACKLOG_MS = 5 * 60_000;
const MOST = 10;

const named = (name: Check['name'], what: string): Check['name'] => ({
  en: `${name.en} ${what}`,
  'zh-CN': `${name['zh-CN']} ${what}`,
});

/** Whether anything can be seen from here. */
const viewOf = ({ beliefs, now }: Deps, place: string, locale: Locale): Omit<Check, 'name'> => {
  if (isBlind(beliefs.engine().vantages, now()))
    return { said: [FOUND.blind[locale]()], fix: FOUND.blindFix[locale]() };
  const answered = beliefs.statuses(now()).some(({ level, work }) => level !== 'unknown' && !work);
  return { said: [answered ? FOUND.sees[locale](place) : FOUND.unseen[locale]()] };
};

/** The bot itself: version, database, view of the internet, what waits. */
export const ownChecks = async (deps: Deps, locale: Locale): Promise<readonly Check[]> => {
  const now = deps.now();
  const { version, runtime, place } = deps.about;
  const stored = await Promise.all([deps.store.outbox.backlog(now), deps.store.outbox.deliveries()]).catch(
    () => undefined,
  );
  const own: readonly Check[] = [
    { name: CHECKS.version, said: [`${version} (Node ${runtime})`] },
    { name: CHECKS.vantage, ...viewOf(deps, place, locale) },
  ];
  if (!stored)
    return [...own, { name: CHECKS.database, said: [FOUND.broken[locale]()], fix: FOUND.brokenFix[locale]() }];
  const [{ waiting, oldest = now }, deliveries] = stored;
  const late = waiting > 0 && now - oldest > BACKLOG_MS;
  const failing = deliveries.filter(({ problem }) => problem !== undefined);
  return [
    ...own,
    { name: CHECKS.database, said: [FOUND.database[locale](deps.about.schema, deliveries.length)] },
    {
      name: CHECKS.backlog,
      said: [waiting === 0 ? FOUND.none[locale]() : FOUND.backlog[locale](waiting, lengthOf(now - oldest, locale))],
      ...(late && { fix: FOUND.backlogFix[locale]() }),
    },
    ...failing.slice(0, MOST).map(
      ({ to, problem = '' }): Check => ({
        name: named(CHECKS.channel, to),
        said: [FOUND.problem[locale](problem)],
        fix: FOUND.problemFix[locale](),
      }),
    ),
    {
      name: CHECKS.deliveries,
      said: lastSpans(
        deliveries.reduce<number | undefined>(
          (last, { sentAt }) => (sentAt && sentAt > (last ?? 0) ? sentAt : last),
          undefined,
        ),
        locale,
      ),
    },
  ];
};

/** A platform: its token and rights, and its clock against ours. */
export const platformChecks = async (courier: Courier, locale: Locale): Promise<readonly Check[]> => {
  const { obstacles, skewMs } = await courier.examine();
  const [first] = obstacles;
  const off = skewMs !== undefined && Math.abs(skewMs) > SKEW_MS;
  const time =
    skewMs === undefined
      ? FOUND.unasked[locale]()
      : off
        ? FOUND.skew[locale](lengthOf(skewMs, locale), skewMs > 0)
        : FOUND.fine[locale]();
  return [
    {
      name: named(CHECKS.token, courier.surface),
      said: [first ? first.what[locale] : FOUND.fine[locale]()],
      ...(first && { fix: first.fix[locale] }),
    },
    { name: named(CHECKS.clock, courier.surface), said: [time], ...(off && { fix: FOUND.skewFix[locale]() }) },
  ];
};

/** One channel: whether posting, editing and threading work there. */
export const channelChecks = async (deps: Deps, to: Address, locale: Locale): Promise<readonly Check[]> => {
  const courier = deps.courierOf(surfaceOf(to));
  if (!courier) return [];
  const obstacles = await courier.check(channelOf(to));
  const name = named(CHECKS.channel, to);
  if (obstacles.length > 0) return obstacles.map(({ what, fix }) => ({ name, said: [what[locale]], fix: fix[locale] }));
  const [known] = await deps.store.subscriptions.of([to]);
  return [{ name, said: [(known ? FOUND.posts : FOUND.notSubscribed)[locale]()] }];
};
