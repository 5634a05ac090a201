/** Conditions as people read them: right in both languages, or as they are written. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Answers } from '../../../analysis/survey/answers.js';
import type { Expression } from '../../../analysis/survey/definition.js';
import { holds } from '../../../analysis/survey/expression/holds.js';
import { claimOf, type Claim } from '../../../server/report/condition/conditionClaims.js';
import { conditionInWords } from '../../../server/report/condition/conditionInWords.js';
import { getSample, read, sampleWith } from '../../analysis/survey/sample.js';
import { someAnswers } from '../../analysis/survey/someAnswers.js';

const definition = getSample();

const table: readonly (readonly [string, string, string])[] = [
  ['affiliation = university', 'svaret på fråga 1 (Var?) är ”Lärosätet”', 'the answer to question 1 (Where?) is “University”'],
  ['affiliation != university', 'svaret på fråga 1 (Var?) är något annat än ”Lärosätet”', 'the answer to question 1 (Where?) is something other than “University”'],
  // not the same: also true of whoever has not answered
  ['not affiliation in (university, region)', 'svaret på fråga 1 (Var?) är något annat än ”Lärosätet” eller ”Regionen”, eller om frågan är obesvarad', 'the answer to question 1 (Where?) is something other than “University” or “Region”, or if the question is not answered'],
  ['department in (folk, molek, klin)', 'svaret på fråga 2 (Vilken?) är ”Folkhälsa”, ”Molekylär medicin” eller ”Klinisk medicin”', 'the answer to question 2 (Which?) is “Public Health”, “Molecular Medicine” or “Clinical Medicine”'],
  ['methods includes trials', '”Prövningar” har valts i fråga 3 (Vilket stöd?)', '“Trials” is chosen in question 3 (Which support?)'],
  ['methods includes any (trials, other)', 'minst ett av alternativen ”Prövningar” och ”Annat” har valts i fråga 3 (Vilket stöd?)', 'at least one of “Trials” and “Other” is chosen in question 3 (Which support?)'],
  ['methods answered and not methods includes no_need', 'fråga 3 (Vilket stöd?) är besvarad utan att ”Jag behöver inget metodstöd” har valts', 'question 3 (Which support?) is answered and “I need no methods support” is not chosen there'],
  ['not methods includes no_need', '”Jag behöver inget metodstöd” inte har valts i fråga 3 (Vilket stöd?)', '“I need no methods support” is not chosen in question 3 (Which support?)'],
  ['not priorities includes any (trials, other)', 'inget av alternativen ”Prövningar” och ”Annat” har rangordnats i fråga 4 (Viktigast?)', 'none of “Trials” and “Other” is ranked in question 4 (Most important?)'],
  ['met.biostatistics <= 2', 'svaret på raden ”Biostatistik” i fråga 5 (Hur väl?) är ”Dåligt” eller ”Någorlunda”', 'the answer to the row “Biostatistics” of question 5 (How well?) is “Poorly” or “Fairly”'],
  ['not met.other = dont_know', 'svaret på raden ”Annat” i fråga 5 (Hur väl?) är något annat än ”Vet ej”, eller om raden är obesvarad', 'the answer to the row “Other” of question 5 (How well?) is something other than “Do not know”, or if the row is not answered'],
  ['hours >= 2.5', 'svaret på fråga 6 (Timmar?) är minst 2,5 timmar', 'the answer to question 6 (Hours?) is at least 2.5 hours'],
  ['hours answered and not hours >= 40', 'svaret på fråga 6 (Timmar?) är mindre än 40 timmar', 'the answer to question 6 (Hours?) is less than 40 hours'],
  ['methods count = 1', 'fråga 3 (Vilket stöd?) är besvarad med exakt 1 alternativ', 'question 3 (Which support?) is answered with exactly 1 option'],
  ['not role answered', 'fråga 7 (Roll?) är obesvarad', 'question 7 (Role?) is not answered'],
  ['methods includes trials and (hours > 3 and role = professor)', '”Prövningar” har valts i fråga 3 (Vilket stöd?), och om svaret på fråga 6 (Timmar?) är mer än 3 timmar, och om svaret på fråga 7 (Roll?) är ”Professor”', '“Trials” is chosen in question 3 (Which support?), and if the answer to question 6 (Hours?) is more than 3 hours, and if the answer to question 7 (Role?) is “Professor”'],
  ['(affiliation = region or role = professor) and hours < 3', 'alla de här villkoren är uppfyllda: (1) svaret på fråga 1 (Var?) är ”Regionen”, eller om svaret på fråga 7 (Roll?) är ”Professor”; (2) svaret på fråga 6 (Timmar?) är mindre än 3 timmar', 'all of these hold: (1) the answer to question 1 (Where?) is “Region”, or if the answer to question 7 (Role?) is “Professor”; (2) the answer to question 6 (Hours?) is less than 3 hours'],
  ['hours = 4 or affiliation = region and role = professor', 'minst ett av de här villkoren är uppfyllt: (1) svaret på fråga 6 (Timmar?) är 4 timmar; (2) svaret på fråga 1 (Var?) är ”Regionen”, och om svaret på fråga 7 (Roll?) är ”Professor”', 'at least one of these holds: (1) the answer to question 6 (Hours?) is 4 hours; (2) the answer to question 1 (Where?) is “Region”, and if the answer to question 7 (Role?) is “Professor”'],
];

/** A sentence with three layers would be read in two ways, and no step of the scale is above 9. */
const asWritten = ['hours < 3 and (affiliation = region or (role = professor and (hours = 1 or hours = 2)))', 'met.biostatistics > 9'];

function conditionOf(text: string): Expression {
  const found = read(sampleWith('numerator: methods answered and not methods includes no_need', `numerator: ${JSON.stringify(text)}`)).definition?.indicators.get('needs')?.numerator;
  if (found === undefined) throw new Error(`no condition: ${text}`);
  return found;
}

function isTrue(claim: Claim, answers: Answers): boolean {
  if (claim.type !== 'one') return claim.type === 'all' ? claim.parts.every((part) => isTrue(part, answers)) : claim.parts.some((part) => isTrue(part, answers));
  const { test, isNot, isAnswered } = claim;
  const answered: Expression = { type: 'answered', question: test.question, ...('row' in test ? { row: test.row } : {}) };
  return holds(test, answers, definition) !== isNot && (!isAnswered || holds(answered, answers, definition));
}

describe('a condition in words', () => {
  for (const [text, sv, en] of table) {
    it(`says ${text}`, () => {
      const condition = conditionOf(text);
      expect([conditionInWords(condition, definition, 'sv'), conditionInWords(condition, definition, 'en')]).to.deep.equal([sv, en]);
    });
  }

  it('is shown as it is written where words would be wrong', () => {
    for (const text of asWritten) expect(conditionInWords(conditionOf(text), definition, 'sv')).to.equal(text);
  });

  it('claims what the condition asks, whatever was answered', () => {
    for (const text of [...table.map(([written]) => written), ...asWritten, 'not (affiliation = region and not (role = professor or hours answered))']) {
      const condition = conditionOf(text);
      fc.assert(fc.property(someAnswers(definition), (answers) => isTrue(claimOf(condition), answers) === holds(condition, answers, definition)), { numRuns: 60 });
    }
  });
});
