/**
 * The answers there are when the collection has closed become what the desk sees, and stay so: a page that counted anew each time
 * would show, by its differences, what single people answered.
 */
import type { BaseRule, Code, Definition } from '../../../analysis/survey/definition.js';
import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import { multipleChoices } from '../../../analysis/survey/multipleChoices.js';
import { opennessOf } from '../../../analysis/survey/openness.js';
import { storedVersions } from '../../frames/storedVersions.js';
import { ProblemError } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import { dateInStockholm } from '../dateInStockholm.js';
import { planOf } from '../planOf.js';
import { releaseHere } from '../releasing/releaseHere.js';
import type { Releasing } from '../releasing/releasing.js';
import { unwatched, type Watched } from '../releasing/watched.js';
import { storedReleases } from './storedReleases.js';

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

/**
 * Errors ProblemError: survey_unknown, results_collecting, too_few_answers, base_changed, results_held_back; Stopped, and then nothing is kept.
 *
 * @param release where the work is done: programs that serve have threads for it
 */
export function freezeResults(store: Store, { survey, who, now }: Freezing, release: Releasing = releaseHere, watched: Watched = unwatched): Promise<'frozen' | 'same'> {
  return store.atomically(async (inside) => {
    await inside.frozen.lockReleases(survey);
    const stored = await inside.surveys.find(survey);
    if (stored === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey } });
    const definition = readStoredDefinition((await inside.surveys.getDefinition(survey, stored.version)).source, survey);
    const date = dateInStockholm(now);
    if (opennessOf(stored.state, definition, date) !== 'closed') throw new ProblemError({ code: 'results_collecting', params: {} });
    const wanted = { indicators: [...definition.indicators.keys()], bases: await basesOf(inside, survey, definition), together: multipleChoices(definition) };
    const { answered, ...sealed } = await release(
      { versions: await storedVersions(inside, stored), count: await inside.answers.count(survey), pages: inside.answers.readLines(survey) },
      { freeze: { wanted, earlier: await storedReleases(inside, survey) } },
      watched,
    );
    watched.tell('keeping');
    const last = await inside.frozen.newest(survey);
    const newest = (await inside.editions.listNumbers(survey)).at(-1)?.number;
    if (last?.hash === sealed.hash && last.afterEdition === newest) return 'same';
    const position = (last?.position ?? 0) + 1;
    const isAdded = await inside.frozen.add({ survey, position, date, ...(newest === undefined ? {} : { afterEdition: newest }), answered, ...sealed });
    // somebody else did it at this very moment, and what they froze is shown
    if (!isAdded) return 'same';
    await inside.audit.add({ who, act: 'freeze_results', survey, detail: { answered, hash: sealed.hash } });
    watched.seal();
    return 'frozen';
  });
}
