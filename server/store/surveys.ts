/** Surveys, the fixed versions of their definitions, and their report plans. */
import type { Knex } from 'knex';
import { ProblemError } from '../problems/problem.js';
import type { Handle } from './handle.js';
import { query } from './query.js';
import type { NewSurvey, Store, StoredDefinition, StoredSurvey } from './store.js';

const columns = 'slug, inventory, state, version';
const all = `${columns}, revision, entry, target, earlier, trashed::text as trashed, erased::text as erased`;

type Row = { readonly [K in keyof Required<StoredSurvey>]: StoredSurvey[K] | null } & Pick<StoredSurvey, 'slug' | 'inventory' | 'state' | 'version' | 'revision' | 'entry'>;

export function surveyRepository(handle: Handle): Store['surveys'] {
  return {
    find: (slug) => handle.as('desk', async (db) => (
      await query<Row>(db, `select ${all} from desk.survey where slug = ?`, [slug])).map(surveyOf).at(0)),
    list: () => handle.as('desk', async (db) => (await query<Row>(db, `select ${all} from desk.survey order by slug`)).map(surveyOf)),
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

/** What is not known is absent, not null. */
function surveyOf({ slug, inventory, state, version, revision, entry, target, earlier, trashed, erased }: Row): StoredSurvey {
  return {
    slug, inventory, state, version, revision, entry,
    ...(target === null ? {} : { target }),
    ...(earlier === null ? {} : { earlier }),
    ...(trashed === null ? {} : { trashed }),
    ...(erased === null ? {} : { erased }),
  };
}

/** A version that is stored never changes, since answers were given under it. */
async function put(db: Knex, survey: NewSurvey, source: string): Promise<void> {
  const { slug, inventory, state, version } = survey;
  await query(db, `insert into desk.survey (${columns}) values (?, ?, ?, ?) on conflict (slug) do nothing`,
    [slug, inventory, state, version]);
  await query(db, `insert into desk.definition (survey, version, source)
       select ?, ?, ? where not exists (select 1 from desk.definition where survey = ? and version = ?) on conflict do nothing`,
    [slug, version, source, slug, version]);
  const stored = await findDefinition(db, slug, version);
  if (stored?.source !== source) throw new ProblemError({ code: 'definition_fixed', params: { survey: slug, version } });
  await query(db, 'update desk.survey set version = ? where slug = ? and version < ?', [version, slug, version]);
}

async function findDefinition(db: Knex, slug: string, version: number): Promise<StoredDefinition | undefined> {
  const [row] = await query<StoredDefinition>(
    db, 'select survey, version, source from desk.definition where survey = ? and version = ? order by revision desc limit 1', [slug, version]);
  return row;
}

function expectOne(survey: string, rows: readonly unknown[]): void {
  if (rows.length === 0) throw new ProblemError({ code: 'survey_unknown', params: { survey } });
}
