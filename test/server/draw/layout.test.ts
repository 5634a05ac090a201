/** Authority: design 7.2 (sizes); what each chart keeps inside and apart is in the catalogue. */
import { expect } from 'chai';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { plainShares, publishedTable } from '../../analysis/charts/tables.js';
import { allSizes, figureOf } from './figures.js';
import { collisionsIn, textBoxes } from './textBoxes.js';

describe('the layout of figures', () => {
  it('has the width of its size, and a slide its height', async () => {
    const sizes = await Promise.all(allSizes.map(async (size) => textBoxes(await figureSvg(figureOf({ table: plainShares, size }), 'full'))));
    expect(sizes.map(({ width }) => width)).to.deep.equal([604, 720, 536, 358, 1280]);
    expect(sizes.at(-1)?.height).to.equal(720);
  });

  it('finds a collision where there is one', () => {
    const boxes = textBoxes('<svg width="50" height="20"><text x="5" y="15" font-size="10">abcdefghijklmno</text><text x="8" y="15" font-size="10">x</text></svg>');
    expect(collisionsIn(boxes)).to.have.length(2);
  });

  it('keeps heads of two columns apart where there is room, so that they are not read as one', async () => {
    const options = [['a', 'Organisera data', 'Organise data'], ['b', 'Lagring och säkerhetskopior', 'Storage and backup'], ['c', 'Känd och tillämpad', 'Known and applied'], ['d', 'Känd, inte tillämpad', 'Known, not applied']].map(([code = '', sv = '', en = '']) => ({ code, sv, en }));
    for (const count of [4, 8]) {
      const asked = [...options, ...options.map(({ code, sv, en }) => ({ code: `${code}2`, sv, en }))].slice(0, count);
      const table = publishedTable({ options: asked, by: 'department', groups: [{ name: null, base: 500, counts: asked.map((_option, i) => 400 - i) }, { name: { code: 'one', sv: 'Enhet', en: 'Unit' }, base: 60, counts: asked.map(() => 30) }] });
      const { texts } = textBoxes(await figureSvg(figureOf({ table, size: 'slide' }), 'plot'));
      const heads = texts.filter(({ text }) => asked.some(({ sv }) => sv.includes(text.replace(/-$/, '')) && text.length > 3));
      expect(heads.length).to.be.at.least(count);
      for (const a of heads) for (const b of heads) if (a.top === b.top && b.left > a.left) expect((b.left - a.right) / a.size, `${a.text} ${b.text}`).to.be.at.least(0.45);
    }
  });

  it('keeps a title of any length inside', async () => {
    const title = 'Fyra av fem forskare behöver stöd i biostatistik och hälften i bioinformatik '.repeat(4);
    for (const size of allSizes) {
      expect(collisionsIn(textBoxes(await figureSvg(figureOf({ table: plainShares, size, title }), 'full'))), size).to.deep.equal([]);
    }
  });
});
