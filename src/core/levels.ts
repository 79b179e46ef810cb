import { LEVELS, type Level } from './types.ts';

const rank = (level: Level): number => LEVELS.indexOf(level);

/** True when `level` is `floor` or worse. */
export const atLeast = (level: Level, floor: Level): boolean => rank(level) >= rank(floor);

/** The worst of the levels; operational when there is none. */
export const worst = (levels: readonly Level[]): Level =>
  levels.reduce<Level>((found, level) => (rank(level) > rank(found) ? level : found), 'operational');
