import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UsageError } from './usage.ts';

/** A file's stream, or standard input for none or `-`. */
export const streamOf = async (
  file: string | undefined,
  input: NodeJS.ReadableStream,
): Promise<NodeJS.ReadableStream> => {
  if (file === undefined || file === '-') return input;
  const stream = createReadStream(file);
  return new Promise((resolve, reject) => {
    stream.once('open', () => resolve(stream));
    stream.once('error', () =>
      reject(new UsageError(`Cannot read ${file}. Give a file that exists, or - for standard input.`)),
    );
  });
};

/** The beginning of a stream, in characters; what comes after it is not read. */
export const beginning = async (stream: NodeJS.ReadableStream, limit: number): Promise<string> => {
  stream.setEncoding('utf8');
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.length > limit) break;
  }
  return text;
};

/** The lines of a stream, unpacked when it is gzip, as its first bytes tell. */
export const linesOf = async (stream: NodeJS.ReadableStream): Promise<AsyncIterable<string>> => {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = first.done ? Buffer.alloc(0) : Buffer.from(first.value);
  const whole = Readable.from(
    (async function* () {
      yield head;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    })(),
  );
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  const input = packed ? whole.pipe(createGunzip()) : whole;
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
};
