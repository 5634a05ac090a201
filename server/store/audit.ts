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
    list: (limit, { surveys, skip = 0 } = {}) => handle.as('desk', async (db) => {
      const rows = await query<Row>(
        db,
        `select at, who, act, survey, detail from desk.audit
          where ?::text[] is null or survey = any (?::text[]) order by at desc, id limit ? offset ?`,
        [listOf(surveys), listOf(surveys), limit, skip]);
      return rows.map(({ survey, ...row }) => (survey === null ? row : { ...row, survey }));
    }),
    count: ({ surveys } = {}) => handle.as('desk', async (db) => (await query<{ n: number }>(
      db, 'select count(*)::int as n from desk.audit where ?::text[] is null or survey = any (?::text[])',
      [listOf(surveys), listOf(surveys)])).at(0)?.n ?? 0),
  };
}

function listOf(surveys: readonly string[] | undefined): string[] | null {
  return surveys === undefined ? null : [...surveys];
}
