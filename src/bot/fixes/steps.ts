import type { Catalog, Fix } from '../../core/knowledge.ts';
import type { Text } from '../../core/types.ts';

/** The steps that people can vote on: those of a signature with its guide's, or of a guide. */
export interface Steps {
  readonly subject: string;
  /** What the error is called. */
  readonly title: Text;
  /** In the catalogue's order. */
  readonly fixes: readonly Fix[];
}

/** The steps of a signature or a guide by its id. */
export const stepsOf = ({ signatures, guides }: Catalog, subject: string): Steps | undefined => {
  const signature = signatures.find(({ id }) => id === subject);
  const guide = guides.find(({ id }) => id === (signature?.guide ?? subject));
  return guide && { subject, title: guide.title, fixes: [...(signature?.fixes ?? []), ...guide.fixes] };
};
