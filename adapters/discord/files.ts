import type { Attachment } from 'discord.js';

/** What is told of a file that somebody attached. */
export type Attached = Pick<Attachment, 'name' | 'contentType' | 'url'>;

/** The words of an attached file; undefined when it is no text or cannot be had in time. */
export type ReadFile = (file: Attached) => Promise<string | undefined>;

/** Where Discord keeps what people attach. */
const STORES: ReadonlySet<string> = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
/** As much is read as a diagnosis looks at and a little more, so that it can tell that there is more: three bytes a letter. */
const MOST_BYTES = 200_000;
const PATIENCE_MS = 2500;
const TEXT = /^(?:text\/|application\/(?:json|x-ndjson|xml|x-yaml|yaml|javascript)\b)/i;
const NAMED = /\.(?:txt|log|out|err|json|jsonl|ndjson|md|ya?ml|xml|csv|trace|har)$/i;

/** Reads the beginning of attached texts; Discord makes a file called message.txt of every long paste. */
export const createReadFile =
  (fetch: typeof globalThis.fetch): ReadFile =>
  async ({ name, contentType, url }) => {
    const untold = !contentType || contentType === 'application/octet-stream';
    if (!(untold ? NAMED.test(name) : TEXT.test(contentType)) || !kept(url)) return undefined;
    try {
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
      return response.ok && response.body ? await beginning(response.body) : undefined;
    } catch {
      return undefined;
    }
  };

const kept = (url: string): boolean => {
  const { protocol, hostname } = URL.parse(url) ?? {};
  return protocol === 'https:' && STORES.has(hostname ?? '');
};

const beginning = async (body: ReadableStream<Uint8Array>): Promise<string> => {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done && size < MOST_BYTES; next = await reader.read()) {
    chunks.push(next.value);
    size += next.value.length;
  }
  await reader.cancel();
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, MOST_BYTES));
};
