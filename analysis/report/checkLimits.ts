/** How much a plan may hold: more than anyone writes, and little enough to be checked, filled in and shown at once. */
import type { Place } from '../survey/fault.js';
import { placeholdersOf } from './fillText.js';
import type { PlanFaultList, PlanFaults } from './planFaults.js';
import type { PlanShape, SentenceShape } from './planShape.js';

export const mostOfPlan = { figures: 50, keyNumbers: 6, claims: 300, claimsOfSentence: 60, placeholders: 2000, placeholdersOfText: 60 } as const;

/** In the order of the report. */
function sentencesIn({ title, figures, decision, nextStep }: PlanShape): readonly SentenceShape[] {
  return [title, ...figures.flatMap((figure) => [figure.finding, figure.title]), decision, nextStep].filter((sentence) => sentence !== undefined);
}

type Limited = PlanFaults['PLAN_TOO_MANY']['what'];

/** Whether a plan is small enough for its references to be looked up; each limit that is passed is told once, at the first place. */
export function checkLimits(shape: PlanShape, faults: PlanFaultList): boolean {
  const sentences = sentencesIn(shape);
  const texts = sentences.map(({ text, at }) => ({ at, most: Math.max(0, ...[...text.values()].map((written) => placeholdersOf(written).length)), all: [...text.values()].reduce((sum, written) => sum + placeholdersOf(written).length, 0) }));
  const claims = sentences.map((sentence) => ({ at: sentence.at, count: sentence.claims?.length ?? 0 }));
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const tell = (what: Limited, count: number, at: Place): boolean => {
    if (count <= mostOfPlan[what]) return true;
    faults.add('PLAN_TOO_MANY', { what, count, max: mostOfPlan[what] }, at);
    return false;
  };
  const largest = <T extends { readonly at: Place }>(of: readonly T[], size: (each: T) => number, what: Limited): boolean => {
    const over = of.find((each) => size(each) > mostOfPlan[what]);
    return over === undefined || tell(what, size(over), over.at);
  };
  const isCounted = [['figures', shape.figures.length], ['keyNumbers', shape.keyNumbers.length]] as const;
  return [
    ...isCounted.map(([what, count]) => {
      const isFine = count >= 1 && count <= mostOfPlan[what];
      if (!isFine) faults.add('PLAN_COUNT', { what, count, min: 1, max: mostOfPlan[what] }, shape.at);
      // one too few is told beside whatever else is wrong
      return isFine || count === 0;
    }),
    largest(claims, ({ count }) => count, 'claimsOfSentence'),
    tell('claims', sum(claims.map(({ count }) => count)), shape.at),
    largest(texts, ({ most }) => most, 'placeholdersOfText'),
    tell('placeholders', sum(texts.map(({ all }) => all)), shape.at),
  ].every(Boolean);
}
