import { type Statement, sql } from './sql.ts';
import type { AuditEntry } from './store.ts';

/** Adds to the audit; nothing ever changes or takes away what stands there. */
export const auditStatement = ({ at, who, action, about, detail }: AuditEntry): Statement => sql`
  insert into audit (at, who, action, about, detail) values (${at}, ${who}, ${action}, ${about}, ${detail})`;
