import { type Change, NO_CHANGE } from '../../src/store/store.ts';

/** A change of these things alone. */
export const change = (over: Partial<Change>): Change => ({ ...NO_CHANGE, ...over });
