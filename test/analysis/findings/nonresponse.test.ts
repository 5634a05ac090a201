/** Authority: AAPOR's and Statistics Sweden's words; Manski (1989); `statistics.md` 6.3, 6.4 and 20. */
import { expect } from 'chai';
import { releaseBounds } from '../../../analysis/disclosure/releaseBounds.js';
import type { PublishedMargin, PublishedResponse } from '../../../analysis/disclosure/releaseResponse.js';
import { boundSentences } from '../../../analysis/findings/nonresponse/boundSentences.js';
import { frameSentences } from '../../../analysis/findings/nonresponse/frameSentences.js';
import { marginSentence } from '../../../analysis/findings/nonresponse/marginSentence.js';
import { responseSentences } from '../../../analysis/findings/nonresponse/responseSentences.js';
import { responseMargin } from '../../../analysis/tables/responseMargin.js';
import { methods, publishedTable } from '../charts/tables.js';
import { both, definition } from './definition.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function boundsOf(base: number | null, counts: readonly (number | null)[], more: Partial<Parameters<typeof releaseBounds>[1]> = {}) {
  const table = publishedTable({ options: methods.slice(0, counts.length), groups: [{ name: null, base, counts }] });
  const bounds = releaseBounds(table, { invited: 900, answered: 492, isRouted: false, isRaked: false, ...more });
  if (bounds === undefined) throw new Error('a multiple choice has bounds');
  return { sv: boundSentences(table, bounds, 'sv').map(plain), en: boundSentences(table, bounds, 'en') };
}

describe('what those who did not answer could change, in words', () => {
  it('is the bounds, half as often, and what it takes for half of all', () => {
    // 379 of 492 of 900: 42.1 to 87.4 %, 59.6 %; 71 of 408 more are half of 900.
    const { sv, en } = boundsOf(492, [379]);
    expect(en).to.deep.equal(['Biostatistics: could be from 42% to 87% among all invited, 60% if those who did not answer would say so half as often. It is at least half of all invited if at least 17% of those who did not answer would say so.']);
    expect(sv).to.deep.equal(['Biostatistik: kan vara allt mellan 42 % och 87 % bland alla inbjudna, 60 % om de som inte svarat hade sagt så hälften så ofta. Det är minst hälften av alla inbjudna, om minst 17 % av dem som inte svarat hade sagt så.']);
  });

  it('turns where fewer than half said so, and is settled where the others cannot change it', () => {
    expect(boundsOf(492, [100]).en[0]).to.match(/It is half of all invited only if at least 86% of those who did not answer would say so\.$/);
    expect(boundsOf(800, [450], { answered: 800 }).en[0]).to.match(/It is at least half of all invited, whatever the others would have said\.$/);
    expect(boundsOf(800, [10], { answered: 800 }).en[0]).to.match(/It is less than half of all invited, whatever the others would have said\.$/);
  });

  it('says what those could change who took the survey and left the question blank, when they are many', () => {
    // 100 of 460 of 492: 7 % blank; 3 % is not worth a sentence.
    expect(boundsOf(460, [100]).en.at(-1)).to.equal('7% of those who took the survey did not answer the question. Among all of them the share of “Biostatistics” is from 20% to 27%.');
    expect(boundsOf(460, [100]).sv.at(-1)).to.equal('7 % av dem som besvarat enkäten svarade inte på frågan. Bland dem alla är andelen för ”Biostatistik” mellan 20 % och 27 %.');
    expect(boundsOf(475, [100]).en.length).to.equal(1);
  });

  it('speaks of the three most usual answers, and of no hidden one', () => {
    expect(boundsOf(492, [100, 300, null, 200, 50]).en.map((sentence) => sentence.split(':')[0])).to.deep.equal(['Study design and sample size', 'Access to health and register data', 'Biostatistics']);
  });

  it('says why where nothing can be said, and nothing where the table is hidden', () => {
    expect(boundsOf(492, [379], { isRouted: true }).en).to.deep.equal(['No bounds among all invited: only some are asked.']);
    expect(boundsOf(492, [379], { invited: 400 }).sv).to.deep.equal(['Inga gränser bland alla inbjudna: svaren är fler än de inbjudna.']);
    expect(boundsOf(900, [379], { answered: 900 }).sv).to.deep.equal(['Alla inbjudna har svarat, så andelen är densamma bland dem.']);
    expect(boundsOf(null, [null]).en).to.deep.equal([]);
    expect(boundsOf(0, [0]).en).to.deep.equal([]);
  });
});

const response: PublishedResponse = {
  profile: 'exact',
  invited: 900,
  answered: 492,
  rate: 492 / 900,
  dispositions: null,
  rates: null,
  inFile: 492,
  margins: [],
  representativity: { indicator: 0.757, maximumBias: 0.22, why: null },
};

describe('who answered, in words', () => {
  const said = (more: Partial<PublishedResponse>, language: 'sv' | 'en') => {
    const { rate, alike } = responseSentences({ ...response, ...more }, definition, language);
    return { rate: rate.map(plain), alike: alike.map(plain) };
  };

  it('is the rate, what is missing, and how it is defined', () => {
    expect(said({}, 'en').rate).to.deep.equal(['Response rate 55% (492 of 900).', 'Non-response 45% (408).', 'Everyone on the list is taken as eligible (AAPOR RR2).']);
    expect(said({}, 'sv').rate).to.deep.equal(['Svarsfrekvens 55 % (492 av 900).', 'Bortfall 45 % (408).', 'Alla på listan räknas till populationen (AAPOR RR2).']);
    const dispositions = { complete: 480, partial: 12, refused: 0, noncontact: 408, other: 0, unknown: 0, ineligible: 7 };
    expect(said({ dispositions }, 'sv').rate[2]).to.equal('AAPOR RR2: hela och partiella svar bland alla som hör, eller kan höra, till populationen. Övertäckning: 7.');
  });

  it('has no rate, and no definition of one, where the list cannot be right; and says where list and file differ', () => {
    expect(said({ invited: 400, rate: null }, 'en').rate).to.deep.equal(['The response rate is unknown, because there are more answers (492) than people invited (400). Check that the list is of this survey and has everyone.']);
    expect(said({ answered: 0, inFile: 0, invited: 0, rate: null }, 'en').rate.length).to.equal(1);
    expect(said({ inFile: 490 }, 'sv').rate.at(-1)).to.equal('Enligt listan har 492 svarat, men filen har 490 svar.');
  });

  it('says how representative, or why not', () => {
    expect(said({}, 'en').alike).to.deep.equal(['R-indicator 0.76 (1 where all are as likely to answer). As far as the list tells, the bias of a mean is at most 0.22 standard deviations.']);
    const none = (why: NonNullable<PublishedResponse['representativity']['why']>) => said({ representativity: { indicator: null, maximumBias: null, why } }, 'sv').alike;
    expect(none('more_answers')).to.deep.equal(['R-indikatorn går inte att räkna: fler har svarat än som är inbjudna i någon grupp.']);
    expect(none('base_below_limit')).to.deep.equal(['R-indikatorn visas inte, för att skydda en liten grupp.']);
    expect(none('no_columns')).to.deep.equal([]);
  });
});

describe('how alike by a question, in words', () => {
  const marginOf = (groups: readonly (readonly [invited: number, answered: number | null])[]): PublishedMargin => ({
    ...responseMargin('department', groups.map(([invited, answered], g) => ({ code: `g${g}`, label: both(`g${g}`, `g${g}`), invited, answered }))),
    answeredTo: null,
    isHidden: false,
  });
  const sentence = (groups: Parameters<typeof marginOf>[0], language: 'sv' | 'en') => plain(marginSentence(marginOf(groups), definition, language));

  it('is the distance and the test, and says what is not counted', () => {
    expect(sentence([[100, 60], [120, 60]], 'en')).to.equal('By department, those who answered are 5% off those invited (as many would have to be of another group). No sure difference in response rate between groups (chi-square, p = 0.138).');
    expect(sentence([[100, 90], [120, 30], [30, null]], 'sv')).to.equal('Fördelningen efter institution skiljer sig från de inbjudnas med 30 % (så många av dem som svarat borde ha hört till en annan grupp). Grupperna har olika svarsfrekvens (chi-två, p ≤ 0,001). Bara grupper som visas är räknade.');
  });

  it('is nothing for one group, for none, and where all are hidden; no test where more answered than were invited', () => {
    for (const groups of [[], [[10, 5]], [[10, null], [12, null]], [[10, 0], [12, 0]]] as const) expect(sentence(groups, 'en')).to.equal('');
    expect(sentence([[10, 12], [10, 8]], 'en')).to.equal('By department, those who answered are 10% off those invited (as many would have to be of another group).');
  });
});

describe('those who answered against those invited, under the headline', () => {
  const line = (margins: readonly (readonly [string, readonly (readonly [invited: number, answered: number | null])[]])[], language: 'sv' | 'en') =>
    plain(frameSentences(margins.map(([question, groups]) => ({ question, groups: groups.map(([invited, answered], g) => ({ label: both(`Grupp ${g}`, `Group ${g}`), invited, answered })) })), definition, language));

  it('is the group that differs most, with what it is of, a sentence a question', () => {
    // 60 of 200 and 300 of 1,000 are 30 %; 40 of 200 against 400 of 1,000 is the widest.
    const groups = [[300, 60], [400, 40], [300, 100]] as const;
    expect(line([['department', groups]], 'sv')).to.equal('Efter institution skiljer sig ”Grupp 1” mest: 20 % (40 av 200) av dem som svarade och angav institution, mot 40 % (400 av 1 000) av de inbjudna.');
    expect(line([['department', groups], ['role', [[10, 4], [10, 4]]]], 'en')).to.equal('By department, “Group 1” differs most: 20% (40 of 200) of those who answered and stated it, against 40% (400 of 1,000) of those invited. By role, no group’s share of those who answered differs from its share of those invited by as much as shows in whole per cent.');
  });

  it('keeps the questions that differ most where there is little room, in the order of the list', () => {
    const margins = ([['role', [[50, 60], [50, 40]]], ['department', [[50, 80], [50, 20]]], ['role', [[50, 70], [50, 30]]]] as const).map(([question, groups]) => ({ question, groups: groups.map(([invited, answered], g) => ({ label: both(`Grupp ${g}`, `Group ${g}`), invited, answered })) }));
    const two = plain(frameSentences(margins, definition, 'en', 2));
    expect(two).to.match(/^By department, .* 80% .* By role, .* 70% /).and.not.include('60%');
  });

  it('counts no group that is hidden, on neither side, and says so once', () => {
    const part = [[300, 60], [100, 60], [7_777, null]] as const;
    expect(line([['department', part], ['role', part]], 'en')).to.equal('By department, “Group 0” differs most: 50% (60 of 120) of those who answered and stated it, against 75% (300 of 400) of those invited. By role, “Group 0” differs most: 50% (60 of 120) of those who answered and stated it, against 75% (300 of 400) of those invited. Only groups that are shown are counted.');
  });

  it('is nothing for one group, for none, where all but one are hidden, and where nobody is known to have answered', () => {
    for (const groups of [[], [[10, 5]], [[10, 5], [12, null]], [[10, null], [12, null]], [[10, 0], [12, 0]], [[10, 5], [0, 3]]] as const) expect(line([['department', groups]], 'sv')).to.equal('');
  });
});
