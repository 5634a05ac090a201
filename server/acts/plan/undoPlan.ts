/** The last change of a report's plan, or of the file on support beside it, taken back; once more, and it is there again. */
import { ProblemError } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import { planOf } from '../planOf.js';
import { capacityFileOf } from '../readCapacityFile.js';
import { supportFile } from '../support/supportFile.js';
import { planFile } from './planHere.js';
import { planInside } from './planInside.js';
import type { PlanAct } from './savePlan.js';

/** Errors ProblemError: every fault against the questionnaire of today, plan_changed, web_bad_request where it never was changed, survey_unknown, survey_in_trash. */
export function undoPlan(store: Store, { who, survey: slug, seen }: PlanAct): Promise<void> {
  return store.atomically(async (inside) => {
    const { stored: { revision, before }, definition } = await planInside(inside, slug);
    if (revision !== seen) throw new ProblemError({ code: 'plan_changed', params: {} });
    if (before?.source === undefined) throw new ProblemError({ code: 'web_bad_request', params: {} });
    const { plan } = planOf(before.source, planFile, definition);
    if (before.support !== undefined) capacityFileOf(definition, before.support, supportFile);
    await inside.surveys.undoPlan(slug, seen);
    await inside.audit.add({ who, act: 'undo_plan', survey: slug, detail: { revision: seen + 1, figures: plan.figures.length } });
  });
}
