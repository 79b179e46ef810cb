import { SECRET_KINDS, type SecretKind } from '../knowledge.ts';

/** A secret in a text: from here up to there. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: SecretKind;
}

/** Finds secrets in a text, in order, without one over another. */
export type Find = (text: string) => Iterable<Span>;

// Letters for private use stand for what is covered, so that nothing moves and no pattern takes it for text.
const FIRST = 0xe000;
const coverOf = (kind: SecretKind): string => String.fromCharCode(FIRST + SECRET_KINDS.indexOf(kind));

/** The kind of secret that a character covers; undefined where it is text. */
export const coveredAt = (text: string, at: number): SecretKind | undefined => {
  const code = text.charCodeAt(at);
  return code >= FIRST && code < FIRST + SECRET_KINDS.length ? SECRET_KINDS[code - FIRST] : undefined;
};

/** Text as it will stand once what is covered bears its marks. */
export const marked = (text: string): string =>
  text.replace(/([\ue000-\ue0ff])\1*/g, (run) => `[${coveredAt(run, 0)}]`);

/** True when everything in it is covered already. */
export const isCovered = (part: string): boolean => /^[\ue000-\ue0ff]+$/.test(part);

/** The text with these spans covered; of the same length. What is covered stays as it is, unless it is to be covered anew. */
export const cover = (text: string, spans: Iterable<Span>, again?: 'anew'): string => {
  let out = '';
  let from = 0;
  for (const span of spans) {
    if (span.from < from || span.to <= span.from) continue;
    const part = text.slice(span.from, span.to);
    if (!again && isCovered(part)) continue;
    out += text.slice(from, span.from) + coverOf(span.kind).repeat(part.length);
    from = span.to;
  }
  return from === 0 ? text : out + text.slice(from);
};
