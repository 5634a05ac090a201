/** Authority: design 7.2 (sizes) and 7.5 (charts): no clipped and no colliding text at any size in any language. */
import { expect } from 'chai';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { methods, plainShares, publishedTable, split } from '../../analysis/charts/tables.js';
import { hostileShares, hostileSplit } from '../../analysis/charts/hostile.js';
import { allSizes, bothLanguages, figureOf } from './figures.js';
import { collisionsIn, textBoxes } from './textBoxes.js';

const many = (count: number, name: string) =>
  Array.from({ length: count }, (_unused, index) => ({
    code: `x${String(index)}`,
    sv: `${name} ${String(index + 1)} med ett ganska långt namn och tillägg`,
    en: `${name} ${String(index + 1)} with a rather long name and an addition`,
  }));

const extremes = [523, 0, 262, null, 10, 261, 523, 0, 5, 518, 100, 0];
const forty = publishedTable({
  options: many(30, 'Metodområde'),
  by: 'department',
  groups: [
    { name: null, base: 9000, counts: Array.from({ length: 30 }, (_unused, index) => 8000 - index * 200) },
    ...many(40, 'Institution').map((name, row) => ({ name, base: 20 + row, counts: Array.from({ length: 30 }, (_unused, column) => (row + column) % 20) })),
  ],
});

const tables = [
  ['the usual bars', plainShares],
  ['the usual heatmap', split],
  ['no one, everyone and hidden', publishedTable({ options: methods, groups: [{ name: null, base: 523, counts: extremes }] })],
  ['a small base in brackets', publishedTable({ options: methods, groups: [{ name: null, base: 25, counts: methods.map((_m, index) => 25 - index) }] })],
  ['two options', publishedTable({ options: methods.slice(0, 2), groups: [{ name: null, base: 50, counts: [20, 30] }] })],
  ['one department by two options', publishedTable({ options: methods.slice(0, 2), by: 'department', groups: [{ name: null, base: 50, counts: [20, 30] }, { name: { code: 'only', sv: 'Enda', en: 'Only' }, base: 50, counts: [20, 30] }] })],
  ['forty departments by thirty options', forty],
  ['thirty hostile options', hostileShares],
  ['thirty hostile groups by thirty hostile options', hostileSplit],
] as const;

describe('the layout of figures', () => {
  for (const [name, table] of tables) {
    for (const size of allSizes) {
      it(`keeps every text inside and apart: ${name}, ${size}`, async () => {
        for (const language of bothLanguages) {
          const svg = await figureSvg(figureOf({ table, size, language, emphasise: ['biostatistics'] }), 'full');
          const boxes = textBoxes(svg);
          expect(boxes.texts.length).to.be.greaterThan(5);
          expect(collisionsIn(boxes), language).to.deep.equal([]);
        }
      });
    }
  }

  it('has the width of its size, and a slide its height', async () => {
    const sizes = await Promise.all(allSizes.map(async (size) => textBoxes(await figureSvg(figureOf({ table: plainShares, size }), 'full'))));
    expect(sizes.map(({ width }) => width)).to.deep.equal([604, 720, 536, 358, 1280]);
    expect(sizes.at(-1)?.height).to.equal(720);
  });

  it('finds a collision where there is one', () => {
    const boxes = textBoxes('<svg width="50" height="20"><text x="5" y="15" font-size="10">abcdefghijklmno</text><text x="8" y="15" font-size="10">x</text></svg>');
    expect(collisionsIn(boxes)).to.have.length(2);
  });

  it('keeps a title of any length inside', async () => {
    const title = 'Fyra av fem forskare behöver stöd i biostatistik och hälften i bioinformatik '.repeat(4);
    for (const size of allSizes) {
      expect(collisionsIn(textBoxes(await figureSvg(figureOf({ table: plainShares, size, title }), 'full'))), size).to.deep.equal([]);
    }
  });
});
