import { once, twistsOf } from '../../core/diagnosis/twists.ts';
import type { Catalog, Fix } from '../../core/knowledge.ts';
import type { Text } from '../../core/types.ts';

/** The steps that people can vote on: those of a signature with its guide's and those of its special cases, or of a guide. */
export interface Steps {
  readonly subject: string;
  /** What the error is called. */
  readonly title: Text;
  /** In the catalogue's order. */
  readonly fixes: readonly Fix[];
}

/** The steps of a signature or a guide by its id. */
export const stepsOf = ({ signatures, guides, twists }: Catalog, subject: string): Steps | undefined => {
  const signature = signatures.find(({ id }) => id === subject);
  const guide = guides.find(({ id }) => id === (signature?.guide ?? subject));
  const special = signature ? twistsOf(twists, signature).flatMap(({ first }) => first) : [];
  const fixes = once([...(signature?.fixes ?? []), ...(guide?.fixes ?? []), ...special]);
  return guide && { subject, title: guide.title, fixes };
};
