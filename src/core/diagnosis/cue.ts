/** A sign that a text reports a failure, or that it only talks, asks, documents or programs. */
export interface Cue {
  readonly weight: number;
  readonly pattern: RegExp;
}
