import { checkClaims } from '../../analysis/report/checkClaims.js';
import { whyNotCompared } from '../../analysis/findings/changeNotes.js';
import { nameOfQuestion } from '../../analysis/findings/names.js';
import type { Language } from '../../analysis/words/language.js';
import { textIn } from '../../analysis/words/textIn.js';
import type { Problem } from '../problems/problem.js';
import type { ReportPlan } from '../../analysis/report/plan.js';
import { partOfPlan } from '../../analysis/report/partOfPlan.js';
import { supportProblems } from './support/supportProblems.js';
import { claimProblem } from './claimProblem.js';
import type { ComposedEdition } from './composeEdition.js';

/** Where it stands, for people: their sentences name the part. */
function withPart(problem: Problem, plan: ReportPlan): Problem {
  const { path = '' } = problem.place ?? {};
  const inWords = partOfPlan(plan, path);
  return { ...problem, params: { ...problem.params, part_sv: inWords.sv, part_en: inWords.en }, place: { ...problem.place, inWords } };
}

/** What the texts of an edition say that its tables do not: numbers that are not shown, claims that do not hold, changes since a wave that there is none to compare with. */
export function unsoundTexts({ edition, missing }: ComposedEdition): readonly Problem[] {
  const named = (problem: Problem): Problem => withPart(problem, edition.plan);
  return [
    ...missing.map(({ path, number }): Problem => ({ code: 'number_not_shown', params: { number }, place: { path } })),
    ...waveProblems(edition),
    ...supportProblems(edition),
    ...checkClaims(edition.plan, edition.tables, edition.earlier).map((failure) => claimProblem(failure, edition.definition)),
  ].map(named);
}

/** A figure of what changed that has nothing to be compared with, and why. */
function waveProblems({ plan, earlier, definition }: ComposedEdition['edition']): readonly Problem[] {
  return plan.figures.flatMap(({ chart, question }, i): readonly Problem[] => {
    if (chart !== 'wave-change') return [];
    const place = { path: `figures[${String(i)}]` };
    if (earlier === undefined) return [{ code: 'wave_missing', params: { figure: i + 1 }, place }];
    const why = earlier.questions.find((each) => each.question === question)?.why ?? null;
    if (why === null) return [];
    const inBoth = (name: string, text: (language: Language) => string) => ({ [`${name}_sv`]: text('sv'), [`${name}_en`]: text('en') });
    const names = inBoth('question', (language) => nameOfQuestion(definition, question, language));
    return [{ code: 'wave_not_compared', params: { figure: i + 1, ...names, ...inBoth('title', (language) => textIn(earlier.title, language)), ...inBoth('why', (language) => whyNotCompared(why, language)) }, place }];
  });
}
