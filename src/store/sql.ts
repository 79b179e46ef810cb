export type Value = string | number | null;

/** A query with its values apart; each connection joins the text with its own placeholders. */
export interface Statement {
  readonly text: readonly string[];
  readonly values: readonly Value[];
}

/** Builds a statement: sql`select body from incidents where id = ${id}`. */
export const sql = (text: TemplateStringsArray, ...values: readonly Value[]): Statement => ({ text, values });

/** A connection to an engine; the SQL itself is portable and written once. */
export interface Sql {
  query<Row>(statement: Statement): Promise<readonly Row[]>;
  /** One durable transaction: all or nothing. */
  batch(statements: readonly Statement[]): Promise<void>;
  close(): Promise<void>;
}
