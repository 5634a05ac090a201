/** Groups by options where there are many groups: what stands on a page can be read there. Authority: ux.md 7.2 (a document is A4). */
import { expect } from 'chai';
import { deptMethodHeatmap } from '../../../analysis/charts/deptMethodHeatmap.js';
import { measureText } from '../../../server/draw/measureText.js';
import { methods, publishedTable } from './tables.js';

const name = (i: number, isLong: boolean): string => (isLong ? `Institutionen för laboratoriemedicin, medicinsk mikrobiologi och klinisk bakteriologi ${String(i)}` : `Institution ${String(i)}`);

function drawn(count: number, isLong: boolean, size: 'doc' | 'web') {
  const groups = Array.from({ length: count }, (_, i) => ({ name: { code: `dept_${String(i)}`, sv: name(i, isLong), en: name(i, isLong) }, base: 30 + ((i * 7) % count), counts: [20, 10] }));
  const table = publishedTable({ options: methods.slice(0, 2), by: 'department', groups: [{ name: null, base: 5000, counts: [3000, 2000] }, ...groups] });
  const plot = deptMethodHeatmap({ table, size, language: 'sv', measure: measureText, emphasise: [] });
  const kept = new Set(plot?.drawn.groups);
  const bases = (isKept: boolean): readonly number[] => groups.filter(({ name: { code } }) => kept.has(code) === isKept).map(({ base }) => base);
  return { height: plot?.height ?? 0, kept: bases(true), left: bases(false) };
}

describe('groups by options on a page', () => {
  for (const [count, isLong] of [[17, false], [40, false], [40, true]] as const) {
    it(`draws as many of ${String(count)} ${isLong ? 'long names' : 'groups'} as can be read there, those with most answers`, () => {
      const { height, kept, left } = drawn(count, isLong, 'doc');
      expect(height).to.be.at.most(880);
      expect(kept.length).to.be.at.least(Math.min(count, 11));
      if (left.length > 0) {
        expect(Math.min(...kept)).to.be.at.least(Math.max(...left));
        expect(height, 'and fills it').to.be.at.least(700);
      }
      expect([left.length === 0, drawn(count, isLong, 'web').left]).to.deep.equal([count === 17, []]);
    });
  }
});
