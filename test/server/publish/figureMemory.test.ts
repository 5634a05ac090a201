import { expect } from 'chai';
import { figureOf, type ReportFigure } from '../../../analysis/report/figureOf.js';
import { measureText } from '../../../server/draw/measureText.js';
import { FigureMemory } from '../../../server/publish/figureMemory.js';
import { smallEdition } from '../../support/smallEdition.js';

describe('figures that have been worked out', () => {
  it('are worked out once for each edition and key, and the ones not asked for lately anew', () => {
    const { edition } = smallEdition();
    // the same words and numbers, and yet another edition: a draft is not what was published under its number
    const draft = { ...edition };
    const figure = figureOf(edition, { number: 1, language: 'sv', size: 'doc', measure: measureText });
    const memory = new FigureMemory();
    let worked = 0;
    const get = (of: typeof edition, key: string): ReportFigure => memory.get(of, key, () => ({ ...figure, id: `${key} ${String((worked += 1))}` }));
    expect([get(edition, '1 sv'), get(edition, '1 sv'), get(edition, '1 en'), get(draft, '1 sv'), get(edition, '1 sv')].map(({ id }) => id)).to.deep.equal(['1 sv 1', '1 sv 1', '1 en 2', '1 sv 3', '1 sv 1']);
    for (let other = 0; other < 63; other += 1) get(edition, `other ${String(other)}`);
    expect(get(edition, '1 sv').id).to.equal('1 sv 1');
    expect(get(draft, '1 sv').id).to.match(/^1 sv (?!3$)/);
    expect([memory.isDrawn(edition, '1', () => true), memory.isDrawn(edition, '1', () => false), memory.isDrawn(draft, '1', () => false)]).to.deep.equal([true, true, false]);
  });
});
