/** What was read of an input, and how long all of it was. */
export interface Ends {
  readonly text: string;
  readonly bytes: number;
  /** Only its beginning and its end were kept. */
  readonly cut: boolean;
}

/** The last so many bytes of whatever comes. */
const createRing = (room: number) => {
  const kept = Buffer.alloc(room);
  let at = 0;
  let size = 0;
  return {
    push(chunk: Buffer): void {
      const part = chunk.subarray(Math.max(0, chunk.length - room));
      const first = part.copy(kept, at);
      part.copy(kept, 0, first);
      at = (at + part.length) % room;
      size = Math.min(room, size + part.length);
    },
    value: (): Buffer =>
      size < room ? kept.subarray(0, size) : Buffer.concat([kept.subarray(at), kept.subarray(0, at)]),
  };
};

// A half line may hold half a secret, which nobody would recognise as one.
const wholeStart = (text: string): string => {
  const line = text.lastIndexOf('\n');
  const end = line >= text.length / 2 ? line : text.search(/[\s,;][^\s,;]*$/);
  return text.slice(0, Math.max(0, end));
};

const wholeEnd = (text: string): string => {
  const line = text.indexOf('\n');
  const start = line >= 0 && line < text.length / 2 ? line : text.search(/[\s,;]/);
  return start < 0 ? '' : withoutOrphan(text.slice(start + 1));
};

/** Without the rest of a key whose beginning was not kept. */
const withoutOrphan = (text: string): string => {
  const end = /-----END [A-Z ]{1,40}-----/.exec(text);
  const begin = text.indexOf('-----BEGIN ');
  return end && (begin < 0 || begin > end.index) ? text.slice(end.index + end[0].length) : text;
};

/** Reads all of an input, however long, and keeps a quarter of `room` bytes of its beginning and the rest of its end. */
export const endsOf = async (input: AsyncIterable<Buffer | string>, room: number): Promise<Ends> => {
  const first = Buffer.alloc(room);
  const last = createRing(room);
  let bytes = 0;
  for await (const chunk of input) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (bytes < room) part.copy(first, bytes);
    last.push(part);
    bytes += part.length;
  }
  // Windows PowerShell writes two bytes a character.
  const wide = first[0] === 0xff && first[1] === 0xfe;
  const words = (part: Buffer): string => new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(part);
  if (bytes <= room) return { text: words(first.subarray(0, bytes)), bytes, cut: false };
  const start = first.subarray(0, Math.floor(room / 8) * 2);
  const end = last.value().subarray(start.length + ((bytes - room) % 2));
  return { text: [wholeStart(words(start)), '…', wholeEnd(words(end))].join('\n'), bytes, cut: true };
};
