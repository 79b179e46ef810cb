import type { Locale } from './core/types.ts';
import { UsageError } from './usage.ts';

/** The streams and settings of one command line. */
export interface Shell {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  readonly colour: boolean;
  readonly locale: Locale;
  readonly user: string;
}

/** Writes a record for programs. */
export const print = (shell: Shell, value: object): void => {
  shell.output.write(`${JSON.stringify(value, null, 2)}\n`);
};

/** Writes a line, and waits where the reader is slow. */
export const put = async ({ output }: Shell, line: string): Promise<void> => {
  if (!output.write(`${line}\n`)) await new Promise((resolve) => output.once('drain', resolve));
};

/** The language that somebody named; none when nobody did. */
export const localeNamed = (name: string | undefined): Locale | undefined => {
  if (name === undefined) return undefined;
  if (/^zh\b/i.test(name.replace('_', '-'))) return 'zh-CN';
  if (/^en\b/i.test(name.replace('_', '-'))) return 'en';
  throw new UsageError('--lang is en or zh-CN.');
};
