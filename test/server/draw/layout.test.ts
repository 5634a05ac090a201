/** Authority: design 7.2 (sizes); what each chart keeps inside and apart is in the catalogue. */
import { expect } from 'chai';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { plainShares } from '../../analysis/charts/tables.js';
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

  it('keeps a title of any length inside', async () => {
    const title = 'Fyra av fem forskare behöver stöd i biostatistik och hälften i bioinformatik '.repeat(4);
    for (const size of allSizes) {
      expect(collisionsIn(textBoxes(await figureSvg(figureOf({ table: plainShares, size, title }), 'full'))), size).to.deep.equal([]);
    }
  });
});
