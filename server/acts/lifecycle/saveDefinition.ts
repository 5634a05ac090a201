/** A changed definition: anything while nobody can have answered, and afterwards its words alone. */
import { changesBetween, type DefinitionChanges } from '../../../analysis/survey/versions/changesBetween.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { ProblemError, type Problem } from '../../problems/problem.js';
import { refuse } from '../../problems/refuse.js';
import type { Store } from '../../store/store.js';
import { definitionIn } from './addSurvey.js';
import type { LifecycleAct } from './lifecycleAct.js';
import { newlyIdentifying } from './newlyIdentifying.js';
import { surveyInside } from './surveyInside.js';
import { withVersion, type Written } from './writtenDefinition.js';

export type Saved =
  | { readonly outcome: 'saved' | 'unchanged' }
  /** How many texts were put right in place. */
  | { readonly outcome: 'corrected'; readonly texts: number }
  /** It asks something else than those who have answered were asked: it can only be a new version. */
  | { readonly outcome: 'other_questions'; readonly changes: DefinitionChanges };

/** A promise that was given holds, whatever is changed. */
export function refuseBrokenPromises({ promises }: DefinitionChanges): void {
  refuse(promises.map(({ path, before, after }): Problem => ({ code: 'promise_given', params: { what: path, before, after } })));
}

export function refuseOtherSurvey(before: Definition, after: Definition): void {
  const same = before.survey === after.survey && before.inventory === after.inventory;
  if (!same) throw new ProblemError({ code: 'other_survey', params: { survey: before.survey, inventory: before.inventory, found: after.survey, found_inventory: after.inventory } });
}

/** Errors ProblemError: faults of the definition, survey_changed, other_survey, promise_given, correction_identifies. */
export function saveDefinition(store: Store, act: LifecycleAct, written: Written): Promise<Saved> {
  return store.atomically(async (inside) => {
    const { survey, stored, definition: before, isFree } = await surveyInside(inside, act);
    const kept = isFree ? written : withVersion(written, survey.version);
    const { definition: after, text } = definitionIn(kept);
    refuseOtherSurvey(before, after);
    if (text.source === stored.source && text.written === stored.written) return { outcome: 'unchanged' };
    const changes = changesBetween(before, after);
    const log = { who: act.who, survey: act.survey };
    if (isFree) {
      await inside.surveys.revise(act.survey, act.seen, after.version, text);
      await inside.audit.add({ ...log, act: 'change_draft', detail: { version: after.version } });
      return { outcome: 'saved' };
    }
    refuseBrokenPromises(changes);
    if (changes.structure.length > 0) return { outcome: 'other_questions', changes };
    // anonymous answers are asked for no names by way of a correction
    refuse(newlyIdentifying(before, after).map((question) => ({ code: 'correction_identifies', params: { question } })));
    await inside.surveys.revise(act.survey, act.seen, survey.version, text);
    for (const { path, language, before: was, after: now } of changes.wording) {
      await inside.audit.add({ ...log, act: 'correct_text', detail: { version: survey.version, path, language, before: was, after: now } });
    }
    return changes.wording.length === 0 ? { outcome: 'saved' } : { outcome: 'corrected', texts: changes.wording.length };
  });
}
