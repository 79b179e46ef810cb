import type { Category } from '../../knowledge.ts';

/** What one provider says in one kind of error, `|` between wordings; `{hole}` stands for anything on the same line. */
export type OtherSaying = readonly [category: Category, provider: string | undefined, phrases: string];
