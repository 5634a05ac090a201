/** Among those who said yes or no, beside everyone who answered: made of counts that are shown, hidden where one is not (users: the base of the headline). */
import { expect } from 'chai';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { editionToJson } from '../../../analysis/report/editionToJson.js';
import { keyNumbersOf } from '../../../analysis/report/keyNumbersOf.js';
import { statedOfFigure } from '../../../analysis/report/statedRecord.js';
import type { Response } from '../../../analysis/survey/answers.js';
import { makeReport } from '../../../server/acts/makeReport.js';
import { drawHere } from '../../support/drawHere.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { reportDocument } from '../../../server/report/reportDocument.js';
import { summaryDocument } from '../../../server/report/summaryDocument.js';
import { definitionOfSmall, planOfSmall, smallPlan, smallSurvey } from '../../support/smallReport.js';

const text = (sv: string, en = sv) => ({ sv, en });
const options = [
  { code: 'yes', label: text('Ja', 'Yes') }, { code: 'no', label: text('Nej', 'No') },
  { code: 'dont_know', label: text('Vet inte', 'Do not know'), meaning: 'dont_know' },
];
const hours = { code: 'hours', kind: 'single', text: text('Hur mycket?', 'How much?'), options: [...['none', 'some', 'much'].map((code) => ({ code, label: text(code) })), { code: 'not_mine', label: text('Inte aktuellt', 'Not applicable'), meaning: 'not_applicable' }] };
const indicators = {
  gets: { label: text('x'), phrase: text('får hjälp', 'get help'), numerator: 'help = yes' },
  lacks: { label: text('x'), phrase: text('får inte hjälp', 'do not get help'), numerator: 'not (help = yes)' },
  gets_sure: { label: text('x'), phrase: text('får hjälp', 'get help'), numerator: 'help = yes', base: 'help in (yes, no)' },
  any_hours: { label: text('x'), phrase: text('får timmar', 'get hours'), numerator: 'hours in (some, much)' },
};

const written = (more: object = {}) => {
  const base = smallSurvey();
  const help = { code: 'help', kind: 'single', text: text('Får du hjälp?', 'Do you get help?'), options, ...more };
  return { ...base, sections: [{ code: 'page', title: text('Sagt'), questions: [help, hours, { code: 'department', kind: 'unit', list: 'departments', text: text('Var?') }] }], lattice: [{ question: 'help', by: 'department' }], indicators };
};

function answered(counts: Readonly<Record<string, number>>, department: string, question = 'help'): readonly Response[] {
  return Object.entries(counts).flatMap(([code, n]) => Array.from({ length: n }, (): Response => ({
    definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map([[question, { kind: 'single', code }], ['department', { kind: 'unit', code: department }]]),
  })));
}

function made(responses: readonly Response[], keyNumbers: readonly object[], emphasise: readonly string[] = []) {
  const definition = definitionOfSmall(written());
  const heading = text('x');
  const plan = planOfSmall({ ...smallPlan, title: { text: text('Hjälp', 'Help') }, keyNumbers, figures: [{ code: 'help', chart: 'single-share', question: 'help', heading, title: { text: text('Hjälp', 'Help') }, ...(emphasise.length === 0 ? {} : { emphasise }) }, { code: 'hours', chart: 'demand-share', question: 'hours', heading, title: { text: text('Timmar', 'Hours') } }] }, definition);
  return makeReport({ definition, source: null, columns: columnsOf(definition, responses), now: new Date('2026-01-14'), restsOn: new Map(), plan: { plan, source: null } });
}

const plain = (said: string | undefined) => (said ?? '').replaceAll('\u00a0', ' ');
const gets = [{ indicator: 'gets', emphasis: true }];

describe('the share among those who said yes or no', () => {
  const of = (share: string, department?: string) => ({ share: department === undefined ? share : `${share} by department/${department}`, phrase: text('får hjälp', 'get help') });

  it('stands beside the key number with its own base and interval, of an indicator and of a share, of everyone and of a group', () => {
    const { edition } = made([...answered({ yes: 80, no: 40, dont_know: 40 }, 'north'), ...answered({ yes: 10, no: 30, dont_know: 0 }, 'south')], [...gets, of('help/yes'), of('help/yes', 'north'), of('help/no')]);
    const said = (language: 'sv' | 'en') => keyNumbersOf(edition, language).map(({ value, stated }) => plain(`${value} / ${stated}`));
    // Wilson of 90 of 160, 80 of 120 and 70 of 160, as R prop.test(correct = FALSE) has them
    expect(said('sv')).to.deep.equal([
      '45 % / 56 % av dem som svarade ”Ja” eller ”Nej” (95 % konfidensintervall 49–64, n = 160)',
      '45 % / 56 % av dem som svarade ”Ja” eller ”Nej” (95 % konfidensintervall 49–64, n = 160)',
      '50 % / 67 % av dem som svarade ”Ja” eller ”Nej” (95 % konfidensintervall 58–74, n = 120)',
      '35 % / 44 % av dem som svarade ”Ja” eller ”Nej” (95 % konfidensintervall 36–51, n = 160)',
    ]);
    expect(said('en')[0]).to.equal('45% / 56% of those who answered “Yes” or “No” (95% confidence interval 49–64, n = 160)');
  });

  it('is named after what is left out where there are more answers than two', () => {
    const { edition } = made(answered({ none: 40, some: 20, much: 20, not_mine: 20 }, 'north', 'hours'), [{ indicator: 'any_hours' }]);
    expect(plain(keyNumbersOf(edition, 'sv')[0]?.stated)).to.equal('50 % av dem som svarade något annat än ”Inte aktuellt” (95 % konfidensintervall 39–61, n = 80)');
  });

  it('is of no number that counts the answer itself, that leaves it out to begin with, or where nobody gave it', () => {
    const some = answered({ yes: 80, no: 40, dont_know: 40 }, 'north');
    for (const keyNumber of [{ indicator: 'lacks' }, { indicator: 'gets_sure' }, of('help/dont_know')]) expect(keyNumbersOf(made(some, [keyNumber]).edition, 'en')[0]?.stated).to.equal('');
    const sure = made(answered({ yes: 80, no: 40 }, 'north'), gets);
    expect(keyNumbersOf(sure.edition, 'en')[0]?.stated).to.equal('');
    expect(sure.content).to.not.include('"stated"');
  });

  it('says with few answers that they are few, and is hidden with too few, or where an answer is', () => {
    const few = (counts: Readonly<Record<string, number>>) => plain(keyNumbersOf(made(answered(counts, 'north'), gets).edition, 'en')[0]?.stated);
    expect(few({ yes: 10, no: 10, dont_know: 80 })).to.equal('50% of those who answered “Yes” or “No” (95% confidence interval 30–70, n = 20, few answers)');
    expect(few({ yes: 7, no: 0, dont_know: 80 })).to.equal('The share of those who answered “Yes” or “No” is not shown');
    // two answers are hidden, one because it is of two people, and the number that is shown has nothing made of them beside it
    const part = keyNumbersOf(made(answered({ none: 60, some: 20, much: 2, not_mine: 30 }, 'north', 'hours'), [of('hours/none')]).edition, 'en')[0];
    expect([plain(part?.value), plain(part?.stated)]).to.deep.equal(['54%', 'The share of those who answered anything but “Not applicable” is not shown']);
    const { edition, content } = made(answered({ yes: 60, no: 2, dont_know: 60 }, 'north'), [of('help/yes')]);
    const [{ value, stated } = { value: '', stated: '' }] = keyNumbersOf(edition, 'en');
    expect([value === '..' ? '' : 'The share of those who answered “Yes” or “No” is not shown'], 'a hidden number has nothing beside it').to.deep.equal([stated]);
    expect(JSON.parse(content)).to.have.nested.property('stated[0].share', null);
    expect(plain(figureOf(edition, { number: 1, language: 'en', size: 'doc', measure: drawHere().measure }).words.notes.join(' '))).to.not.include('Of the');
  });

  it('is of the answer that the title is about, also where it was asked last', () => {
    const { edition } = made(answered({ yes: 80, no: 40, dont_know: 40 }, 'north'), gets, ['no']);
    const { words } = figureOf(edition, { number: 1, language: 'sv', size: 'doc', measure: drawHere().measure });
    expect(words.notes.map(plain)).to.include('Av de 120 som svarade ”Ja” eller ”Nej” svarade 33 % ”Nej” (95 % konfidensintervall 26–42).');
  });

  it('stands under the figure of the question, in its JSON and in that of the edition, and in every document', async () => {
    const { edition, hash } = made([...answered({ yes: 80, no: 40, dont_know: 40 }, 'north'), ...answered({ none: 40, some: 20, much: 20, not_mine: 20 }, 'north', 'hours')], gets);
    const draw = drawHere();
    const { measure } = draw;
    const figure = (number: number) => figureOf(edition, { number, language: 'sv', size: 'doc', measure });
    expect(figure(1).words.notes.map(plain)).to.include('Av de 120 som svarade ”Ja” eller ”Nej” svarade 67 % ”Ja” (95 % konfidensintervall 58–74).');
    expect(figure(2).words.notes.map(plain)).to.include('Av de 80 som svarade något annat än ”Inte aktuellt” svarade 50 % ”none” (95 % konfidensintervall 39–61).');
    expect(statedOfFigure(figure(1).facts)).to.have.nested.property('rows[1].count', 40);
    expect(editionToJson(edition)).to.have.nested.property('stated[0]').that.includes({ keyNumber: 1, count: 80, base: 120, share: 80 / 120 });
    const reading = { language: 'sv', hash, links: folderLinks } as const;
    const line = '67 % av dem som svarade ”Ja” eller ”Nej” (95 % konfidensintervall 58–74, n = 120)';
    const order = { document: reportDocument(edition, reading, measure, () => undefined), pictures: [] };
    expect([...order.document.keyNumbers, ...summaryDocument(edition, reading).keyNumbers].map(({ stated }) => plain(stated))).to.deep.equal([line, line]);
    const { strFromU8, unzipSync } = await import('fflate');
    const words = (file: Uint8Array) => plain(Object.entries(unzipSync(file)).filter(([path]) => /document\.xml$|slides?\/.*xml$/i.test(path)).map(([, bytes]) => strFromU8(bytes)).join('').replace(/<[^>]*>/g, ''));
    for (const file of [await draw.document('docx', order), await draw.document('pptx', order), await draw.summary('docx', summaryDocument(edition, reading))]) expect(words(file)).to.include(line);
  });
});
