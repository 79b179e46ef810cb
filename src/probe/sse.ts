import { z } from 'zod';
import type { Instant } from '../core/types.ts';
import { errorIn } from './body.ts';

const Chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), reasoning_content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .catch([]),
});

/** What a streamed answer has brought so far. */
export interface Stream {
  /** Takes the next bytes; true when the stream has said its last word. */
  hear(bytes: Buffer, at: Instant): boolean;
  /** When the first token came. */
  firstTokenAt(): Instant | undefined;
  /** The error code in the stream, if one came. */
  error(): string | undefined;
  /** True when it ended as it should: `[DONE]` or a reason to finish. */
  finished(): boolean;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Listens to a stream of server-sent events, as chat answers come. */
export const createStream = (): Stream => {
  const decoder = new TextDecoder();
  let rest = '';
  let firstTokenAt: Instant | undefined;
  let error: string | undefined;
  let finished = false;

  const event = (payload: string, at: Instant): boolean => {
    if (payload === '[DONE]') {
      finished = true;
      return true;
    }
    const value = parsed(payload);
    error ??= errorIn(value);
    const chunk = Chunk.safeParse(value);
    for (const { delta, finish_reason } of chunk.success ? chunk.data.choices : []) {
      if (delta?.content || delta?.reasoning_content) firstTokenAt ??= at;
      if (finish_reason) finished = true;
    }
    return error !== undefined;
  };

  return {
    hear(bytes, at) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r?\n/);
      rest = lines.pop() ?? '';
      // Lines that start with a colon are comments such as `: keep-alive`; other fields carry nothing for us.
      return lines
        .filter((line) => line.startsWith('data:'))
        .map((line) => event(line.slice(5).trim(), at))
        .includes(true);
    },
    firstTokenAt: () => firstTokenAt,
    error: () => error,
    finished: () => finished,
  };
};
