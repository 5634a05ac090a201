import { expect } from 'chai';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { nothingTicked } from '../../../server/acts/nothingTicked.js';
import { answers, definitionOfSmall, smallSurvey } from '../../support/smallReport.js';

/** The small survey, with the box for none of it or an ordinary one in its place, and the question shown to all or to some. */
function told(meaning: 'none' | 'answer', showIf?: string) {
  const text = JSON.stringify(smallSurvey()).replace('"meaning":"none"', `"meaning":"${meaning}"`);
  const value = JSON.parse(showIf === undefined ? text : text.replace('"code":"methods",', `"code":"methods","showIf":"${showIf}",`)) as { sections: { questions: unknown[] }[]; lattice: unknown[] }; // JSON.parse is typed any
  if (showIf !== undefined) {
    value.sections[0]?.questions.reverse();
    value.lattice = [];
  }
  const definition = definitionOfSmall(value);
  const silent = answers(20, ['statistics'], 'north').map((one) => ({ ...one, answers: new Map([...one.answers].filter(([code]) => code !== 'methods')) }));
  const columns = columnsOf(definition, [...answers(80, ['statistics'], 'north'), ...silent]);
  return nothingTicked(columns, ['methods', 'methods', 'department'], { definition, restsOn: new Map(), profile: 'public' }).map(({ params }) => params);
}

describe('the questions of which it is said that many ticked nothing', () => {
  it('are multiple choices without a box for none of it, each once', () => {
    expect(told('answer')).to.deep.equal([{ question: 'methods', nothing: 20, shown: 100 }]);
    expect(told('none')).to.deep.equal([]);
  });

  it('have no numbers in public where another answer decides who is shown them', () => {
    expect(told('answer', 'department in (north, south)')).to.deep.equal([{ question: 'methods' }]);
  });
});
