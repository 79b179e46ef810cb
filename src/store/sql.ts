export type Value = string | number | null;

/** A query with its values apart; each connection joins the text with its own placeholders. */
export interface Statement {
  readonly text: readonly string[];
  readonly values: readonly Value[];
}

const after = (left: Statement, right: Statement): Statement => ({
  text: [...left.text.slice(0, -1), `${left.text.at(-1) ?? ''}${right.text[0] ?? ''}`, ...right.text.slice(1)],
  values: [...left.values, ...right.values],
});

const isValue = (part: Value | Statement): part is Value => part === null || typeof part !== 'object';

/** Text of our own that is no value, such as the name of a table. */
export const words = (text: string): Statement => ({ text: [text], values: [] });

/** Builds a statement: sql`select body from incidents where id = ${id}`; a statement inside becomes part of it. */
export const sql = (text: TemplateStringsArray, ...parts: readonly (Value | Statement)[]): Statement =>
  parts.every(isValue)
    ? { text, values: parts }
    : parts.reduce<Statement>(
        (built, part, index) =>
          after(after(built, isValue(part) ? { text: ['', ''], values: [part] } : part), words(text[index + 1] ?? '')),
        words(text[0] ?? ''),
      );

/** Values one after the other, as `in (${listOf(ids)})` needs them. */
export const listOf = (values: readonly Value[]): Statement => ({
  text: ['', ...values.slice(1).map(() => ', '), ''],
  values,
});

/** A connection to an engine; the SQL itself is portable and written once. */
export interface Sql {
  query<Row>(statement: Statement): Promise<readonly Row[]>;
  /** One durable transaction: all or nothing. */
  batch(statements: readonly Statement[]): Promise<void>;
  close(): Promise<void>;
}
