import { expect } from 'chai';
import fc from 'fast-check';
import { readForm } from '../../../analysis/survey/readForm.js';
import { routed } from '../../../analysis/survey/routed.js';
import { route } from '../../../analysis/survey/routing.js';
import { getSample, sampleWith } from './sample.js';
import { someAnswers } from './someAnswers.js';

describe('routing that is kept', () => {
  const definition = getSample();

  it('is that of the answers after a page, and no other version is told it', () => {
    const other = getSample(sampleWith('version: 3', 'version: 4'));
    const section = definition.sections[0]?.code ?? '';
    fc.assert(
      fc.property(someAnswers(definition), (before) => {
        const { all } = readForm({ definition, section, before, language: 'en' }, new Map());
        for (const one of [definition, other]) {
          const [kept, fresh] = [routed(one, all), route(one, all)];
          expect([...kept.questions]).to.deep.equal([...fresh.questions]);
          expect(kept.answers).to.deep.equal(fresh.answers);
          expect(kept.dropped).to.deep.equal(fresh.dropped);
          for (const shown of kept.sections) expect(one.sections.includes(shown)).to.equal(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
