const NOISE = [
  '2026-11-23 02:10:{s} INFO  gateway request path=/v2/chat/completions model=ernie-4.5-turbo-32k attempt={s}',
  '2026-11-23 02:10:{s} DEBUG pool connection reused peer=10.0.0.{s}:443 waited={s}ms',
  '  File "/srv/app/chat.py", line 1{s}, in complete',
  '2026-11-23 02:10:{s} WARN  worker-{s} queue depth above normal, backing off',
] as const;

/** A message in the middle of so much log. */
const wrapped = (message: string, bytes: number, seed: number): string => {
  const lines: string[] = [];
  let size = message.length;
  for (let index = seed; size < bytes; index++) {
    const line = (NOISE[index % NOISE.length] ?? '').replaceAll('{s}', String(10 + (index % 50)));
    lines.push(line);
    size += line.length + 1;
  }
  return [...lines.slice(0, lines.length >> 1), message, ...lines.slice(lines.length >> 1)].join('\n');
};

/** So many texts of so many bytes that people could have pasted. */
export const pasted = (messages: readonly string[], bytes: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => wrapped(messages[(index * 7) % messages.length] ?? '', bytes, index));
