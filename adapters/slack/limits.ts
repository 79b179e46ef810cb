import type { Limits } from '../../src/bot/courier.ts';

/** Slack's numbers, in characters unless they count things (docs.slack.dev/reference/block-kit). */
export const LIMITS = {
  blocks: 50,
  modalBlocks: 100,
  /** All blocks of a message as JSON: Slack refuses somewhere above 12,000 and does not say how it counts. */
  message: 12_000,
  /** One of our blocks as JSON, so that a long one cannot push out all others. */
  block: 6_000,
  /** One piece of text. */
  piece: 3_000,
  /** The plain text beside the blocks; Slack itself cuts at 40,000. */
  text: 12_000,
  header: 150,
  items: 100,
  buttons: 25,
  /** All buttons of a message together, lines included. */
  actions: 4_000,
  button: 75,
  line: 2_000,
  url: 3_000,
  id: 255,
  modalTitle: 24,
  metadata: 3_000,
  label: 2_000,
  placeholder: 150,
  input: 3_000,
  options: 100,
  option: 75,
  optionValue: 150,
  usageHint: 1_000,
  shortcut: 24,
  shortcutHint: 150,
} as const;

const MINUTE_MS = 60_000;

/**
 * How often Slack may be called (docs.slack.dev/apis/web-api/rate-limits): one message a second in a channel, several
 * hundred a minute in a workspace; tier 3, fifty a minute, for chat.update and the conversations methods.
 */
export const PACE: Limits = {
  channelMs: 1_000,
  post: { calls: 300, withinMs: MINUTE_MS },
  edit: { calls: 50, withinMs: MINUTE_MS },
  read: { calls: 50, withinMs: MINUTE_MS },
  all: { calls: 1_000, withinMs: MINUTE_MS },
};
