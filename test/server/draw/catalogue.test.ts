/**
 * Authority: design 7.2 to 7.5; P97 (all equal, all missing, all zero); WCAG 2.2, 1.4.3 (text 4.5:1) and 1.4.11 (marks
 * 3:1); colour vision as simulated by Viénot, Brettel and Mollon (1999), distance in CIELAB.
 */
import { expect } from 'chai';
import type { FigureRequest, Plot } from '../../../analysis/charts/figure.js';
import { inkOn } from '../../../analysis/charts/inkOn.js';
import { halfColours } from '../../../analysis/charts/halfColours.js';
import { palette } from '../../../analysis/charts/palette.js';
import { verdictLook } from '../../../analysis/charts/splitMarks.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { figureTable } from '../../../analysis/findings/figureTable.js';
import { figureWords } from '../../../analysis/findings/figureWords.js';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { measureText } from '../../../server/draw/measureText.js';
import { context } from '../../analysis/findings/definition.js';
import { catalogue, type Case } from './catalogue.js';
import { allSizes, bothLanguages } from './figures.js';
import { collisionsIn, textBoxes } from './textBoxes.js';
import { contrast, distance, seenBy } from './colours.js';

type Size = (typeof allSizes)[number];
type Language = (typeof bothLanguages)[number];

function plotIn({ draw }: Case, table: Published, more: Partial<FigureRequest>, size: Size, language: Language): Plot | undefined {
  return draw({ table, size, language, emphasise: [], measure: measureText, ...more });
}

function wordsIn({ chart }: Case, table: Published, more: Partial<FigureRequest>, plot: Plot | undefined, language: Language) {
  const { sortBy, scale, beside, since, combinations, besideScale } = more;
  const facts = { chart, table, number: 1, ...(plot === undefined ? {} : { drawn: plot.drawn }), ...(sortBy === undefined ? {} : { sortBy }), ...(scale === undefined ? {} : { scale }), ...(beside === undefined ? {} : { beside }), ...(since === undefined ? {} : { since }), ...(combinations === undefined ? {} : { combinations }), ...(besideScale === undefined ? {} : { besideScale }) };
  return { words: figureWords(facts, context(language)), table: figureTable(facts, context(language)) };
}

describe('the catalogue of charts', () => {
  for (const each of catalogue) {
    for (const [name, table, more = {}] of each.drawn) {
      it(`P97 ${each.chart}, ${name}: no text is outside or over another, in any size and language, and the words are whole`, async () => {
        for (const size of allSizes) {
          for (const language of bothLanguages) {
            const plot = plotIn(each, table, more, size, language);
            if (plot === undefined) throw new Error(`${size} is not drawn`);
            const { words, table: shown } = wordsIn(each, table, more, plot, language);
            const boxes = textBoxes(await figureSvg({ id: 'x', plot, words: { ...words, title: 'Titel' }, language, size }, 'full'));
            expect(boxes.texts.length).to.be.greaterThan(5);
            expect(collisionsIn(boxes), `${size} ${language}`).to.deep.equal([]);
            expect(JSON.stringify([words, shown])).to.not.match(/NaN|undefined|Infinity/);
            expect(JSON.stringify(words), 'brackets after brackets').to.not.match(/\)[ \u00a0]\(/);
            expect(JSON.stringify(plot.spec)).to.not.match(/NaN|null,"y"|Infinity/);
            for (const row of shown.rows) expect(row.cells.length).to.equal(shown.head.length - 1);
          }
        }
      });
    }
    for (const [name, table, more = {}] of each.tableOnly) {
      it(`P97 ${each.chart}, ${name}: a table and no empty chart`, () => {
        for (const size of allSizes) expect(plotIn(each, table, more, size, 'sv'), size).to.equal(undefined);
        for (const language of bothLanguages) expect(JSON.stringify(wordsIn(each, table, more, undefined, language))).to.not.match(/NaN|undefined|Infinity/);
      });
    }
  }

  it('has halves of a scale whose numbers are read, whose ends differ for every eye, and whose outline stands out', () => {
    for (const half of [palette.lowHalf, palette.highHalf]) {
      expect(contrast(half[0], palette.paper)).to.be.at.least(4.5);
      for (const steps of [1, 2, 3, 4, 5]) for (const fill of halfColours(half, steps)) expect(contrast(inkOn(fill), fill), fill).to.be.at.least(4.5);
    }
    for (const [sight, see] of Object.entries(seenBy)) {
      expect(distance(see(palette.lowHalf[0]), see(palette.highHalf[0])), sight).to.be.at.least(20);
      expect(distance(see(palette.lowHalf[1]), see(palette.highHalf[1])), sight).to.be.at.least(20);
      expect(distance(see(palette.lowHalf[0]), see(palette.lowHalf[1])), sight).to.be.at.least(20);
    }
  });

  it('tells above from below by shape as well as by colour', () => {
    const { higher, lower, unsure } = verdictLook;
    expect(new Set([higher.shape, lower.shape, unsure.shape]).size).to.equal(3);
    for (const [sight, see] of Object.entries(seenBy)) expect(distance(see(higher.color), see(lower.color)), sight).to.be.at.least(20);
    for (const { color } of [higher, lower]) expect(contrast(color, palette.paper)).to.be.at.least(4.5);
  });
});
