import type { Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Bytes as sent, at most `limit` of them; `whole` is false when there were more. */
export interface Bytes {
  readonly bytes: Buffer;
  readonly whole: boolean;
}

// A cut-off body still unpacks up to the cut.
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }),
  'x-gzip': () => createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }),
  deflate: () => createInflate({ finishFlush: constants.Z_SYNC_FLUSH }),
  br: () => createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }),
};

/** The body unpacked, never more than `limit` bytes of it in memory; undefined when it cannot be unpacked. */
export const decode = async (sent: Bytes, encoding: string, limit: number): Promise<Bytes | undefined> => {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return sent;
  const decoder = DECODERS[name]?.();
  if (!decoder) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    decoder.end(sent.bytes);
    // Leaving the loop destroys the decoder, so a bomb is never unpacked further than the limit.
    for await (const chunk of decoder) {
      if (!Buffer.isBuffer(chunk)) continue;
      chunks.push(chunk.subarray(0, limit - size));
      size += chunk.length;
      if (size > limit) return { bytes: Buffer.concat(chunks), whole: false };
    }
  } catch {
    return undefined;
  }
  return { bytes: Buffer.concat(chunks), whole: sent.whole };
};
