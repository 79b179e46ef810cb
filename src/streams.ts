import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
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
  const unreadable = new UsageError(`Cannot read ${file}. Give a file that exists, or - for standard input.`);
  if ((await stat(file).catch(() => undefined))?.isDirectory() ?? true) throw unreadable;
  const stream = createReadStream(file);
  return new Promise((resolve, reject) => {
    stream.once('open', () => resolve(stream));
    stream.once('error', () => reject(unreadable));
  });
};

/** The bytes of a stream, unpacked when it is gzip, as its first bytes tell. */
export const bytesOf = async (stream: NodeJS.ReadableStream): Promise<Readable> => {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = first.done ? Buffer.alloc(0) : Buffer.from(first.value);
  const whole = Readable.from(
    (async function* () {
      yield head;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    })(),
    { objectMode: false },
  );
  const packed = head[0] === 0x1f && head[1] === 0x8b;
  return packed ? whole.pipe(createGunzip()) : whole;
};

/** The lines of a stream, unpacked when it is gzip. */
export const linesOf = async (stream: NodeJS.ReadableStream): Promise<AsyncIterable<string>> =>
  createInterface({ input: await bytesOf(stream), crlfDelay: Number.POSITIVE_INFINITY });
