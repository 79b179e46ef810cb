import type { Live } from '../core/diagnose.ts';
import type { Catalog, Diagnosis } from '../core/knowledge.ts';
import { redact } from '../core/redact.ts';
import { random } from '../core/redaction/placeholder.ts';
import type { Instant, Report, Text } from '../core/types.ts';
import type { AuditEntry, Change, Store } from '../store/store.ts';
import { shortName } from '../view/components.ts';
import type { Form, View } from '../view/view.ts';
import type { Beliefs } from './beliefs.ts';
import type { Courier } from './courier.ts';
import type { Ask, CommandSpec, OptionSpec } from './door.ts';

/** What commands answer from. */
export interface Deps {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly beliefs: Beliefs;
  readonly diagnose: (text: string, live: Live) => Diagnosis;
  /** A keyed hash, so that a person is the same person tomorrow without being known. */
  readonly pseudonym: (kind: 'user' | 'tenant', ask: Ask) => string;
  /** Lets a stored report count as evidence. */
  readonly hear: (report: Report) => void;
  /** People who may speak for the bot everywhere: `slack:U0123`. */
  readonly operators: readonly string[];
  /** Carries to the channels of a surface that runs. */
  readonly courierOf: (surface: string) => Courier | undefined;
  /** Keeps what somebody did by hand and tells whoever is to hear of it; resolves when it is on the disk. */
  readonly record: (change: Change) => Promise<void>;
  /** What this bot is and where it looks from. */
  readonly about: {
    readonly version: string;
    readonly runtime: string;
    readonly schema: number;
    readonly place: string;
  };
  /** Something new is in the outbox. */
  readonly wake: () => void;
  readonly now: () => Instant;
  /** A short id that was never given before. */
  readonly newId: () => string;
  /** An id that nobody can guess. */
  readonly newSecretId: () => string;
  /** Resolves when the first checks have come in, or after a few seconds without them. */
  readonly firstLook: Promise<void>;
}

/** One ask, taken apart. */
export interface Call {
  readonly ask: Ask;
  /** What was typed behind the command's name. */
  readonly rest: string;
  readonly values: Readonly<Record<string, string>>;
}

/** One thing a person can ask for. */
export interface Command extends CommandSpec {
  /** Other names, Chinese ones among them. */
  readonly aliases: readonly string[];
  /** For the asker's eyes alone. */
  readonly private: boolean;
  /** What to ask first, when the call does not say enough; immediate. */
  form?(deps: Deps, call: Call): Form | undefined;
  run(deps: Deps, call: Call): Promise<View>;
}

/** Whether somebody may speak for the bot in every channel. */
export const operates = ({ operators }: Deps, { surface, user, rights }: Ask): boolean =>
  rights?.operate === true || operators.includes(`${surface}:${user}`);

/** What somebody did, for the audit. */
export const entryOf = (deps: Deps, call: Call, action: string, about: string, detail: string): AuditEntry => ({
  at: deps.now(),
  who: personOf(call),
  action,
  about,
  detail: redact(detail.slice(0, 2_000)).text,
});

/** True when neither words nor values came with the command. */
export const saysNothing = ({ rest, values }: Call): boolean =>
  !rest && !Object.values(values).some((value) => value.trim());

/** Who asks, as the platform knows them: `slack:U0123`. */
export const personOf = ({ ask }: Call): string => `${ask.surface}:${ask.user}`;

/** The time zone that hours without one are meant in: the person's own, or that of their language. */
export const usualZone = ({ zone, locale }: Ask): string => zone ?? (locale === 'zh-CN' ? 'Asia/Shanghai' : 'UTC');

/** A named value, or else what was typed behind the command's name. */
export const argument = (call: Call, name: string): string => (call.values[name] ?? call.rest).trim();

// A part of a secret is not known as one, but looks like nothing that anybody wants to read again.
const LONG = /[\w+/=|.%\\-]{12,400}/g;
// An incident's number, such as `ernie-20260101-120000-chat`.
const NUMBER = /^[a-z]{1,8}(?:-[a-z0-9]{1,8}){1,6}$/;

/** The beginning of what somebody typed, fit to be shown again. */
export const echo = (words: string): string =>
  redact(words.slice(0, 400))
    .text.replace(LONG, (word) => (random(word) && !NUMBER.test(word) ? '…' : word))
    .slice(0, 40);

/** The option that picks a component, by its short name. */
export const componentOption = (catalog: Catalog, description: Text, required = false): OptionSpec => ({
  name: 'component',
  description,
  required,
  kind: 'choice',
  choices: catalog.components.map((component) => ({ value: shortName(component), label: component.name })),
});

/** An option that takes any words. */
export const textOption = (name: string, description: Text): OptionSpec => ({
  name,
  description,
  required: false,
  kind: 'text',
});
