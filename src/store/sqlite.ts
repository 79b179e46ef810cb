import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Sql, Statement } from './sql.ts';

/** The rows as the query names them; whoever writes the SQL states the row's shape. */
const rowsOf = <Row>(rows: unknown[]): readonly Row[] => rows as Row[];

/** A connection to the embedded engine; `:memory:` keeps everything in this process. */
export const openSqlite = (path: string): Sql => {
  // Another process may hold the lock for a moment, even for the change to WAL: wait 5 s.
  const database = new DatabaseSync(path, { timeout: 5000 });
  // FULL: a commit is on the disk before anybody is told so.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const prepared = new Map<string, StatementSync>();

  const prepare = ({ text }: Statement): StatementSync => {
    const source = text.join('?');
    const known = prepared.get(source);
    if (known) return known;
    const fresh = database.prepare(source);
    prepared.set(source, fresh);
    return fresh;
  };

  return {
    query: async <Row>(statement: Statement) => rowsOf<Row>(prepare(statement).all(...statement.values)),
    batch: async (statements) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const statement of statements) prepare(statement).run(...statement.values);
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: async () => {
      prepared.clear();
      database.close();
    },
  };
};
