/** Authority: design 7.2 to 7.5; P97 (nothing, everybody, all hidden, too few); WCAG 2.2, 1.4.3 and 1.4.11. */
import { expect } from 'chai';
import { inkOn } from '../../../analysis/charts/inkOn.js';
import { palette } from '../../../analysis/charts/palette.js';
import { supportColours } from '../../../analysis/charts/support/supportColours.js';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { measureText } from '../../../server/draw/measureText.js';
import { context } from '../../analysis/findings/definition.js';
import { contrast, distance, seenBy } from './colours.js';
import { allSizes, bothLanguages } from './figures.js';
import { supportCases, type SupportCase } from './supportCases.js';
import { collisionsIn, textBoxes } from './textBoxes.js';

const charts: readonly (readonly [string, readonly SupportCase[]])[] = Object.entries(supportCases);

/** Every size and language of the usual case; of the others what breaks first: the longer language, and the narrowest in the other. */
const drawings = (isUsual: boolean) => allSizes.flatMap((size) => bothLanguages.filter((language) => isUsual || (size === 'phone') === (language === 'en') || size === 'half').map((language) => ({ size, language })));

describe('charts of support', () => {
  for (const [chart, cases] of charts) {
    for (const [index, each] of cases.entries()) {
      if (each.isTableOnly) {
        it(`P97 ${chart}, ${each.name}: a table and no empty chart`, () => {
          for (const size of allSizes) expect(each.draw({ size, language: 'sv', measure: measureText }), size).to.equal(undefined);
          for (const language of bothLanguages) {
            const said = each.words(context(language));
            expect(JSON.stringify(said)).to.match(/"head":/).and.not.match(/NaN|undefined|Infinity/);
            for (const row of said?.table.rows ?? []) expect(row.cells.length).to.equal((said?.table.head.length ?? 0) - 1);
          }
        });
        continue;
      }
      it(`P97 ${chart}, ${each.name}: no text is outside or over another, and the words are whole`, async () => {
        for (const { size, language } of drawings(index === 0)) {
          const plot = each.draw({ size, language, measure: measureText });
          const said = each.words(context(language), plot?.drawn);
          if (plot === undefined || said === undefined) throw new Error(`${size} is not drawn`);
          const { words, table, assumptions } = said;
          const boxes = textBoxes(await figureSvg({ id: 'x', plot, words: { ...words, title: 'Titel' }, language, size }, 'full'));
          expect(boxes.texts.length).to.be.greaterThan(5);
          expect(collisionsIn(boxes), `${size} ${language}`).to.deep.equal([]);
          expect(JSON.stringify([words, table, assumptions, plot.spec])).to.not.match(/NaN|undefined|Infinity/);
          for (const row of table.rows) expect(row.cells.length).to.equal(table.head.length - 1);
          expect([words.alt, words.description, words.source].every((text) => text.length > 10)).to.equal(true);
          if (index === 0) expect(words.title.split(' ').length).to.be.at.most(15);
        }
      });
    }
  }

  it('say what happens at both ends of an assumption, and list rows of a list so that they are told apart', () => {
    const expected = {
      sv: ['Hur stor del av behoven som blir uppdrag är ett antagande: 50 % år 2029. Med 30 % blir medianen 10,7, med 70 % blir den 24,9.', 'Biostatistik: 9 helt, 5 delvis, 1 inte; Bioinformatik: 2 helt, 5 delvis, 3 inte; '],
      en: ['How many of the needs become requests is an assumption: 50% in 2029. With 30% the median is 10.7; with 70% it is 24.9.', 'Biostatistics: 9 met, 5 partly, 1 unmet; Bioinformatics: 2 met, 5 partly, 3 unmet; '],
    } as const;
    const [fan, requests] = [supportCases['capacity-fan'][0], supportCases['pilot-requests'][0]];
    for (const language of bothLanguages) {
      const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
      expect(plain(fan.words(context(language))?.words.notes[0])).to.equal(expected[language][0]);
      expect(plain(requests.words(context(language))?.words.description)).to.contain(expected[language][1]);
    }
  });

  it('stand with verdicts alone on a slide, read from afar: why is beside each verdict elsewhere, and of every row in the table and in what the speaker reads', () => {
    const [usual] = supportCases['coverage-matrix'];
    for (const language of bothLanguages) {
      const head = { sv: ['Samlad bedömning', 'Varför'], en: ['Overall', 'Why'] }[language];
      const shownFor = (size: (typeof allSizes)[number]): string => {
        const spec = JSON.stringify(usual.draw({ size, language, measure: measureText })?.spec);
        return [...spec.matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join(' ').replace(/\u00a0/g, ' ');
      };
      const said = usual.words(context(language));
      if (said === undefined) throw new Error('it has words');
      const columns = head.map((name) => said.table.head.indexOf(name) - 1);
      const rows = said.table.rows.map(({ cells }) => columns.map((column) => (cells[column] ?? '').replace(/\u00a0/g, ' ')));
      expect(rows.every(([verdict = '', why = '']) => verdict.length > 4 && why.length > 8), language).to.equal(true);
      // of what failed the first part stands in the picture; where nothing failed or nothing is there, the verdict says it all
      const failed = rows.map(([, why = '']) => why.split('. ')[0] ?? '').filter((why) => /^(?:Bara|Helt bara|In part|In full)/.test(why));
      expect(failed.length, language).to.be.greaterThan(5);
      for (const size of allSizes) {
        const drawn = shownFor(size);
        for (const [verdict = ''] of rows) expect(drawn, `${size}: ${verdict}`).to.include(verdict);
        for (const why of new Set(failed)) expect(drawn.includes(why), `${size} ${language}: ${why}`).to.equal(size !== 'slide');
      }
      for (const [verdict = '', why = ''] of rows) expect(said.words.description.replace(/\u00a0/g, ' ').toLowerCase()).to.include(verdict.toLowerCase()).and.include(why.toLowerCase());
    }
  });

  it('are read without colour: marks 3:1 or outlined so, texts 4.5:1 on what they stand on', () => {
    const { gapRow, half, outline, lackRange, lackOutline, node, ribbon, partly } = supportColours;
    for (const colour of [outline, lackOutline, ...Object.values(node)]) expect(contrast(colour, palette.paper), colour).to.be.at.least(3);
    for (const text of [palette.ink, palette.muted, palette.contrastText, palette.brand]) expect(contrast(text, gapRow), text).to.be.at.least(4.5);
    expect(contrast(palette.brand, gapRow)).to.be.at.least(3);
    // the middle and today stand on the range, the filled half of a square beside its light half
    for (const [mark, under] of [[palette.brand, half], [palette.contrastText, lackRange], [palette.ink, half], [palette.brand, partly]] as const) expect(contrast(mark, under), `${mark} on ${under}`).to.be.at.least(3);
    for (const fill of Object.values(ribbon)) expect(inkOn(fill)).to.equal(palette.ink);
    for (const [sight, see] of Object.entries(seenBy)) {
      expect(distance(see(palette.brand), see(palette.contrastText)), sight).to.be.at.least(20);
      expect(distance(see(half), see(lackRange)), sight).to.be.at.least(10);
    }
  });

  it('call low what is printed as low, and say it by shape as well', () => {
    const [usual] = supportCases['capacity-service'];
    const spec = JSON.stringify(usual.draw({ size: 'doc', language: 'sv', measure: measureText })?.spec);
    expect(spec.match(/"shape":"diamond"/g)).to.have.length(2);
    expect(usual.words(context('sv'))?.table.rows.filter(({ cells }) => cells.at(-1) === 'under hela intervallet')).to.have.length(1);
  });
});
