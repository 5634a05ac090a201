/** Surveys made up, exported in the shapes that survey systems use, and drafted back. The authority is what was asked. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Definition, Option, Question } from '../../../../analysis/survey/definition.js';
import { Seeded } from '../reading/seeded.js';
import { csvOf, draftedFrom } from './drafted.js';
import { madeSurvey, type Asked, type Shape } from './madeSurvey.js';

const shapes: readonly Shape[] = ['limesurvey', 'form', 'two rows', 'codes'];

const labels = (options: readonly Option[]): readonly string[] => options.flatMap(({ label }) => [...label.values()]);

/** Options of a choice are drafted in an order of their own; rows and steps in theirs. */
function asAsked(question: Question): Asked {
  if (question.kind === 'grid') return { kind: 'grid', options: labels(question.rows), scale: labels(question.scale) };
  if (question.kind === 'unit') throw new Error('no draft has units');
  return { kind: question.kind, options: 'options' in question ? [...labels(question.options)].sort() : [] };
}

const inOrder = (asked: Asked): Asked => (asked.kind === 'grid' ? asked : { ...asked, options: [...asked.options].sort() });

function holds(definition: Definition, asked: readonly Asked[]): void {
  expect([...definition.questions.values()].map(asAsked)).to.deep.equal(asked.map(inOrder));
}

describe('drafts of made surveys', () => {
  for (const shape of shapes) {
    it(`exported as ${shape}: kinds, options, rows and the order of scales come back, and every cell reads`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 1_000_000 }), (count, seed) => {
          const seeded = new Seeded(seed);
          const { rows, asked } = madeSurvey(shape, count, (limit) => seeded.below(limit));
          const { definition, result } = draftedFrom(csvOf(rows), 'made.csv');
          expect(result.summary.total, JSON.stringify(result.faults.slice(0, 2))).to.equal(0);
          holds(definition, asked);
        }),
        // A guess may be wrong by bad luck, so these are the same surveys each time; thousands of others were tried when it was written.
        { numRuns: 25, seed: 20251122 },
      );
    }).timeout(60_000);
  }
});
