import type { Instant } from '../../core/types.ts';
import { type Entry, readEntries } from './entries.ts';
import { type Notice, type OfficialPage, pageOf } from './page.ts';
import { sayingOf, topicOf } from './saying.ts';

/** An older entry is not about now, even if nobody ever marked it as resolved. */
const CURRENT_MS = 24 * 3_600_000;

const atOf = ({ updatedAt }: Entry): Instant => updatedAt ?? 0;

/** The entry as something that is going on now, if it is. */
const noticesOf = (entry: Entry, now: Instant): readonly Notice[] => {
  const saying = sayingOf(entry);
  // Either way: a feed that gives local time for UTC is hours ahead.
  if (!saying || saying.phase === 'resolved' || Math.abs(now - atOf(entry)) > CURRENT_MS) return [];
  const { id, title, startedAt, updatedAt } = entry;
  return [{ id, title, level: saying.level, phase: saying.phase, startedAt, updatedAt, components: [] }];
};

/** What an RSS or Atom feed says; undefined when it is none, has no dates, or breaks off before its newest entry. */
export const readFeed = (xml: string, now: Instant): OfficialPage | undefined => {
  const feed = readEntries(xml);
  if (!feed) return undefined;
  const newestFirst = feed.entries.toSorted((a, b) => atOf(b) - atOf(a));
  const [newest] = newestFirst;
  const [head] = feed.entries;
  if (newest && newest.updatedAt === undefined) return undefined;
  if (!feed.whole && (!newest || !head || atOf(head) < atOf(newest))) return undefined;
  const current = [...Map.groupBy(newestFirst, topicOf).values()].flatMap(([latest]) =>
    latest ? noticesOf(latest, now) : [],
  );
  return pageOf(newest?.title || 'no entries', current, 'operational');
};
