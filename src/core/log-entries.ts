/** How an entry of a log begins: a date, a time or a level near the front of its line, or a JSON object that fills it. */
const STAMP =
  /\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d|(?:^|[\s[(])\d\d:\d\d:\d\d\b|\b[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d/;
const LEVEL = /^[^\w]{0,3}(?:level=)?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|CRITICAL|PANIC)\b/i;
const FRONT = 64;

const begins = (line: string): boolean => {
  const front = line.slice(0, FRONT);
  return STAMP.test(front) || LEVEL.test(front) || (line.startsWith('{"') && line.trimEnd().endsWith('}'));
};

/** A log taken apart into its entries, each with the lines that belong to it; what is no log is one entry. */
export const logEntries = (text: string): readonly string[] => {
  const lines = text.split(/\r?\n/);
  const starts = lines.flatMap((line, at) => (begins(line) ? [at] : []));
  if (starts.length < 2) return [text];
  const cuts = starts[0] === 0 ? starts : [0, ...starts];
  return cuts.map((start, index) => lines.slice(start, cuts[index + 1]).join('\n'));
};
