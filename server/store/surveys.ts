/** Surveys, the fixed versions of their definitions, and their report plans. */
import type { Knex } from 'knex';
import { ProblemError } from '../problems/problem.js';
import type { Handle } from './handle.js';
import { query } from './query.js';
import type { NewSurvey, StoredDefinition, StoredSurvey } from './store.js';
import { addDraft, addVersion, changePlan, changeSupport, changeSurvey, rememberPlan, reviseDefinition, undoPlan } from './surveyChanges.js';
import type { PlanState, StoredPlan, StoredStep, SurveyStore } from './surveyStore.js';

const columns = 'slug, inventory, state, version';
const all = `${columns}, revision, entry, target, earlier, trashed::text as trashed, erased::text as erased`;

type Row = { readonly [K in keyof Required<StoredSurvey>]: StoredSurvey[K] | null } & Pick<StoredSurvey, 'slug' | 'inventory' | 'state' | 'version' | 'revision' | 'entry'>;

export function surveyRepository(handle: Handle): SurveyStore {
  return {
    find: (slug) => handle.as('desk', async (db) => (
      await query<Row>(db, `select ${all} from desk.survey where slug = ?`, [slug])).map(surveyOf).at(0)),
    list: () => handle.as('desk', async (db) => (await query<Row>(db, `select ${all} from desk.survey order by slug`)).map(surveyOf)),
    put: (survey, source, written) => handle.transact('desk', (db) => put(db, survey, source, written)),
    add: (survey, text) => handle.transact('desk', (db) => addDraft(db, survey, text)),
    revise: (slug, seen, version, text) => handle.transact('desk', (db) => reviseDefinition(db, slug, seen, version, text)),
    addVersion: (slug, seen, text, step) => handle.transact('desk', (db) => addVersion(db, slug, seen, text, step)),
    listSteps: (slug) => handle.as('desk', (db) => query<StoredStep>(
      db, 'select from_version as "fromVersion", step from desk.version_step where survey = ? order by from_version', [slug])),
    change: (slug, seen, change) => handle.transact('desk', (db) => changeSurvey(db, slug, seen, change)),
    getDefinition: (slug, version) => handle.as('desk', async (db) => {
      const definition = await findDefinition(db, slug, version);
      if (definition !== undefined) return definition;
      throw new ProblemError({ code: 'definition_unknown', params: { survey: slug, version } });
    }),
    setState: (slug, state) => handle.as('desk', async (db) => {
      expectOne(slug, await query(db, 'update desk.survey set state = ?, revision = revision + 1 where slug = ? returning slug', [state, slug]));
    }),
    findPlan: (slug) => handle.as('desk', async (db) => {
      const [row] = await query<{ plan: string | null }>(db, 'select plan from desk.survey where slug = ?', [slug]);
      return row?.plan ?? undefined;
    }),
    getPlan: (slug) => handle.as('desk', (db) => getPlan(db, slug)),
    putPlan: (slug, plan) => handle.as('desk', async (db) => {
      expectOne(slug, await query(db, `update desk.survey set plan = ?, plan_written = null, ${rememberPlan} where slug = ? returning slug`, [plan, slug]));
    }),
    changePlan: (slug, seen, text) => handle.as('desk', (db) => changePlan(db, slug, seen, text)),
    changeSupport: (slug, seen, text) => handle.as('desk', (db) => changeSupport(db, slug, seen, text)),
    undoPlan: (slug, seen) => handle.as('desk', (db) => undoPlan(db, slug, seen)),
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
async function put(db: Knex, survey: NewSurvey, source: string, written: string | undefined): Promise<void> {
  const { slug, inventory, state, version } = survey;
  await query(db, `insert into desk.survey (${columns}) values (?, ?, ?, ?) on conflict (slug) do nothing`,
    [slug, inventory, state, version]);
  await query(db, `insert into desk.definition (survey, version, source, written)
       select ?, ?, ?, ? where not exists (select 1 from desk.definition where survey = ? and version = ?) on conflict do nothing`,
    [slug, version, source, written ?? null, slug, version]);
  const stored = await findDefinition(db, slug, version);
  if (stored?.source !== source) throw new ProblemError({ code: 'definition_fixed', params: { survey: slug, version } });
  await query(db, 'update desk.survey set version = ?, revision = revision + 1 where slug = ? and version < ?', [version, slug, version]);
}

async function findDefinition(db: Knex, slug: string, version: number): Promise<StoredDefinition | undefined> {
  const [row] = await query<Omit<StoredDefinition, 'written'> & { readonly written: string | null }>(
    db, 'select survey, version, revision, source, written from desk.definition where survey = ? and version = ? order by revision desc limit 1', [slug, version]);
  if (row === undefined) return undefined;
  const { written, ...definition } = row;
  return written === null ? definition : { ...definition, written };
}

interface PlanRow {
  readonly plan: string | null;
  readonly written: string | null;
  readonly support: string | null;
}

function planState({ plan, written, support }: PlanRow): PlanState {
  return { ...(plan === null ? {} : { source: plan }), ...(written === null ? {} : { written }), ...(support === null ? {} : { support }) };
}

async function getPlan(db: Knex, slug: string): Promise<StoredPlan> {
  const [row] = await query<PlanRow & { readonly revision: number; readonly planBefore: string | null; readonly writtenBefore: string | null; readonly supportBefore: string | null }>(
    db, `select plan, plan_written as written, plan_support as support, plan_revision as revision,
           plan_before as "planBefore", plan_written_before as "writtenBefore", plan_support_before as "supportBefore" from desk.survey where slug = ?`, [slug]);
  if (row === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey: slug } });
  const { revision, planBefore, writtenBefore, supportBefore } = row;
  const before = planState({ plan: planBefore, written: writtenBefore, support: supportBefore });
  return { revision, ...planState(row), ...(planBefore === null ? {} : { before }) };
}

function expectOne(survey: string, rows: readonly unknown[]): void {
  if (rows.length === 0) throw new ProblemError({ code: 'survey_unknown', params: { survey } });
}
