import type { Category } from './events.ts';

export const CATEGORIES: readonly Category[] = [
  'down',
  'errors',
  'slow',
  'auth',
  'quality',
  'billing',
  'other',
  'unspecified',
];
/** What people say while something is really broken, and while they talk about something else. */
export const SAID = {
  broken: [0.34, 0.28, 0.24, 0.05, 0.02, 0.01, 0.06, 1],
  storm: [0.19, 0.05, 0.11, 0.01, 0.24, 0.12, 0.28, 0.3],
};
