import { expect } from 'chai';
import { compareEditions } from '../../analysis/disclosure/compareEditions.js';
import { releasePublic } from '../../analysis/disclosure/releasePublic.js';
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { clinicum } from './clinicum.js';
import { describeWithReference } from './reference.js';

describeWithReference('an edition with R’s three answers more', '16_disclosure', (results) => {
  it('would reveal what these three answered, and is held back with two missing', () => {
    const example = results.at('differencing_editions');
    const { definition, columns, responses } = clinicum();
    // R compares those who answered the question; keep the three last of them apart.
    const answered = responses.filter(({ answers }) => answers.has('q1'));
    const first = columnsOf(definition, answered.slice(0, -example.at('added').number()));
    const before = demandTable(first, { question: 'q1' });
    const after = demandTable(columns, { question: 'q1' });
    expect(before.rows[0]?.base).to.equal(example.at('edition_1_n').number());
    expect(after.rows[0]?.base).to.equal(example.at('edition_2_n').number());
    const revealed = example.at('revealed_counts');
    for (const code of revealed.keys()) {
      const countIn = (table: typeof before) => table.rows.find((row) => row.code === code)?.count ?? NaN;
      expect(countIn(after) - countIn(before), code).to.equal(revealed.at(code).number());
    }
    const result = compareEditions(releasePublic([before], definition), [after]);
    expect(result.heldBack && result.groups.map(({ code, added, missing }) => ({ code, added, missing }))).to.deep.equal([
      { code: null, added: 3, missing: 2 },
    ]);
  });
});
