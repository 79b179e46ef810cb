// Invisible characters that reorder or hide what is shown: controls (tab and newline stay), bidi marks and overrides, BOM.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
// What could ping or link should some client parse it after all: `<!channel>`, `<@U1>`, `<#C1>`, `@here`.
const CALLS = /<(?=[!@#])|@(?=(?:channel|here|everyone)\b)/gi;
const WORD_JOINER = '\u2060';

/** The text as it will be seen: nothing hidden, nothing reordered, nobody called. */
export const literal = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(HIDDEN, '').replace(CALLS, `$&${WORD_JOINER}`);

/** The same on one line. */
export const oneLine = (text: string): string => literal(text).replace(/\s+/g, ' ').trim();

/** At most `max` characters; what is cut ends in an ellipsis and never in half a character. */
export const clip = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** Escaped the way Slack asks for, so that text stays text in its markup. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Escaped and at most `max` characters, cut in front of an entity and never inside one. */
export const clipEscaped = (text: string, max: number): string => {
  const whole = escaped(text.slice(0, max));
  if (whole.length <= max && text.length <= max) return whole;
  return `${whole.slice(0, max - 1).replace(/&[a-z]{0,3}$|[\ud800-\udbff]$/, '')}…`;
};

/** How much of Slack's room a value takes, counted on the safe side: as escaped JSON. */
export const weight = (value: unknown): number => escaped(JSON.stringify(value)).length;

/** The text, or as much of it as weighs no more than `room`. */
export const within = (text: string, room: number): string => {
  let cut = clip(text, room);
  while (weight(cut) > room && cut.length > 1) cut = clip(cut, Math.floor((cut.length * room) / weight(cut)));
  return cut;
};
