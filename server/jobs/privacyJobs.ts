/**
 * What keeps answers apart from people: shuffling the inbox, removing drafts that were submitted, writing everything anew
 * in random order each night and when a survey is over, and erasing what has had its time.
 */
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Store, StoredSurvey } from '../store/store.js';
import { daysBetween } from './daysBetween.js';
import { disposalOf, eraseSurvey } from './eraseOverdue.js';
import type { Duty, Handler } from './worker.js';

/** Answers that are moved together at least, while more may come. */
const smallestBatch = 5;
/** Retries come within minutes; a key is kept long enough for a phone that lay in a drawer. */
const daysKeysAreKept = 30;

/** The day on which a survey that is over was shuffled for good. */
const settled = 'settle';

export const privacyDuties: readonly Duty[] = [
  { kind: 'mix', every: 60_000 },
  { kind: 'sweep_drafts', every: 60_000 },
  { kind: 'night', every: 60_000 },
];

type DefinitionOf = (survey: StoredSurvey) => Promise<Definition>;

/** @param today ISO date in Stockholm */
export function privacyHandlers(store: Store, today: () => string): ReadonlyMap<string, Handler> {
  const definitionOf = definitions(store);
  return new Map<string, Handler>([
    ['mix', async () => {
      for (const survey of await store.surveys.list()) await mix(store, survey, await isOver(survey, definitionOf, today()), today());
      await store.upkeep.tidy();
    }],
    ['sweep_drafts', async () => {
      await store.drafts.sweep();
    }],
    ['night', () => store.atomically(async (inside) => {
      // once a date, whichever process is first; then the job table sees to it that it is done. Nothing lies here yet on the first day
      const isFirst = (await inside.upkeep.lastDay('night')) === undefined;
      if (!(await inside.upkeep.claim('night', today())) || isFirst) return;
      for (const kind of ['reshuffle', 'dispose']) await inside.jobs.add(kind, { day: today() });
    })],
    ['reshuffle', async () => {
      for (const { slug } of await store.surveys.list()) {
        if ((await store.upkeep.lastDay(settled, slug)) === undefined) await store.upkeep.reshuffle(slug);
      }
      await store.upkeep.rewriteFiles();
    }],
    ['dispose', async () => {
      for (const survey of await store.surveys.list()) await dispose(store, survey, definitionOf, today());
    }],
  ]);
}

async function mix(store: Store, { slug }: StoredSurvey, over: boolean, today: string): Promise<void> {
  const moved = await store.answers.mix(slug, over ? 1 : smallestBatch);
  const day = await store.upkeep.lastDay(settled, slug);
  if (over && (day === undefined || moved > 0)) {
    await store.upkeep.reshuffle(slug);
    await store.upkeep.claim(settled, today, slug);
  }
  // it was opened again
  if (!over && day !== undefined) await store.upkeep.forget(settled, slug);
}

async function dispose(store: Store, survey: StoredSurvey, definitionOf: DefinitionOf, today: string): Promise<void> {
  const { slug } = survey;
  const disposal = disposalOf(survey, await definitionOf(survey), today);
  if (disposal !== undefined) {
    await eraseSurvey(store, survey, disposal, today);
    await store.upkeep.rewriteFiles();
  }
  const day = await store.upkeep.lastDay(settled, slug);
  if (day !== undefined && daysBetween(day, today) > daysKeysAreKept) await store.upkeep.forgetKeys(slug);
}

/** Nobody closes a survey whose last day goes by: what waits in its inbox would wait for ever. */
async function isOver(survey: StoredSurvey, definitionOf: DefinitionOf, today: string): Promise<boolean> {
  if (survey.state === 'closed' || survey.trashed !== undefined) return true;
  const { closes } = await definitionOf(survey);
  return closes !== undefined && today > closes;
}

/** Each revision of a definition is read once. */
function definitions(store: Store): DefinitionOf {
  const known = new Map<string, { readonly revision: number; readonly definition: Definition }>();
  return async ({ slug, version, revision }) => {
    const before = known.get(slug);
    if (before?.revision === revision && before.definition.version === version) return before.definition;
    const { source } = await store.surveys.getDefinition(slug, version);
    const definition = readStoredDefinition(source, slug);
    known.set(slug, { revision, definition });
    return definition;
  };
}
