import type { Logger, LogLevel, Receiver } from '@slack/bolt';

/** How Slack's requests reach us. */
export interface Reception {
  readonly receiver: Receiver;
  /** Facts for the log. */
  start(): Promise<Readonly<Record<string, unknown>>>;
  /** Takes nothing new; what is under way can still be acknowledged. */
  pause(): void;
  close(): Promise<void>;
}

const nothing = (): void => undefined;

/** Bolt's own log lines quote requests and answers, so none is written; we log facts where things happen. */
export const silent = (level: LogLevel): Logger => ({
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => level,
});
