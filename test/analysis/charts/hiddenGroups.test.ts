/** Groups that are hidden whole, in a grid of groups. Authority: ux.md 7.4 and 7.5 (dashed white cells, hidden rows last); users.md (the phone). */
import { expect } from 'chai';
import { deptMethodHeatmap } from '../../../analysis/charts/deptMethodHeatmap.js';
import { heatmapRows } from '../../../analysis/charts/heatmapRows.js';
import { measureText } from '../../../server/draw/measureText.js';
import { methods, publishedTable } from './tables.js';

const options = methods.slice(0, 2);
const codes = options.map(({ code }) => code);

function tableWith(hidden: number) {
  const names = Array.from({ length: hidden }, (_unused, i) => ({ code: `dept_${String(i)}`, sv: `Institution ${String(i)}`, en: `Department ${String(i)}` }));
  return publishedTable({ options, by: 'department', groups: [
    { name: null, base: 90, counts: [60, 40] },
    { name: { code: 'large', sv: 'Stora', en: 'Large' }, base: 60, counts: [40, 20] },
    ...names.map((name) => ({ name, base: null, counts: [null, null] })),
  ] });
}

describe('groups that are hidden whole', () => {
  it('have their names where they are few, and else one row that says how many', () => {
    expect(heatmapRows(tableWith(3), codes, 'biostatistics', 'sv').map(({ label }) => label)).to.deep.equal(['Alla svarande', 'Stora', 'Institution 0', 'Institution 1', 'Institution 2']);
    for (const [language, ...labels] of [['sv', 'Alla svarande', 'Stora', '16 grupper visas inte'], ['en', 'All respondents', 'Large', '16 groups not shown']] as const) {
      const rows = heatmapRows(tableWith(16), codes, 'biostatistics', language);
      expect(rows.map(({ label }) => label)).to.deep.equal(labels);
      expect(rows.at(-1)?.cells.map(({ state, text }) => [state, text])).to.deep.equal([['hidden', '..'], ['hidden', '..']]);
    }
  });

  it('count as drawn in one row too, and no size grows with how many they are', () => {
    // the row that counts them is as wide for one number of two digits as for another
    for (const size of ['phone', 'doc', 'slide'] as const) {
      const [some, many] = [13, 30].map((count) => deptMethodHeatmap({ table: tableWith(count), size, language: 'sv', measure: measureText, emphasise: [] }));
      expect(many?.height, size).to.equal(some?.height);
      expect(many?.drawn.groups.length, size).to.equal(31);
    }
  });
});
