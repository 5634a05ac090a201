/** A new version, with how the answers to the one before are counted under it. They keep their own version themselves. */
import { canonicalJson } from '../../../analysis/exchange/canonicalJson.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { changesBetween } from '../../../analysis/survey/versions/changesBetween.js';
import { undecided } from '../../../analysis/survey/versions/undecided.js';
import { versionStepToJson, type VersionStep } from '../../../analysis/survey/versions/versionStep.js';
import type { Problem } from '../../problems/problem.js';
import { refuse } from '../../problems/refuse.js';
import type { Store } from '../../store/store.js';
import { definitionIn } from './addSurvey.js';
import type { LifecycleAct } from './lifecycleAct.js';
import { newlyIdentifying } from './newlyIdentifying.js';
import { refuseBrokenPromises, refuseOtherSurvey } from './saveDefinition.js';
import { surveyInside } from './surveyInside.js';
import { withVersion, type Written } from './writtenDefinition.js';

export interface NewVersion {
  readonly written: Written;
  readonly step: VersionStep;
  /** Why an anonymous survey asks who somebody is, by question. */
  readonly reasons: ReadonlyMap<string, string>;
}

function faultsOf(before: Definition, after: Definition, { step, reasons }: NewVersion): readonly Problem[] {
  const open = undecided(before, after, step).map(({ about, question, code }): Problem => ({ code: 'step_undecided', params: { about, question, code }, field: `${about}.${question}.${code}` }));
  const unexplained = newlyIdentifying(before, after).filter((question) => (reasons.get(question) ?? '') === '');
  return [...open, ...unexplained.map((question): Problem => ({ code: 'reason_missing', params: { question }, field: `reason.${question}` }))];
}

function stated({ questions, options, rows }: VersionStep): string {
  const parts = [...options, ...rows].flatMap(([question, codes]) => [...codes].map(([from, to]) => `${question}.${from} → ${to ?? '–'}`));
  return [...[...questions].map(([from, to]) => `${from} → ${to ?? '–'}`), ...parts].join(', ');
}

/** Gives its number. Errors ProblemError: faults of the definition, survey_changed, promise_given, step_undecided, reason_missing. */
export function saveVersion(store: Store, act: LifecycleAct, version: NewVersion): Promise<number> {
  return store.atomically(async (inside) => {
    const { survey, definition: before } = await surveyInside(inside, act);
    const number = survey.version + 1;
    const { definition: after, text } = definitionIn(withVersion(version.written, number));
    refuseOtherSurvey(before, after);
    refuseBrokenPromises(changesBetween(before, after));
    refuse(faultsOf(before, after, version));
    await inside.surveys.addVersion(act.survey, act.seen, text, canonicalJson(versionStepToJson(version.step)));
    const reasons = [...version.reasons].map(([question, reason]) => `${question}: ${reason}`).join('; ');
    await inside.audit.add({ who: act.who, act: 'add_version', survey: act.survey, detail: { version: number, mapping: stated(version.step), ...(reasons === '' ? {} : { reasons }) } });
    return number;
  });
}
