/** A changed report plan: held against the questionnaire of today before it is kept. */
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import { ProblemError } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import { planOf } from '../planOf.js';
import { planFile } from './planHere.js';
import { planInside } from './planInside.js';

export interface PlanAct {
  /** Account. */
  readonly who: string;
  readonly survey: string;
  /** Revision of the plan they saw. */
  readonly seen: number;
}

export interface PlanText {
  readonly text: string;
  /** It is a file of theirs, whose comments and line breaks are kept. */
  readonly isOwn: boolean;
}

/** Errors ProblemError: every fault of the plan, plan_changed, survey_unknown, survey_in_trash. */
export function savePlan(store: Store, { who, survey: slug, seen }: PlanAct, { text, isOwn }: PlanText): Promise<'saved' | 'unchanged'> {
  return store.atomically(async (inside) => {
    const { stored, definition } = await planInside(inside, slug);
    if (stored.revision !== seen) throw new ProblemError({ code: 'plan_changed', params: {} });
    const { plan, source } = planOf(text, planFile, definition);
    const kept = { source: canonicalJson(source), ...(isOwn ? { written: text } : {}) };
    // a form that changes nothing does not take the author's comments away
    if (kept.source === stored.source && (!isOwn || kept.written === stored.written)) return 'unchanged';
    await inside.surveys.changePlan(slug, seen, kept);
    await inside.audit.add({ who, act: 'change_plan', survey: slug, detail: { revision: seen + 1, figures: plan.figures.length } });
    return 'saved';
  });
}
