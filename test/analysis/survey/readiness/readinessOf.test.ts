import { expect } from 'chai';
import { readDefinition } from '../../../../analysis/exchange/readDefinition.js';
import type { Definition } from '../../../../analysis/survey/definition.js';
import { estimateMinutes } from '../../../../analysis/survey/readiness/estimateMinutes.js';
import { groupSizes } from '../../../../analysis/survey/readiness/groupSizes.js';
import { identifyingQuestions } from '../../../../analysis/survey/readiness/identifyingQuestions.js';
import { readinessOf, type ReadinessFacts } from '../../../../analysis/survey/readiness/readinessOf.js';
import { everyKind } from '../../../server/collect/everyKind.js';
import { ask, definitionOf } from '../../frame/definitionOf.js';

function facts(text: string, more: Partial<ReadinessFacts> = {}): ReadinessFacts {
  const reading = readDefinition(text, 'survey.yaml');
  if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
  return { definition: reading.definition, warnings: reading.warnings, today: '2025-10-20', invited: [], ...more };
}
const found = (text: string, more: Partial<ReadinessFacts> = {}) => readinessOf(facts(text, more)).map(({ verdict, code }) => `${verdict} ${code}`);
const asking = (code: string, text: string, kind: 'text' | 'number' | 'single' = 'text'): Definition => {
  const question = kind === 'single' ? ask.single(code, ['a', 'b']) : ask[kind](code);
  return definitionOf([{ ...question, text: new Map([['sv', text], ['en', 'What?']]) }]);
};

describe('what to know before a survey is opened', () => {
  const naming: readonly (readonly [code: string, text: string])[] = [
    ['q1', 'Vad heter du?'], ['q1', 'Ditt namn'], ['q1', 'Namn:'], ['q1', 'Förnamn och efternamn'], ['q1', 'Skriv ditt personnummer.'], ['q1', 'Vilken e-post använder du?'], ['q1', 'E-postadress'],
    ['q1', 'Mejladress, om du vill vara med i utlottningen'], ['q1', 'What is your name?'], ['q1', 'Your e-mail address'], ['q1', 'EMAIL'], ['q1', 'Phone number'], ['email', 'Hur når vi dig?'], ['full_name', 'Och du?'], ['personnummer', 'Siffror'],
  ];
  for (const [code, text] of naming) it(`S55: “${text}” (${code}) asks who somebody is`, () => expect(identifyingQuestions(asking(code, text))).to.deep.equal([code]));
  const harmless: readonly (readonly [code: string, text: string])[] = [
    ['q1', 'Vad tycker du om e-postsystemet?'], ['q1', 'Vilka metoder saknas? Nämn dem.'], ['q1', 'Which file names do you use?'], ['rename', 'Vad ska enheten heta?'], ['q1', 'Hur benämns stödet hos er?'], ['comments', 'Något mer du vill säga?'],
  ];
  for (const [code, text] of harmless) it(`S55: “${text}” (${code}) does not`, () => expect(identifyingQuestions(asking(code, text))).to.deep.equal([]));
  it('S55: to choose among given answers names nobody, and a confidential survey may ask', () => {
    expect(identifyingQuestions(asking('q1', 'Vill du ha svar med e-post?', 'single'))).to.deep.equal([]);
    expect(identifyingQuestions(asking('q1', 'Personnummer', 'number'))).to.deep.equal(['q1']);
    const text = everyKind().replace('sv: Vad vill du säga?', 'sv: Vad heter du?');
    expect(found(text)).to.include('fix IDENTIFYING').and.not.include('good NOTHING_IDENTIFYING');
    expect(found(text.replace('mode: anonymous', 'mode: confidential'))).to.include('look CONFIDENTIAL').and.not.include('fix IDENTIFYING');
    expect(found(text)).not.to.include('look CONFIDENTIAL');
  });

  it('S54: a group of 29 invited expects fewer than the ten answers that were promised, of a third; one of 30 does not', () => {
    const sizes = (invited: number) => groupSizes([{ by: ['unit'], groups: [{ name: 'large', invited: 90 }, { name: 'edge', invited }] }]);
    expect(sizes(29)).to.deep.equal([{ code: 'GROUPS_TOO_SMALL', verdict: 'look', params: { variables: 'unit', small: 1, groups: 2, worst: 'edge', invited: 29, expected: 9, people: 29 } }]);
    expect(sizes(30)).to.deep.equal([{ code: 'GROUPS_LARGE_ENOUGH', verdict: 'good', params: { variables: 'unit', groups: 2 } }]);
    expect(groupSizes([{ by: ['a', 'b'], groups: [{ name: 'x', invited: 3 }, { name: 'y', invited: 2 }] }])[0]).to.deep.include({ code: 'COMBINATIONS_TOO_SMALL', params: { variables: 'a × b', small: 2, groups: 2, worst: 'y', invited: 2, expected: 0, people: 5 } });
    expect(groupSizes([{ by: ['a'], groups: [] }]).map(({ code }) => code)).to.deep.equal(['NO_LIST']);
  });

  it('S48, S52, S53, S57: words, dates and information, what must be mended first', () => {
    expect(found(everyKind())).to.deep.equal(['look NO_LAST_DAY', 'look HTML', 'look NO_LIST', 'look TIME_SHORTER', 'good INFORMATION_COMPLETE', 'good NOTHING_IDENTIFYING', 'good LANGUAGES_COMPLETE']);
    expect(found(everyKind(1, 'closes: 2025-10-19'))[0]).to.equal('fix LAST_DAY_OVER');
    expect(found(everyKind(1, 'closes: 2025-10-20'))).to.include('good DATES_SET');
    // the first day is told only while it is to come
    for (const [opens, said] of [['2025-10-01', ''], ['2025-11-01', '2025-11-01']] as const) {
      expect(readinessOf(facts(everyKind(1, `opens: ${opens}\ncloses: 2025-12-20`))).find(({ code }) => code === 'DATES_SET')?.params).to.deep.equal({ opens: said, closes: '2025-12-20' });
    }
    expect(found(everyKind(), { isListUnused: true })).to.include('look LIST_BUT_OPEN');
    expect(found(everyKind(), { today: '2031-01-01' })[0]).to.equal('fix RETENTION_OVER');
    expect(found(everyKind().replace('showIf: role = student', 'showIf: role = student and role = senior'))[0]).to.equal('fix UNREACHABLE');
    const html = (text: string) => readinessOf(facts(text)).find(({ code }) => code === 'HTML')?.params['count'];
    expect(html(everyKind().replace('sv: Vad vill du säga?', 'sv: Vad <i>vill</i> du?'))).to.equal(Number(html(everyKind())) + 1);
    expect(found(everyKind().replace('sv: Vad vill du säga?', `sv: ${'ord '.repeat(31)}`))).to.include('look LONG_QUESTION');
  });

  it('compares the time with what is stated, and the questions with the wave before', () => {
    const [low, high] = estimateMinutes(facts(everyKind()).definition);
    expect(low).to.be.within(1, high);
    expect(found(everyKind().replace('minutes: [5, 8]', 'minutes: [60, 90]'))).to.include('look TIME_SHORTER');
    const long = definitionOf(Array.from({ length: 60 }, (_, i) => ask.text(`q${i}`)));
    expect(readinessOf({ ...facts(everyKind()), definition: long }).map(({ code }) => code)).to.include('TIME_LONGER');
    const earlier = { name: 'Earlier', definition: facts(everyKind().replace('code: braces', 'code: curly')).definition };
    expect(readinessOf(facts(everyKind(), { earlier })).filter(({ code }) => code === 'COMPARABLE' || code === 'OTHER_ANSWERS').map(({ code, question, params }) => [code, question ?? params['same']])).to.deep.equal([['OTHER_ANSWERS', 'methods'], ['OTHER_ANSWERS', 'priorities'], ['OTHER_ANSWERS', 'met'], ['COMPARABLE', 5]]);
  });
});
