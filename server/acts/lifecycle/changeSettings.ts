import { ProblemError } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import type { LifecycleAct } from './lifecycleAct.js';
import { surveyInside } from './surveyInside.js';

export interface Settings {
  readonly entry: 'open' | 'invited';
  readonly target: number | null;
  readonly earlier: string | null;
}

/** Errors ProblemError survey_changed, earlier_unknown (also for the survey itself), survey_in_trash. */
export function changeSettings(store: Store, act: LifecycleAct, settings: Settings): Promise<void> {
  return store.atomically(async (inside) => {
    const { survey } = await surveyInside(inside, act);
    const { entry, target, earlier } = settings;
    const wave = earlier === null ? undefined : await inside.surveys.find(earlier);
    if (earlier !== null && (wave?.inventory !== survey.inventory || earlier === survey.slug)) throw new ProblemError({ code: 'earlier_unknown', params: { earlier }, field: 'earlier' });
    if (survey.entry === entry && (survey.target ?? null) === target && (survey.earlier ?? null) === earlier) return;
    await inside.surveys.change(act.survey, act.seen, settings);
    await inside.audit.add({ who: act.who, act: 'change_settings', survey: act.survey, detail: { entry, target: target ?? '', earlier: earlier ?? '' } });
  });
}
