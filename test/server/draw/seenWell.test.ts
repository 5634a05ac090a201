/**
 * Every picture as a reader sees it, pixel by pixel. Authority: WCAG 2.2, 1.4.3 (text 4.5:1, large text 3:1) and 1.4.11
 * (what is needed to understand a picture 3:1 against what is beside it); design 7.3: what colour tells is told without it too.
 */
import { expect } from 'chai';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { measureText } from '../../../server/draw/measureText.js';
import { seenBy } from './colours.js';
import { everyDrawing } from './everyDrawing.js';
import { allSizes, bothLanguages } from './figures.js';
import { painted } from './painted.js';
import { faintMarks, faintTexts, onlyByColour } from './seenWell.js';

const words = { label: 'Figur 1', title: 'Titel', subtitle: 'Fråga', notes: ['Not'], source: 'Källa', example: 'EXEMPEL', alt: 'alt', description: 'beskrivning' };

/** Colours of one look that some eyes or a grey print take for another, and what tells them apart then. */
const toldOtherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'demand-share': { '#568A96 and #757F85': 'the option that is no need stands apart, under a line' },
  'dept-method-heatmap': { '#BBD8DD and #EAF2F3': 'squares of the legend stand in order over their limits, cells hold their number' },
  'grid-heatmap': { '#BBD8DD and #EAF2F3': 'squares of the legend stand in order over their limits, cells hold their number' },
  'likert-diverging': { '#0E5A6B and #A63C14': 'left and right of one line, sums at both ends', '#8EBBC5 and #E8A27F': 'left and right of one line, numbers inside' },
  'need-gap': { '#0E5A6B and #AE3F18': 'intervals carry a circle or a diamond', '#AE3F18 and #CB6128': 'the gap goes from one shape to the other' },
  'dept-dotplot': { '#0E5A6B and #AE3F18': 'intervals carry a triangle up or down', '#757F85 and #AE3F18': 'intervals carry a circle or a triangle' },
  'split-role': { '#0E5A6B and #AE3F18': 'intervals carry a triangle up or down, and the verdict in words', '#757F85 and #AE3F18': 'intervals carry a circle or a triangle, and the verdict in words' },
  'wave-change': { '#0E5A6B and #AE3F18': 'from a ring to a dot, and the change with its sign', '#757F85 and #AE3F18': 'the change with its sign and interval' },
  'capacity-service': { '#AFCED4 and #F0BFA6': 'a circle or a diamond in the range' },
  'capacity-fan': { '#AFCED4 and #DCE9EA': 'one band inside the other, each with its lines and its name' },
  'pilot-flow': { '#568A96 and #757F85': 'number and words at every end', '#DCE9EA and #E6E9E8': 'ribbons lead to ends with number and words' },
};

describe('what is seen of every picture', () => {
  for (const [chart, drawings] of everyDrawing) {
    it(`${chart}: text 4.5:1 on what it stands on, marks 3:1 beside what they meet, and nothing told by colour alone`, async () => {
      const colours = new Set<string>();
      for (const [index, { name, draw }] of drawings.entries()) {
        for (const size of index === 0 ? allSizes : (['doc', 'phone'] as const)) {
          for (const language of index === 0 ? bothLanguages : (['sv'] as const)) {
            const plot = draw({ size, language, measure: measureText });
            if (plot === undefined) throw new Error(`${name} is not drawn`);
            const seen = painted(await figureSvg({ id: 'x', plot, words, language, size }, 'full'));
            expect(seen.marks.length).to.be.greaterThan(4);
            expect({ texts: faintTexts(seen), marks: faintMarks(seen) }, `${name}, ${size} ${language}`).to.deep.equal({ texts: [], marks: [] });
            for (const pair of onlyByColour(seen)) colours.add(pair);
          }
        }
      }
      expect([...colours].sort()).to.deep.equal(Object.keys(toldOtherwise[chart] ?? {}).sort());
    });
  }

  it('finds what is faint: a text, a bar on its track, a line through a bar, a mark on a mark, a colour that is alone', () => {
    const picture = (inside: string) => painted(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="100" height="50" fill="#FFFFFF"/>${inside}</svg>`);
    expect(faintTexts(picture('<rect x="0" y="0" width="100" height="50" fill="#757F85"/><text x="5" y="20" font-size="12" fill="#14232B">no</text>'))).to.have.length(1);
    expect(faintTexts(picture('<text x="5" y="40" font-size="24" fill="#757F85">large</text>'))).to.deep.equal([]);
    expect(faintMarks(picture('<rect x="0" y="10" width="90" height="20" fill="#EDF0EF"/><rect x="0" y="10" width="50" height="20" fill="#5F95A1"/>'))).to.have.length(1);
    expect(faintMarks(picture('<rect x="0" y="10" width="90" height="20" fill="#0E5A6B"/><line x1="50" x2="50" y1="12" y2="28" stroke="#14232B" stroke-width="2"/>'))).to.contain('line hollow, no fill, #14232B: #14232B beside #0E5A6B');
    expect(faintMarks(picture('<rect x="0" y="10" width="40" height="20" fill="#DCE9EA"/>'))).to.have.length(1);
    expect(faintMarks(picture('<rect x="0" y="10" width="40" height="20" fill="#DCE9EA" stroke="#0E5A6B"/>'))).to.deep.equal([]);
    expect(faintMarks(picture('<rect x="0" y="10" width="40" height="20" fill="#DCE9EA"/><text x="5" y="24" font-size="12" fill="#14232B">12</text>'))).to.deep.equal([]);
    const [red, green] = ['#B03030', '#3F7020'];
    const both = (more = '') => picture(`<rect x="0" y="0" width="40" height="20" fill="${red}"/><rect x="50" y="0" width="40" height="20" ${more} fill="${green}"/>`);
    expect(onlyByColour(both())).to.deep.equal([`${green} and ${red}`].map((pair) => pair.split(' and ').sort().join(' and ')));
    expect(onlyByColour(both('stroke="#000000" stroke-dasharray="2,2"'))).to.deep.equal([]);
  });

  it('sees grey as grey, and nothing between red and green without one of their cones', () => {
    for (const [sight, see] of Object.entries(seenBy)) {
      const [r, g, b] = see('#808080');
      for (const channel of [r, g, b]) expect(channel, sight).to.be.closeTo(see('#808080')[0], 0.001);
      if (sight === 'protanopia' || sight === 'deuteranopia') expect(see('#FF0000')[0]).to.equal(see('#FF0000')[1]);
    }
  });
});
