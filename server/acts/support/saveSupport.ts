/** A file on support functions, capacity and pilot, held against the questionnaire of today before it is kept beside the plan. */
import { ProblemError } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import { planInside } from '../plan/planInside.js';
import type { PlanAct } from '../plan/savePlan.js';
import { capacityFileOf } from '../readCapacityFile.js';
import { supportFile } from './supportFile.js';

/**
 * @param text as its author wrote it; undefined takes the file away
 *
 * Errors ProblemError: every fault of the file, plan_changed, plan_missing, survey_unknown, survey_in_trash.
 */
export function saveSupport(store: Store, { who, survey: slug, seen }: PlanAct, text: string | undefined): Promise<'saved' | 'unchanged'> {
  return store.atomically(async (inside) => {
    const { stored, definition } = await planInside(inside, slug);
    if (stored.source === undefined) throw new ProblemError({ code: 'plan_missing', params: { survey: slug } });
    if (stored.revision !== seen) throw new ProblemError({ code: 'plan_changed', params: {} });
    if (text !== undefined) capacityFileOf(definition, text, supportFile);
    if (text === stored.support) return 'unchanged';
    await inside.surveys.changeSupport(slug, seen, text);
    await inside.audit.add({ who, act: text === undefined ? 'remove_support' : 'change_support', survey: slug, detail: { revision: seen + 1 } });
    return 'saved';
  });
}
