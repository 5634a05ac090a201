/**
 * The answers there are when the collection has closed become what the desk sees, and stay so: a page that counted anew each time
 * would show, by its differences, what single people answered.
 */
import type { BaseRule, Code, Definition } from '../../../analysis/survey/definition.js';
import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import { multipleChoices } from '../../../analysis/survey/multipleChoices.js';
import { opennessOf } from '../../../analysis/survey/openness.js';
import { loadColumns } from '../../frames/loadColumns.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { refuse } from '../../problems/refuse.js';
import type { Store } from '../../store/store.js';
import { dateInStockholm } from '../dateInStockholm.js';
import { heldBack } from '../heldBack.js';
import { planOf } from '../planOf.js';
import { releaseColumns, type Released } from '../releaseColumns.js';
import { sealFrozen } from './frozenTables.js';
import { releasedBefore, type ReleasedBefore } from './releasedBefore.js';

export interface Freezing {
  readonly survey: string;
  /** Account. */
  readonly who: string;
  readonly now: Date;
}

/** Of whom shares are is said by the report plan, so that report and desk say the same. */
async function basesOf(store: Store, survey: string, definition: Definition): Promise<ReadonlyMap<Code, BaseRule>> {
  const plan = await store.surveys.findPlan(survey);
  return plan === undefined ? new Map() : planOf(plan, 'report.yaml', definition).plan.bases;
}

function heldBackBy(earlier: readonly ReleasedBefore[], { counted, answered }: Released): readonly Problem[] {
  return earlier.flatMap((before) => heldBack(before, counted, answered, '')).map(({ params }) => ({ code: 'results_held_back', params }));
}

/** Errors ProblemError: survey_unknown, results_collecting, too_few_answers, base_changed, results_held_back. */
export function freezeResults(store: Store, { survey, who, now }: Freezing): Promise<'frozen' | 'same'> {
  return store.atomically(async (inside) => {
    await inside.frozen.lockReleases(survey);
    const stored = await inside.surveys.find(survey);
    if (stored === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey } });
    const definition = readStoredDefinition((await inside.surveys.getDefinition(survey, stored.version)).source, survey);
    const date = dateInStockholm(now);
    if (opennessOf(stored.state, definition, date) !== 'closed') throw new ProblemError({ code: 'results_collecting', params: {} });
    const earlier = await releasedBefore(inside, survey);
    const wanted = { indicators: [...definition.indicators.keys()], bases: await basesOf(inside, survey, definition), together: multipleChoices(definition) };
    const released = releaseColumns(await loadColumns(inside, survey), definition, wanted, earlier);
    refuse(heldBackBy(earlier, released));
    const sealed = sealFrozen(released);
    const last = await inside.frozen.newest(survey);
    const newest = (await inside.editions.listNumbers(survey)).at(-1)?.number;
    if (last?.hash === sealed.hash && last.afterEdition === newest) return 'same';
    const position = (last?.position ?? 0) + 1;
    const isAdded = await inside.frozen.add({ survey, position, date, ...(newest === undefined ? {} : { afterEdition: newest }), answered: released.answered, ...sealed });
    // somebody else did it at this very moment, and what they froze is shown
    if (!isAdded) return 'same';
    await inside.audit.add({ who, act: 'freeze_results', survey, detail: { answered: released.answered, hash: sealed.hash } });
    return 'frozen';
  });
}
