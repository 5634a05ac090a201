import { expect } from 'chai';
import { comparedWithOthers } from '../../../analysis/disclosure/comparedWithOthers.js';
import { deptDotplot } from '../../../analysis/charts/deptDotplot.js';
import { splitRole } from '../../../analysis/charts/splitRole.js';
import { figureTable } from '../../../analysis/findings/figureTable.js';
import { figureWords } from '../../../analysis/findings/figureWords.js';
import { judgeClaim } from '../../../analysis/report/judgeClaim.js';
import { verdict } from '../../../analysis/words/verdict.js';
import { measureText } from '../../../server/draw/measureText.js';
import { publishedTable } from '../charts/tables.js';
import { context } from '../findings/definition.js';

/** Newcombe's 56 of 70 and 48 of 80, and a handful who stated no group: their intervals overlap that of everyone. */
const table = publishedTable({
  by: 'department',
  options: [{ code: 'biostatistics', sv: 'Biostatistik', en: 'Biostatistics' }],
  groups: [
    { name: null, base: 160, counts: [110] },
    { name: { code: 'chemistry', sv: 'Kemi', en: 'Chemistry' }, base: 70, counts: [56] },
    { name: { code: 'nursing', sv: 'Vård', en: 'Nursing' }, base: 80, counts: [48] },
    { name: { code: '.missing', sv: 'Ej angivet', en: 'Not stated' }, base: 10, counts: [6] },
  ],
});
const facts = { chart: 'split-role', table, number: 1 } as const;
const english = context('en');
const number = { question: 'methods', by: 'department', group: 'chemistry', code: 'biostatistics' };

describe('a group beside the others: one rule everywhere', () => {
  it('holds a group against all outside it, where its interval overlaps that of everyone', () => {
    const [everyone, chemistry] = table.rows;
    expect(everyone !== undefined && chemistry !== undefined && verdict(chemistry, everyone)).to.equal('unsure');
    expect([...comparedWithOthers(table, 'biostatistics')].map(([group, found]) => [group, found.verdict])).to.deep.equal([['chemistry', 'higher'], ['nursing', 'lower']]);
  });

  it('says the same in the chart, the dot plot, the table, the text and of a claim', () => {
    const request = { table, size: 'doc', language: 'en', emphasise: [], measure: measureText } as const;
    expect(JSON.stringify(splitRole(request)?.spec)).to.include('"Higher"').and.include('"Lower"').and.not.include('No sure');
    expect(JSON.stringify(deptDotplot(request)?.spec)).to.include('triangle-up').and.include('triangle-down');
    const rows = figureTable(facts, english).rows.map(({ head, cells }) => [head, cells.at(-1)]);
    expect(figureTable(facts, english).head.at(-1)).to.equal('Compared with the others');
    expect(rows).to.deep.equal([['All respondents', '–'], ['Chemistry', 'Higher'], ['Nursing', 'Lower'], ['Not stated', '–']]);
    expect(figureWords(facts, english).description).to.match(/Chemistry 80%.*, higher; .*, lower; Not stated [^;]*\)\.$/);
    for (const [type, holds] of [['above', true], ['below', false]] as const) expect(judgeClaim([table], { type, number, other: { question: 'methods', by: 'department', code: 'biostatistics' } }).holds, type).to.equal(holds);
  });

  it('compares no weighted shares, for the test counts people', () => {
    const weighted = { ...table, weighting: { method: 'raking', by: ['department'] } } as unknown as typeof table; // only that it is there is read
    expect([...comparedWithOthers(weighted, 'biostatistics').values()].map((found) => found.verdict)).to.deep.equal(['hidden', 'hidden']);
  });
});
