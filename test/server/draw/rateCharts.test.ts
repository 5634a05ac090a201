/** Authority: design 7.2 and 7.5: response rates and curves with the longest names, 1 to 40 departments, at any size in both languages. */
import { expect } from 'chai';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { measureText } from '../../../server/draw/measureText.js';
import { allSizes, bothLanguages } from './figures.js';
import { rateCases, type RateCase } from './rateCases.js';
import { collisionsIn, textBoxes } from './textBoxes.js';

const words = { label: 'Figur 1', title: 'Titel', subtitle: 'Fråga', notes: [], source: 'Källa', alt: 'alt', description: 'beskrivning' };

describe('charts of who has answered', () => {
  for (const [chart, cases] of Object.entries(rateCases)) {
    for (const { name, isNone, draw } of cases as readonly RateCase[]) {
      it(`${chart}, ${name}: ${isNone === true ? 'nothing is drawn' : 'no text is outside or over another'}`, async () => {
        for (const size of allSizes) {
          for (const language of bothLanguages) {
            const plot = draw({ size, language, measure: measureText });
            if (isNone === true) expect(plot).to.equal(undefined);
            else if (plot === undefined) throw new Error(`${size} is not drawn`);
            else {
              const boxes = textBoxes(await figureSvg({ id: 'x', plot, words, language, size }, 'full'));
              expect(boxes.texts.length).to.be.greaterThan(5);
              expect(collisionsIn(boxes), `${size} ${language}`).to.deep.equal([]);
              expect(JSON.stringify(plot.spec)).to.not.match(/NaN|null,"y"|Infinity/);
            }
          }
        }
      });
    }
  }
});
