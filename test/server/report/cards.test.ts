/** Which tables are cards on a phone. Authority: ux.md decision 11 (coverage tables become cards on phones) and users.md (the phone). */
import { expect } from 'chai';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { measureText } from '../../../server/draw/measureText.js';
import { figureModel } from '../../../server/report/figureModel.js';
import { planOfCharts, supportCharts, supportReport, toldOf } from '../../support/supportReport.js';

describe('tables on phones', () => {
  const { edition } = supportReport({ told: toldOf(), plan: planOfCharts([...supportCharts, 'need-gap']) });

  it('many columns of different things are a card a row, each cell under the head of its column; tables of one kind of number are read downwards', () => {
    let cards = 0;
    for (const number of edition.plan.figures.keys()) {
      const [web, phone] = (['web', 'phone'] as const).map((size) => figureOf(edition, { number: number + 1, language: 'sv', size, measure: measureText }));
      if (web === undefined || phone === undefined) throw new Error('no figure');
      const { table } = figureModel({ web, phone }, 'failed', edition.definition, 'sv');
      expect(table.cards, web.planned.chart).to.equal(web.support !== undefined && table.head.length > 6);
      for (const { cells } of table.rows) expect(cells.map(({ label }) => label), web.planned.chart).to.deep.equal(table.head.slice(1).map(({ text }) => text));
      cards += table.cards ? 1 : 0;
    }
    expect(cards).to.be.at.least(2);
  });
});
