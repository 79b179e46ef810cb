import type { Address } from '../core/posting/subscription.ts';
import type { Locale } from '../core/types.ts';
import type { Form, View } from '../view/view.ts';
import type { Courier, Root } from './courier.ts';

export const ADAPTERS = ['console', 'slack', 'discord'] as const;
export type AdapterName = (typeof ADAPTERS)[number];

/** What a person wants: a typed line, a pressed button, a sent form. Nothing in it is trusted. */
export interface Ask {
  /** `status chat`, however it was entered; a leading `/ernie` is allowed. */
  readonly line: string;
  /** Named values of a form or of a platform's command options; they win over words in the line. */
  readonly values?: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly surface: AdapterName;
  /** The platform's own ids; hashed before anything is kept. */
  readonly user: string;
  /** What the platform shows of the person's name; shown on, never kept. */
  readonly name?: string;
  /** Workspace or guild. */
  readonly tenant: string;
  /** The channel it was said in, where posts could go; absent in a direct message. */
  readonly place?: Address;
  /** The message there that an answer for everybody hangs below. */
  readonly root?: Root;
  /** Somebody's message that it is asked about. */
  readonly message?: Quoted;
  /** Absent: no more than anybody may. */
  readonly rights?: Rights;
  /** The person's time zone, by its IANA name, where the platform tells. */
  readonly zone?: string;
}

/** A message somebody pointed at. */
export interface Quoted {
  /** All its words, those of quotes and attachments included; empty when there are none. */
  readonly text: string;
  /** Names of files in it that were not read. */
  readonly unread: readonly string[];
}

/** What the platform allows a person there. */
export interface Rights {
  /** May write in the channel; absent: the platform does not tell. */
  readonly write?: boolean;
  /** May manage the channel. */
  readonly manage: boolean;
  /** May call everybody in the channel. */
  readonly mention: boolean;
  /** May speak for the bot: whoever runs it. */
  readonly operate: boolean;
}

/** What an answer will need, known at once and without waiting, so that a platform can be acknowledged in time. */
export type Plan =
  /** Ask the person first: open this form. */
  | { readonly kind: 'form'; readonly form: Form }
  /** Answer; `private` answers are for the asker's eyes alone. */
  | { readonly kind: 'view'; readonly private: boolean };

/** The bot as surfaces see it: the only thing they may call. */
export interface Door {
  /** Pure and immediate; never throws. */
  plan(ask: Ask): Plan;
  /** Never throws: a failure inside is a view with an id that is in the log. */
  answer(ask: Ask): Promise<View>;
  /** The commands, for help, completion, manifests and registration. */
  readonly commands: readonly CommandSpec[];
}

/** A surface: translates, decides nothing. */
export interface Adapter {
  readonly name: AdapterName;
  start(door: Door): Promise<void>;
  /** Stops taking asks and waits for running answers, at most a few seconds. */
  stop(): Promise<void>;
  /** Carries posts to channels, where the surface has any. */
  readonly courier?: Courier;
  /** Shows news as it happens; for surfaces with a single reader, such as the console. */
  tell?(view: (locale: Locale) => View): void;
}

type Words = Readonly<Record<Locale, string>>;

/** What a platform needs to know to offer a command. */
export interface CommandSpec {
  /** ASCII, lower case, one word: `status`. */
  readonly name: string;
  /** At most 100 characters. */
  readonly summary: Words;
  readonly options: readonly OptionSpec[];
  /** What it is called among the things that can be done with somebody's message, at most 24 characters. */
  readonly onMessage?: Words;
}

export interface OptionSpec {
  readonly name: string;
  readonly description: Words;
  readonly required: boolean;
  /** `text` takes anything; `choice` one of `choices` (at most 25). */
  readonly kind: 'text' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly label: Words }[];
}

/** A log of facts: a constant event name with values beside it; never message text, never secrets. */
export type Log = (event: string, facts?: Readonly<Record<string, unknown>>) => void;
