/** A text that somebody labelled with the side that had to act. */
export interface Labelled {
  readonly text: string;
  readonly side: 'user' | 'provider';
}

const isLabelled = (value: unknown): value is Labelled =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'side' in value &&
  (value.side === 'user' || value.side === 'provider');

/** The lines of a corpus whose side is known. */
export const labelled = (lines: string): readonly Labelled[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
    .filter(isLabelled);
