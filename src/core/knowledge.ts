import type { LimitKind } from './limits/kinds.ts';
import type { Component, ComponentId, Odds, Side, Text } from './types.ts';

/** Kinds of error, in the words of the labelled corpus; `none` is no error at all, `other_error` cannot be told. */
export const CATEGORIES = [
  'auth',
  'permission',
  'rate_limit',
  'quota_billing',
  'model_not_found',
  'invalid_request',
  'context_length',
  'content_filter',
  'overloaded_or_internal',
  'timeout',
  'network',
  'other_error',
  'none',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const GUIDES = [
  'auth',
  'permission',
  'rate-limit',
  'quota-billing',
  'model-not-found',
  'invalid-request',
  'context-length',
  'content-filter',
  'overloaded',
  'timeout',
  'network',
  'web-login',
  'cannot-tell',
] as const;
export type GuideId = (typeof GUIDES)[number];

/** One step to try, with the page where it is done. */
export interface Fix {
  readonly id: string;
  readonly text: Text;
  readonly link?: string;
  /** Needless where the text states all of these already. */
  readonly unless?: readonly (keyof Facts)[];
  /** Ids of steps that say the same in general, and stand beside this one no more. */
  readonly covers?: readonly string[];
}

export interface Faq {
  readonly id: string;
  readonly question: Text;
  readonly answer: Text;
  readonly link?: string;
}

/** One kind of error, explained once. */
export interface Guide {
  readonly id: GuideId;
  readonly category: Category;
  readonly title: Text;
  /** What this error is, in two or three sentences. */
  readonly what: Text;
  readonly causes: readonly Text[];
  readonly fixes: readonly Fix[];
  readonly faq: readonly Faq[];
}

export const SURFACES = ['v2', 'v1', 'oauth', 'iam', 'aistudio', 'web', 'sdk', 'http', 'network'] as const;
export type Surface = (typeof SURFACES)[number];

/** How one error looks on one surface. Tests run the examples: each must be won by its own signature. */
export interface Signature {
  readonly id: string;
  readonly surface: Surface;
  /** The provider's code as text: `invalid_model`, `336003`. */
  readonly code?: string;
  /** The provider's message, misspellings included; `{hole}` stands for anything on the same line. */
  readonly message?: string;
  /** `message` need only begin the text. */
  readonly prefix?: boolean;
  /** HTTP status that must agree when one is known. */
  readonly status?: number;
  readonly guide: GuideId;
  readonly component: ComponentId;
  readonly side: Side | 'either';
  readonly retryable: 'yes' | 'no' | 'after-fix';
  /** What it says is used up, where it speaks of a limit. */
  readonly limit?: LimitKind;
  /** One sentence on this very error, shown before the guide's own words. */
  readonly meaning?: Text;
  /** Steps for this very error, shown before the guide's own. */
  readonly fixes?: readonly Fix[];
  readonly examples: readonly [string, ...string[]];
  readonly source: string;
}

/** What stands around an error and gives it another true cause than its code alone would have. */
export interface Twist {
  readonly id: string;
  /** Ids of the signatures it changes, or the surface whose signatures it all changes. */
  readonly of: readonly string[] | Surface;
  readonly seen: RegExp;
  readonly meaning: Text;
  /** Steps that come first here. */
  readonly first: readonly Fix[];
  /** Ids of steps that would lead astray here. */
  readonly without?: readonly string[];
  /** The error concerns no part of the provider that is watched. */
  readonly elsewhere?: true;
}

/** Where to look at or change something oneself. */
export interface Link {
  readonly id: string;
  readonly name: Text;
  readonly url: string;
}

/** All we know about a provider, as plain data. */
export interface Catalog {
  readonly provider: { readonly id: string; readonly name: Text };
  readonly components: readonly Component[];
  readonly guides: readonly Guide[];
  /** General questions that belong to no kind of error. */
  readonly faq: readonly Faq[];
  readonly signatures: readonly Signature[];
  readonly twists: readonly Twist[];
  readonly links: readonly Link[];
}

/** Kinds of secrets that redaction takes out. */
export const SECRET_KINDS = [
  'api-key', // bce-v3/ALTAK.../...
  'access-key-id',
  'secret-key',
  'application-key',
  'access-token',
  'refresh-token',
  'signature',
  'aistudio-token',
  'cookie',
  'bearer',
  'query-parameter',
  'named-secret', // a value under a secret-like name
  'private-key',
  'foreign-key', // another provider's well-known key shape
  'password-in-url',
] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

export interface Redacted {
  readonly text: string;
  /** Kinds found, each once, in order of first appearance. */
  readonly found: readonly SecretKind[];
}

/** What a pasted text states by itself, before anything is concluded. */
export interface Facts {
  /** `ernie`, another provider's id, or undefined when nothing tells. */
  readonly provider: string | undefined;
  readonly surface: Surface | undefined;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly message: string | undefined;
  /** To quote to Baidu; not a secret. */
  readonly requestId: string | undefined;
  readonly model: string | undefined;
  readonly host: string | undefined;
  /** The library that made the call: `openai-python`, `langchain-js`. */
  readonly sdk: string | undefined;
  /** What stood in between: `one-api`, `nginx`, `proxy`. */
  readonly gateway: string | undefined;
}

/** A reason: a named rule, the side it speaks for where it speaks for one, and its age where it has one. */
export interface Because {
  readonly rule: string;
  readonly text: Text;
  readonly favours: Side | undefined;
  /** How far it moved the log-odds of that side, in nats; 0 where it does not decide. */
  readonly weight: number;
  readonly at?: number;
  /** The incident that tells more. */
  readonly incident?: string;
}

/** What would change a verdict: words that follow an "if", and whose side would be likeliest then. */
export interface WouldChange {
  readonly text: Text;
  readonly side: Side;
  readonly share: number;
}

/** Who has to act, with the evidence. */
export interface Verdict {
  readonly odds: Odds;
  readonly because: readonly Because[];
  readonly changes: readonly WouldChange[];
}

/** What a pasted text is about: kind, cause, side, steps; "cannot tell" and "no error here" are answers too. */
export interface Diagnosis {
  readonly category: Category;
  /** How sure the category is, 0 to 1. */
  readonly confidence: number;
  readonly guide: GuideId | undefined;
  readonly signature: string | undefined;
  readonly component: ComponentId | undefined;
  /** One sentence on this very error, when its signature has one. */
  readonly meaning: Text | undefined;
  readonly retryable: Signature['retryable'] | undefined;
  /** Ordered: the signature's own steps, then the guide's. */
  readonly fixes: readonly Fix[];
  readonly verdict: Verdict;
  readonly facts: Facts;
}
