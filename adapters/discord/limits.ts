import type { Limits } from '../../src/bot/courier.ts';

/** Discord's numbers, in UTF-16 units: it counts code points, so what fits here fits there. */
export const LIMITS = {
  content: 2000,
  embedTitle: 256,
  embedDescription: 4096,
  /** All titles, descriptions and footers of one message together. */
  embedsTotal: 6000,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  buttonUrl: 512,
  customId: 100,
  modalTitle: 45,
  modalFields: 5,
  fieldLabel: 45,
  placeholder: 100,
  textInput: 4000,
  textDisplay: 1000,
  selectOptions: 25,
  optionLabel: 100,
  optionValue: 100,
  commandName: 32,
  messageCommands: 5,
  commandDescription: 100,
  commandOptions: 25,
  choices: 25,
  threadName: 100,
  nonce: 25,
  pageOfMessages: 100,
} as const;

/** Our own: the longest one block, item or fact may be, so that one long text cannot push out the rest. */
export const PIECE = 1000;

/** The longest mark of a letter; so much of an embed is kept free for it. */
export const MARK = 120;

const FIFTY_A_SECOND = { calls: 50, withinMs: 1000 } as const;

/**
 * How much a bot may ask of Discord: 50 calls a second in all, of which one is left for what is no post.
 * What a single channel takes, Discord tells in the headers of each answer; it gives no fixed numbers.
 * https://docs.discord.com/developers/topics/rate-limits
 */
export const COURIER_LIMITS: Limits = {
  channelMs: 0,
  post: FIFTY_A_SECOND,
  edit: FIFTY_A_SECOND,
  read: FIFTY_A_SECOND,
  all: { calls: 49, withinMs: 1000 },
};

/**
 * Discord shuts an address out that gets 10,000 refusals (401, 403, 429) within ten minutes; we stop half way.
 * https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
export const REFUSALS = { most: 5000, withinMs: 10 * 60_000 } as const;
