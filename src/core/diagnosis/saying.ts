import type { Category } from '../knowledge.ts';

/**
 * Wordings of one kind of error, with how much one of them weighs against other evidence.
 * A topic is a wording that people use as well when nothing failed: it tells kinds apart, but proves no error.
 */
export type Saying = readonly [category: Category, weight: number, phrases: string, topic?: 'topic'];
