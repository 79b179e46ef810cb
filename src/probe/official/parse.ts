import type { Instant } from '../../core/types.ts';
import { readFeed } from './feed.ts';
import { readInstatus } from './instatus.ts';
import type { OfficialPage } from './page.ts';
import { readStatuspage } from './statuspage.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What this payload of an official page says, whatever its format; undefined when it is not understood. */
export const parsePage = (text: string, now: Instant): OfficialPage | undefined => {
  const begun = text.trimStart(); // a byte order mark counts as blank
  if (begun.startsWith('<')) return readFeed(begun, now);
  const value = begun.startsWith('{') ? parsed(begun) : undefined;
  return readStatuspage(value) ?? readInstatus(value);
};
