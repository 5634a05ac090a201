/** Authority: users 1, 2 and 12; Manski (1989) for the bounds, as reckoned by analysis/stats; statistics 20. */
import { expect } from 'chai';
import fc from 'fast-check';
import { citation, quotedNumber } from '../../../analysis/findings/citation.js';
import { keyNumber, phraseOf } from '../../../analysis/findings/keyNumber.js';
import { boundsAmongInvited, responseLine } from '../../../analysis/findings/responseLine.js';
import { surveyFacts } from '../../../analysis/findings/surveyFacts.js';
import type { PublishedRow } from '../../../analysis/disclosure/published.js';
import { manskiBounds } from '../../../analysis/stats/nonresponse/manskiBounds.js';
import { methods, plainShares, publishedTable, split } from '../charts/tables.js';
import { context, definition, undated } from './definition.js';

function rowOf(base: number | null, count: number | null): PublishedRow {
  const [row] = publishedTable({ options: methods.slice(0, 1), groups: [{ name: null, base, counts: [count] }] }).rows;
  if (row === undefined) throw new Error('a table of one row has a row');
  return row;
}

const indicator = 'needs_biostatistics';

describe('a key number', () => {
  it('is a value, a phrase, an interval and a base', () => {
    expect(keyNumber(indicator, rowOf(523, 418), plainShares, context('sv'))).to.deep.equal({ value: '80\u00a0%', phrase: 'behöver stöd i biostatistik', detail: '95\u00a0% konfidensintervall 76–83, n\u00a0=\u00a0523 som svarade' });
    expect(keyNumber(indicator, rowOf(523, 418), plainShares, context('en'))).to.deep.equal({ value: '80%', phrase: 'need biostatistics support', detail: '95% confidence interval 76–83, n\u00a0=\u00a0523 who answered' });
  });

  for (const [baseRule, sv, en] of [
    ['shown', 'som fick frågan', 'who were asked'],
    ['eligible', 'som svarade på enkäten', 'who took the survey'],
    ['all', 'svarande', 'respondents'],
    ['selections', 'val', 'choices'],
  ] as const) {
    it(`says whom n counts when it is ${baseRule}`, () => {
      const details = (['sv', 'en'] as const).map((language) => keyNumber(indicator, rowOf(523, 418), { ...plainShares, baseRule }, context(language)).detail);
      expect(details.map((detail) => detail.split('523 ')[1])).to.deep.equal([sv, en]);
    });
  }

  const edges: readonly (readonly [string, PublishedRow | undefined, string, string])[] = [
    ['small', rowOf(25, 20), '(80\u00a0%)', '95\u00a0% konfidensintervall 61–91, n\u00a0=\u00a025 som svarade'],
    ['below the limit', rowOf(null, null), '..', 'Visas inte, för att skydda en liten grupp'],
    ['hidden', rowOf(523, null), '..', 'Visas inte, för att skydda enskilda svar'],
    ['not published', undefined, '..', 'Visas inte, för att skydda enskilda svar'],
    ['without answers', rowOf(0, 0), '–', 'Inga svar'],
  ];
  for (const [name, row, value, detail] of edges) {
    it(`says so when it is ${name}`, () => {
      const found = keyNumber(indicator, row, plainShares, context('sv'));
      expect([found.value, found.detail]).to.deep.equal([value, detail]);
    });
  }
});

describe('the response line', () => {
  it('gives the rate and what it leaves open', () => {
    expect(responseLine(context('sv'), { phrase: phraseOf(indicator, context('sv')), row: rowOf(523, 418) })).to.equal(
      'Svarsfrekvens 34\u00a0% (523 av 1\u00a0542). Bland alla inbjudna kan andelen som behöver stöd i biostatistik vara allt mellan 27 och 93\u00a0%, beroende på vad de som inte svarade hade sagt.',
    );
    expect(responseLine(context('en'), { phrase: phraseOf(indicator, context('en')), row: rowOf(523, 418) })).to.equal(
      'Response rate 34% (523 of 1,542). Among everyone invited, the share who need biostatistics support could be anything from 27 to 93%, depending on what those who did not answer would have said.',
    );
  });

  it('says that the rate is unknown for an open link, and for a list that cannot be right', () => {
    expect(responseLine(context('sv', { invited: null }), { phrase: phraseOf(indicator, context('sv')), row: rowOf(523, 418) })).to.equal('Svarsfrekvensen är okänd, eftersom det inte finns någon lista över dem som kunde svara.');
    expect(responseLine(context('en', { invited: 100 }), { phrase: phraseOf(indicator, context('en')), row: rowOf(523, 418) })).to.equal('The response rate is unknown, because there are more answers (523) than people invited (100). Check that the list is of this survey and has everyone.');
    expect(responseLine(context('sv', { invited: 0, answered: 0 }))).to.contain('okänd, eftersom listan över inbjudna är tom');
  });

  it('gives no bounds of what is hidden', () => {
    for (const row of [rowOf(523, null), rowOf(null, null), rowOf(0, 0), undefined]) {
      expect(responseLine(context('sv'), { phrase: phraseOf(indicator, context('sv')), row })).to.equal('Svarsfrekvens 34\u00a0% (523 av 1\u00a0542).');
    }
  });

  it('gives no bounds of choices, which are no people', () => {
    const headline = { phrase: phraseOf(indicator, context('sv')), row: rowOf(523, 418) };
    expect(responseLine(context('sv'), { ...headline, baseRule: 'selections' })).to.equal('Svarsfrekvens 34\u00a0% (523 av 1\u00a0542).');
    expect(responseLine(context('sv'), { ...headline, baseRule: 'shown' })).to.equal(responseLine(context('sv'), headline));
  });

  it('agrees with the worst case reckoned by the statistics', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 5000 }), (base, share, silent) => {
        const count = Math.round(base * share);
        const { bounds } = manskiBounds({ count, n: base }, base + silent);
        const found = boundsAmongInvited(rowOf(base, count), { invited: base + silent });
        expect(found?.low).to.be.closeTo(bounds.low, 1e-12);
        expect(found?.high).to.be.closeTo(bounds.high, 1e-12);
      }),
      { numRuns: 50 },
    );
  });
});

describe('sentences to paste', () => {
  it('cite the report', () => {
    expect(citation(context('sv'), 'behov.example.org/sv/r/demo/1.0')).to.equal('Demouniversitetet (2026). Behovsinventering 2025, utgåva\u00a01.0, 14\u00a0januari\u00a02026. behov.example.org/sv/r/demo/1.0');
    expect(citation({ definition, language: 'en', answered: 0, invited: null })).to.equal('Demo University. Needs inventory 2025.');
  });

  it('give a number with its uncertainty, base and source, unless it is hidden', () => {
    expect(quotedNumber(indicator, rowOf(523, 418), plainShares, context('sv'))).to.equal(
      '80\u00a0% av dem som svarade (95\u00a0% konfidensintervall 76–83, n\u00a0=\u00a0523) behöver stöd i biostatistik. Källa: Behovsinventering 2025, Demouniversitetet. Utgåva\u00a01.0, 14\u00a0januari\u00a02026. Påhittade exempeldata.',
    );
    expect(quotedNumber(indicator, rowOf(523, null), plainShares, context('sv'))).to.equal(undefined);
  });
});

describe('how the survey was done', () => {
  it('says who, when, among whom, how sure, how protected and how weighted', () => {
    const facts = surveyFacts([plainShares, split], context('sv'));
    expect(facts.map(({ term }) => term)).to.deep.equal(['Vilka', 'När', 'Bas', 'Osäkerhet', 'Skydd mot röjande', 'Vikter']);
    expect(facts[0]?.text).to.equal('1\u00a0542 forskare fick enkäten. 523 svarade (34\u00a0%).');
    expect(facts[1]?.text).to.equal('Enkäten var öppen 13\u00a0oktober–9\u00a0november\u00a02025.');
    expect(facts[2]?.text).to.equal('Andelar är av dem som svarade. Där bara en del fick frågan är de basen, och den står vid talet. Den som svarat ”vet inte” räknas med.');
    expect(facts[3]?.text).to.match(/^95\u00a0% konfidensintervall \(Wilson\)\. Intervallen täcker slumpfel men inte skevt bortfall/);
    expect(facts[4]?.text).to.contain('Grupper med färre än 10 svar visas inte. Tal som bygger på 10–29 svar står inom parentes. Ett värde visas inte heller när 1–4 personer');
  });

  it('says less, and nothing false, when less is known', () => {
    const facts = surveyFacts([], context('en', { definition: undated, invited: null, answered: 0 }));
    expect(facts.map(({ term }) => term)).to.deep.equal(['Who', 'Weights']);
    expect(facts[0]?.text).to.equal('0 answered. The response rate is unknown, because there is no list of those who could answer.');
  });
});
