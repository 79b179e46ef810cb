import type { ComponentState, EngineState, Shared } from './state.ts';
import { changedBetween, tableOf } from './table.ts';
import type { Rules } from './tuning.ts';

/** Bumped whenever what is remembered changes shape: what was kept under another number is forgotten. */
const SHAPE = 6;

/** One part of what is remembered, by name. */
export interface Piece {
  readonly name: string;
  readonly value: unknown;
}

const COMPONENT = 'component ';

const sharedOf = ({ t, heardAt, tenants, vantages, stirred, counted, openedAt, behind }: EngineState): object => ({
  ...{ shape: SHAPE, t, heardAt, tenants, vantages, stirred, counted, openedAt, behind },
});

/** What has to be written down so that `recalled` answers `after`, where `before` is written down already. */
export const kept = (after: EngineState, before?: EngineState): readonly Piece[] => [
  { name: 'shared', value: sharedOf(after) },
  ...(after.rhythm === before?.rhythm ? [] : [{ name: 'rhythm', value: after.rhythm }]),
  ...(after.voices === before?.voices ? [] : [{ name: 'voices', value: after.voices }]),
  ...changedBetween(before?.components ?? tableOf([]), after.components).map(([name, value]) => ({
    name: COMPONENT + name,
    value,
  })),
];

/** What `kept` wrote under a name; it alone writes there. */
const written = <T>(pieces: readonly Piece[], name: string): T | undefined =>
  pieces.find((piece) => piece.name === name)?.value as T | undefined;

/** The state that was written down in these pieces; undefined when there are none, or of another shape. */
export const recalled = (pieces: readonly Piece[], rules: Rules): EngineState | undefined => {
  const shared = written<Omit<Shared, 'rhythm' | 'voices'> & { readonly shape: number }>(pieces, 'shared');
  const rhythm = written<Shared['rhythm']>(pieces, 'rhythm');
  const voices = written<Shared['voices']>(pieces, 'voices');
  if (!shared || !rhythm || !voices || shared.shape !== SHAPE) return undefined;
  const { shape: _, ...rest } = shared;
  const components = pieces
    .filter(({ name }) => name.startsWith(COMPONENT))
    .map(({ name, value }) => [name.slice(COMPONENT.length), value as ComponentState] as const);
  return { ...rest, rhythm, voices, rules, components: tableOf(components), moment: undefined };
};
