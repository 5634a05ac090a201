import type { SurveyDesign } from '../stats/design/surveyDesign.js';
import { ratioInfluence } from '../stats/design/ratioInfluence.js';
import { standardError } from '../stats/design/standardError.js';

export interface MethodProjects {
  /** People who named the method and told their projects. */
  readonly n: number;
  /** Projects a year of one who needs the method; null when nobody told. */
  readonly mean: number | null;
  /** Null below two people. */
  readonly standardError: number | null;
}

/**
 * Projects a year for each method, when people told how many they have in all and named several methods: a person's
 * projects are split evenly over the methods named, so that none is counted twice.
 *
 * Shape a design of n respondents, their projects (null where not told), for each method n ones and zeros; one result a
 * method. The sum over methods of people times mean is all projects told by those who named any. Errors RangeError
 * naming the respondent whose number is none, or the method of another length. Source `statistics.md` 18.2.
 */
export function projectsPerMethod(design: SurveyDesign, projects: readonly (number | null)[], methods: readonly Uint8Array[]): readonly MethodProjects[] {
  const wrong = projects.findIndex((value) => value !== null && !(value >= 0 && Number.isFinite(value)));
  if (wrong >= 0) throw new RangeError(`respondent ${wrong} has ${projects[wrong] ?? ''} projects`);
  if (projects.length !== design.n) throw new RangeError(`${projects.length} numbers of projects for ${design.n} respondents`);
  methods.forEach((method, k) => {
    if (method.length !== design.n) throw new RangeError(`method ${k} has ${method.length} answers for ${design.n} respondents`);
  });
  const named = Float64Array.from(projects, (_, i) => methods.reduce((sum, method) => sum + (method[i] ?? 0), 0));
  return methods.map((method) => {
    const told = Uint8Array.from(projects, (value, i) => (value !== null && method[i] === 1 ? 1 : 0));
    const split = Float64Array.from(projects, (value, i) => (told[i] === 1 ? (value ?? 0) / (named[i] ?? 1) : 0));
    const { estimate, influence } = ratioInfluence(design.weights, split, told);
    const n = told.reduce((sum, one) => sum + one, 0);
    return { n, mean: estimate, standardError: n < 2 ? null : standardError(design, influence) };
  });
}
