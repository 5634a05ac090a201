/** Changes of a survey by people at the desk. Each counts one revision further, and only from the one that was seen; the plan of its report has its own. */
import type { Knex } from 'knex';
import { ProblemError } from '../problems/problem.js';
import { query } from './query.js';
import type { NewSurvey } from './store.js';
import type { DefinitionText, SurveyChange } from './surveyStore.js';

export async function addDraft(db: Knex, { slug, inventory, version }: Pick<NewSurvey, 'slug' | 'inventory' | 'version'>, text: DefinitionText): Promise<boolean> {
  const added = await query(
    db, `insert into desk.survey (slug, inventory, state, version) values (?, ?, 'draft', ?) on conflict (slug) do nothing returning slug`, [slug, inventory, version]);
  if (added.length === 0) return false;
  await addDefinition(db, slug, version, text);
  return true;
}

/** Takes the row, so that of two who saw the same the second waits and is then refused. */
async function step(db: Knex, slug: string, seen: number): Promise<number> {
  const [row] = await query<{ version: number }>(
    db, 'update desk.survey set revision = revision + 1 where slug = ? and revision = ? returning version', [slug, seen]);
  if (row === undefined) throw new ProblemError({ code: 'survey_changed', params: {} });
  return row.version;
}

async function addDefinition(db: Knex, slug: string, version: number, { source, written }: DefinitionText): Promise<void> {
  await query(
    db,
    `insert into desk.definition (survey, version, revision, source, written)
     select ?, ?, coalesce(max(revision), 0) + 1, ?, ? from desk.definition where survey = ? and version = ?`,
    [slug, version, source, written ?? null, slug, version]);
}

export async function reviseDefinition(db: Knex, slug: string, seen: number, version: number, text: DefinitionText): Promise<void> {
  await step(db, slug, seen);
  await addDefinition(db, slug, version, text);
  await query(db, 'update desk.survey set version = ? where slug = ?', [version, slug]);
}

export async function addVersion(db: Knex, slug: string, seen: number, text: DefinitionText, mapping: string): Promise<void> {
  const from = await step(db, slug, seen);
  await addDefinition(db, slug, from + 1, text);
  await query(db, 'insert into desk.version_step (survey, from_version, to_version, step) values (?, ?, ?, ?)', [slug, from, from + 1, mapping]);
  await query(db, 'update desk.survey set version = ? where slug = ?', [from + 1, slug]);
}

export async function changeSurvey(db: Knex, slug: string, seen: number, { state, entry, target, earlier, trashed, erased }: SurveyChange): Promise<void> {
  await step(db, slug, seen);
  await query(
    db,
    `update desk.survey set state = coalesce(?, state), entry = coalesce(?, entry), erased = coalesce(?::date, erased),
            target = case when ? then ?::smallint else target end,
            earlier = case when ? then ?::text else earlier end,
            trashed = case when ? then ?::date else trashed end
      where slug = ?`,
    [state ?? null, entry ?? null, erased ?? null, target !== undefined, target ?? null, earlier !== undefined, earlier ?? null, trashed !== undefined, trashed ?? null, slug]);
}

/** What can be undone: every change of the plan or of the file beside it. */
export const rememberPlan = 'plan_before = plan, plan_written_before = plan_written, plan_support_before = plan_support, plan_revision = plan_revision + 1';

async function changePlanned(db: Knex, slug: string, seen: number, set: string, values: readonly (string | null)[]): Promise<void> {
  const changed = await query(db, `update desk.survey set ${set}, ${rememberPlan} where slug = ? and plan_revision = ? returning slug`, [...values, slug, seen]);
  if (changed.length === 0) throw new ProblemError({ code: 'plan_changed', params: {} });
}

export function changePlan(db: Knex, slug: string, seen: number, { source, written }: DefinitionText): Promise<void> {
  return changePlanned(db, slug, seen, 'plan = ?, plan_written = ?', [source, written ?? null]);
}

export function changeSupport(db: Knex, slug: string, seen: number, text: string | undefined): Promise<void> {
  return changePlanned(db, slug, seen, 'plan_support = ?', [text ?? null]);
}

export function undoPlan(db: Knex, slug: string, seen: number): Promise<void> {
  return changePlanned(db, slug, seen, 'plan = plan_before, plan_written = plan_written_before, plan_support = plan_support_before', []);
}
