import type { Instant, Level } from '../core/types.ts';

/** A piece of a sentence; structure instead of markup, so nothing can be mis-escaped. */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly link: string; readonly text: string }
  /** Shown in every reader's own clock where the surface can. */
  | { readonly time: Instant };

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text' | 'note'; readonly spans: readonly Span[] }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: readonly Span[] }[] }
  | { readonly kind: 'code'; readonly text: string };

/** A button: a line someone pre-typed, or a page to open. */
export type Action = { readonly label: string } & ({ readonly line: string } | { readonly url: string });

/** The colour of a view; the same is always said in words too. */
export type Tone = Level | 'unknown' | 'neutral';

/** What to show, decided once for all surfaces; built in one language, without markup. */
export interface View {
  readonly tone: Tone;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}

/** A question to the person, answered by a line with named values. */
export interface Form {
  /** The line that submitting sends, together with the values. */
  readonly line: string;
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly [Field, ...Field[]];
  /** Said below the fields. */
  readonly note?: string;
}
export type Field = { readonly name: string; readonly label: string; readonly required: boolean } & (
  | { readonly kind: 'text' | 'long'; readonly hint: string; readonly maxLength: number }
  | { readonly kind: 'choice'; readonly choices: readonly [Choice, ...Choice[]]; readonly initial?: string }
  /** Any number of them; the values come joined by commas. */
  | { readonly kind: 'many'; readonly choices: readonly [Choice, ...Choice[]] }
);
export interface Choice {
  readonly value: string;
  readonly label: string;
}

const spanText = (span: Span): string => {
  if (typeof span === 'string') return span;
  if ('strong' in span) return span.strong;
  if ('code' in span) return span.code;
  if ('link' in span) return span.text;
  return `${new Date(span.time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
};

/** Spans as plain words. */
export const spansText = (spans: readonly Span[]): string => spans.map(spanText).join('');

/** The label of a fact with the colon that its script uses. */
export const labelled = (label: string): string => (/\p{Script=Han}/u.test(label) ? `${label}：` : `${label}: `);

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text;
    case 'text':
    case 'note':
      return spansText(block.spans);
    case 'list':
      return block.items.map((item) => `- ${spansText(item)}`).join('\n');
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${spansText(item)}`).join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => `${labelled(label)}${spansText(value)}`).join('\n');
  }
};

/** The whole view as plain text, for notifications and screen readers: nothing is said by colour or layout alone. */
export const plain = (view: View): string => [view.title, ...view.blocks.map(blockText)].join('\n');
