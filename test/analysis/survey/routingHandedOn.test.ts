import { expect } from 'chai';
import fc from 'fast-check';
import type { Answers } from '../../../analysis/survey/answers.js';
import { readForm } from '../../../analysis/survey/readForm.js';
import { route, type Routing } from '../../../analysis/survey/routing.js';
import { getSample } from './sample.js';
import { someAnswers } from './someAnswers.js';

describe('routing that is handed on', () => {
  const definition = getSample();

  const expectSame = (handed: Routing, fresh: Routing): void => {
    expect([...handed.questions]).to.deep.equal([...fresh.questions]);
    expect(handed.answers).to.deep.equal(fresh.answers);
    expect(handed.dropped).to.deep.equal(fresh.dropped);
    expect(handed.sections).to.deep.equal(fresh.sections);
  };

  it('is that of the answers after a page, from one section to the next', () => {
    fc.assert(
      fc.property(someAnswers(definition), (first) => {
        let before: Answers = first;
        let routing: Routing | undefined;
        for (const { code: section } of definition.sections) {
          const alone = readForm({ definition, section, before, language: 'en' }, new Map());
          const handed = readForm({ definition, section, before, language: 'en', ...(routing === undefined ? {} : { routing }) }, new Map());
          expect(handed.answers).to.deep.equal(alone.answers);
          expectSame(handed.routing, route(definition, handed.all));
          ({ all: before, routing } = handed);
        }
      }),
      { numRuns: 100 },
    );
  });
});
