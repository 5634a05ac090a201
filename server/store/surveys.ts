/** Surveys, the fixed versions of their definitions, and their report plans. */
import type { Knex } from 'knex';
import { ProblemError } from '../problems/problem.js';
import type { Handle } from './handle.js';
import { query } from './query.js';
import type { Store, StoredDefinition, StoredSurvey } from './store.js';

const columns = 'slug, inventory, state, version';

export function surveyRepository(handle: Handle): Store['surveys'] {
  return {
    find: (slug) => handle.as('desk', async (db) => (
      await query<StoredSurvey>(db, `select ${columns} from desk.survey where slug = ?`, [slug])).at(0)),
    list: () => handle.as('desk', (db) => query<StoredSurvey>(db, `select ${columns} from desk.survey order by slug`)),
    put: (survey, source) => handle.transact('desk', (db) => put(db, survey, source)),
    getDefinition: (slug, version) => handle.as('desk', async (db) => {
      const definition = await findDefinition(db, slug, version);
      if (definition !== undefined) return definition;
      throw new ProblemError({ code: 'definition_unknown', params: { survey: slug, version } });
    }),
    setState: (slug, state) => handle.as('desk', async (db) => {
      expectOne(slug, await query(db, 'update desk.survey set state = ? where slug = ? returning slug', [state, slug]));
    }),
    findPlan: (slug) => handle.as('desk', async (db) => {
      const [row] = await query<{ plan: string | null }>(db, 'select plan from desk.survey where slug = ?', [slug]);
      return row?.plan ?? undefined;
    }),
    putPlan: (slug, plan) => handle.as('desk', async (db) => {
      expectOne(slug, await query(db, 'update desk.survey set plan = ? where slug = ? returning slug', [plan, slug]));
    }),
  };
}

/** A version that is stored never changes, since answers were given under it. */
async function put(db: Knex, survey: StoredSurvey, source: string): Promise<void> {
  const { slug, inventory, state, version } = survey;
  await query(db, `insert into desk.survey (${columns}) values (?, ?, ?, ?) on conflict (slug) do nothing`,
    [slug, inventory, state, version]);
  await query(db, 'insert into desk.definition (survey, version, source) values (?, ?, ?) on conflict do nothing',
    [slug, version, source]);
  const stored = await findDefinition(db, slug, version);
  if (stored?.source !== source) throw new ProblemError({ code: 'definition_fixed', params: { survey: slug, version } });
  await query(db, 'update desk.survey set version = ? where slug = ? and version < ?', [version, slug, version]);
}

async function findDefinition(db: Knex, slug: string, version: number): Promise<StoredDefinition | undefined> {
  const [row] = await query<StoredDefinition>(
    db, 'select survey, version, source from desk.definition where survey = ? and version = ?', [slug, version]);
  return row;
}

function expectOne(survey: string, rows: readonly unknown[]): void {
  if (rows.length === 0) throw new ProblemError({ code: 'survey_unknown', params: { survey } });
}
