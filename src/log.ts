import pino from 'pino';
import type { Log } from './bot/door.ts';

/** What may be written of an error: its kind and place. Its message may quote what somebody pasted. */
const traced = (error: Error): Readonly<Record<string, unknown>> => ({
  name: error.name,
  ...('code' in error ? { code: error.code } : {}),
  at: (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim()),
  ...(error.cause instanceof Error ? { cause: traced(error.cause) } : {}),
});

const facts = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, value instanceof Error ? traced(value) : value]),
  );

const isTrouble = (event: string): boolean => /(^|[.-])failed$/.test(event);

/** JSON lines to stderr: a constant event name, facts beside it. */
export const createLog = (level: string): Log => {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ dest: 2, sync: true }),
  );
  return (event, given = {}) =>
    isTrouble(event) ? logger.error(facts(given), event) : logger.info(facts(given), event);
};
