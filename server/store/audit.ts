/** Who did what at the desk. Respondents do nothing here: a time beside a submission would point at it. */
import type { Handle } from './handle.js';
import { query } from './query.js';
import type { AuditEntry, Store } from './store.js';

interface Row {
  readonly at: Date;
  readonly who: string;
  readonly act: string;
  readonly survey: string | null;
  readonly detail: AuditEntry['detail'];
}

export function auditRepository(handle: Handle): Store['audit'] {
  return {
    add: ({ who, act, survey, detail }) => handle.as('desk', async (db) => {
      await query(db, 'insert into desk.audit (who, act, survey, detail) values (?, ?, ?, ?::jsonb)',
        [who, act, survey ?? null, JSON.stringify(detail)]);
    }),
    list: (limit) => handle.as('desk', async (db) => {
      const rows = await query<Row>(
        db, 'select at, who, act, survey, detail from desk.audit order by at desc, id limit ?', [limit]);
      return rows.map(({ survey, ...row }) => (survey === null ? row : { ...row, survey }));
    }),
  };
}
