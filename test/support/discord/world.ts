import { z } from 'zod';

let last = 100_000_000_000_000_000n;
/** A new id in Discord's shape. */
export const snowflake = (): string => String(++last);

const DISCORD_EPOCH = Date.UTC(2015, 0, 1);
/** Gives ids as Discord does: the moment in the upper bits, each greater than the last. */
export const createIds = (clock: Clock): (() => string) => {
  let latest = 0n;
  return () => {
    const first = BigInt(Math.floor(clock.now()) - DISCORD_EPOCH) << 22n;
    latest = first > latest ? first : latest + 1n;
    return String(latest);
  };
};

/** A clock that stands still until it is told to go on. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
}

export const createClock = (at = Date.UTC(2026, 0, 1)): Clock => {
  let time = at;
  return {
    now: () => time,
    advance: (ms) => {
      time += ms;
    },
  };
};

/** A user as Discord describes one. */
export const user = (id: string, username: string, bot = false) => ({
  id,
  username,
  discriminator: '0',
  global_name: username,
  avatar: null,
  bot,
  public_flags: 0,
  flags: 0,
  primary_guild: null,
});

const Embed = z.looseObject({
  title: z.string().optional(),
  description: z.string().optional(),
  footer: z.looseObject({ text: z.string() }).optional(),
});
const Button = z.looseObject({
  label: z.string(),
  custom_id: z.string().optional(),
  url: z.string().optional(),
});
const Row = z.looseObject({ components: z.array(Button) });

/** What a bot sends as a message; callers hold it against the official schema first. */
export const Body = z.looseObject({
  content: z.string().optional(),
  embeds: z.array(Embed).optional(),
  components: z.array(Row).optional(),
  flags: z.number().optional(),
  nonce: z.string().optional(),
  enforce_nonce: z.boolean().optional(),
  message_reference: z
    .looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().default(true) })
    .optional(),
  allowed_mentions: z
    .looseObject({ parse: z.array(z.string()).default([]), roles: z.array(z.string()).default([]) })
    .optional(),
});
export type Body = z.infer<typeof Body>;

/** A message as Discord hands it back, with the ids and types it fills in. */
export interface Message extends Omit<ReturnType<typeof message>, 'mention_roles'> {
  readonly mention_roles: readonly string[];
  readonly nonce?: string | undefined;
  readonly message_reference?: {
    readonly type: number;
    readonly channel_id: string;
    readonly message_id: string | undefined;
    readonly guild_id: string | undefined;
  };
}

export const message = (author: ReturnType<typeof user>, channel: string, at: number, body: Body) => ({
  id: snowflake(),
  type: 0,
  channel_id: channel,
  author,
  attachments: [],
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  pinned: false,
  tts: false,
  timestamp: new Date(at).toISOString(),
  edited_timestamp: editedAt(undefined),
  flags: body.flags ?? 0,
  ...shown({ content: body.content ?? '', embeds: body.embeds ?? [], components: body.components ?? [] }),
});

/** The message after an edit; what the body leaves out stays. */
export const edited = (before: Message, body: Body, at: number): Message => ({
  ...before,
  ...shown({
    content: body.content ?? before.content,
    embeds: body.embeds ?? before.embeds,
    components: body.components ?? before.components,
  }),
  edited_timestamp: editedAt(at),
});

const editedAt = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

interface Shown {
  readonly content: string;
  readonly embeds: readonly z.infer<typeof Embed>[];
  readonly components: readonly z.infer<typeof Row>[];
}

const shown = ({ content, embeds, components }: Shown) => ({
  content,
  embeds: embeds.map((embed) => ({ ...embed, type: 'rich' })),
  components: components.map((row, index) => ({
    ...row,
    id: index * 10 + 1,
    components: row.components.map((button, place) => ({ ...button, id: index * 10 + place + 2 })),
  })),
});
