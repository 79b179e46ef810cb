import { type Placed, placed } from '../../core/fixes/order.ts';
import { subjectOf } from '../../core/fixes/vote.ts';
import type { Diagnosis } from '../../core/knowledge.ts';
import type { Deps } from '../command.ts';
import type { Ask } from '../door.ts';
import type { Steps } from './steps.ts';

/** Steps as somebody of that workspace should try them. */
export const placedFor = async (
  deps: Deps,
  { subject, fixes }: Pick<Steps, 'subject' | 'fixes'>,
  ask: Ask,
): Promise<Placed[]> => placed(fixes, await deps.store.votes.of(subject), deps.pseudonym('tenant', ask), deps.now());

/** A diagnosis with its steps in the order that has helped people, and how many of them there are. */
export const inOrder = async (
  deps: Deps,
  diagnosis: Diagnosis,
  ask: Ask,
): Promise<{ readonly diagnosis: Diagnosis; readonly people: number }> => {
  const subject = subjectOf(diagnosis);
  if (!subject) return { diagnosis, people: 0 };
  const votes = await deps.store.votes.of(subject);
  const steps = placed(diagnosis.fixes, votes, deps.pseudonym('tenant', ask), deps.now());
  const people = new Set(votes.map(({ voter }) => voter)).size;
  return { diagnosis: { ...diagnosis, fixes: steps.map(({ fix }) => fix) }, people };
};
