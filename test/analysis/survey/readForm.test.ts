/** The H list of the bad-input catalogue, as far as a page of answers is concerned. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Answer, Answers } from '../../../analysis/survey/answers.js';
import type { AnswerFaultCode } from '../../../analysis/survey/answerFaults.js';
import { fieldsOf } from '../../../analysis/survey/form/fieldNames.js';
import { readForm, type FormPage, type FormReading } from '../../../analysis/survey/readForm.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { organisationsOf } from '../../../analysis/survey/form/organisationsOf.js';
import { unitsOn } from '../../../analysis/survey/unitsOn.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { getSample, sampleWith } from './sample.js';

const definition = getSample();

type Sent = Readonly<Record<string, readonly string[] | string>>;

function post(section: string, sent: Sent, before: Answers = new Map(), page: Partial<FormPage> = {}): FormReading {
  const fields = new Map(Object.entries(sent).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));
  return readForm({ definition, section, before, language: 'sv', ...page }, fields);
}

const chosen = (...codes: readonly string[]): Answer => ({ kind: 'multiple', codes });
const need = new Map<string, Answer>([['methods', chosen('biostatistics', 'bioinformatics', 'other')]]);
const needHours = new Map<string, Answer>([...need, ['met', { kind: 'grid', rows: new Map([['biostatistics', 'poor']]) }]]);

interface Refused {
  readonly name: string;
  readonly section: string;
  readonly sent: Sent;
  readonly before?: Answers;
  readonly code: AnswerFaultCode;
  readonly field: string;
  /** What the Swedish words say. */
  readonly says: RegExp;
}

const ok = { methods: 'biostatistics' };
/** Keeps the question about hours open. */
const poor = { 'met.biostatistics': 'poor' };
const refused: readonly Refused[] = [
  { name: 'H3: a required question left out', section: 'core', sent: {}, code: 'REQUIRED', field: 'methods', says: /behöver ett svar/ },
  { name: 'H4: an option the question does not have', section: 'core', sent: { methods: 'astrology' }, code: 'UNKNOWN_OPTION', field: 'methods', says: /”astrology” är inte ett av svarsalternativen/ },
  { name: 'H5: two values where one is asked for', section: 'core', sent: { ...ok, affiliation: ['university', 'region'] }, code: 'ONE_VALUE_ONLY', field: 'affiliation', says: /ett svar, inte 2/ },
  { name: 'H7: too many choices', section: 'core', sent: { affiliation: 'region', methods: ['biostatistics', 'bioinformatics', 'trials', 'other'] }, code: 'TOO_MANY_CHOICES', field: 'methods', says: /^Välj högst 3/ },
  { name: 'H8: none together with something', section: 'core', sent: { methods: ['biostatistics', 'no_need'] }, code: 'EXCLUSIVE_WITH_OTHERS', field: 'methods', says: /antingen ”Jag behöver inget metodstöd” eller .* inte både och/ },
  { name: 'H8: none together with a text beside other', section: 'core', sent: { methods: 'no_need', 'methods.other': 'Etik' }, code: 'EXCLUSIVE_WITH_OTHERS', field: 'methods', says: /Jag behöver inget/ },
  { name: 'H9: a text beside other and another choice of one', section: 'core', sent: { ...ok, affiliation: 'region', 'affiliation.other': 'Stiftelse' }, code: 'OTHER_TEXT_WITH_CHOICE', field: 'affiliation.other', says: /antingen ”Regionen” eller ”Annat”/ },
  { name: 'H10: a field that no question has', section: 'core', sent: { ...ok, admin: '1' }, code: 'UNKNOWN_FIELD', field: 'admin', says: /hör inte till/ },
  { name: 'H14: 1e999', section: 'detail', before: needHours, sent: { ...poor, hours: '1e999' }, code: 'NOT_A_NUMBER', field: 'hours', says: /går inte att läsa som ett tal/ },
  { name: 'H14: NaN', section: 'detail', before: needHours, sent: { ...poor, hours: 'NaN' }, code: 'NOT_A_NUMBER', field: 'hours', says: /NaN/ },
  { name: 'H14: hexadecimal', section: 'detail', before: needHours, sent: { ...poor, hours: '0x10' }, code: 'NOT_A_NUMBER', field: 'hours', says: /0x10/ },
  { name: 'H14: full-width digits', section: 'detail', before: needHours, sent: { ...poor, hours: '１２' }, code: 'NOT_A_NUMBER', field: 'hours', says: /１２/ },
  { name: 'H14: digits grouped in twos', section: 'detail', before: needHours, sent: { ...poor, hours: '12 00' }, code: 'NOT_A_NUMBER', field: 'hours', says: /12 00/ },
  { name: 'H14: an unknown unit', section: 'detail', before: needHours, sent: { ...poor, hours: '40 kg' }, code: 'NOT_A_NUMBER', field: 'hours', says: /40 kg/ },
  { name: 'H15: below the least', section: 'detail', before: needHours, sent: { ...poor, hours: '\u22121' }, code: 'OUT_OF_RANGE', field: 'hours', says: /mellan 0 och 2\s000/ },
  { name: 'H15: too many decimals', section: 'detail', before: needHours, sent: { ...poor, hours: '1,25' }, code: 'TOO_MANY_DECIMALS', field: 'hours', says: /högst 1 decimal/ },
  { name: 'H17: a text too long, with its length', section: 'closing', sent: { comments: 'ö'.repeat(201) }, code: 'TEXT_TOO_LONG', field: 'comments', says: /201 tecken lång. Högst 200/ },
  { name: 'H19: nothing but spaces and zero-width characters where an answer is required', section: 'core', sent: { methods: ' \u200b\u00a0\u2060\u3164 ' }, code: 'REQUIRED', field: 'methods', says: /behöver ett svar/ },
  { name: 'H27: __proto__ as a field', section: 'core', sent: { ...ok, ['__proto__']: '1' }, code: 'UNKNOWN_FIELD', field: '__proto__', says: /__proto__/ },
  { name: 'H27: constructor as a field of a grid', section: 'detail', before: need, sent: { 'met.constructor': 'poor' }, code: 'UNKNOWN_FIELD', field: 'met.constructor', says: /met.constructor/ },
  { name: 'a step the scale does not have', section: 'detail', before: need, sent: { 'met.biostatistics': '__proto__' }, code: 'UNKNOWN_OPTION', field: 'met.biostatistics', says: /__proto__/ },
  { name: 'the same option in two places', section: 'detail', before: need, sent: { 'priorities.1': 'other', 'priorities.2': 'other' }, code: 'RANKED_TWICE', field: 'priorities.2', says: /”Annat” är vald mer än en gång/ },
  { name: 'a second place without a first', section: 'detail', before: need, sent: { 'priorities.1': '', 'priorities.2': 'other' }, code: 'RANKING_GAP', field: 'priorities.1', says: /Plats 1 är tom/ },
  { name: 'a place for an option that was not chosen', section: 'detail', before: need, sent: { 'priorities.1': 'trials' }, code: 'UNKNOWN_OPTION', field: 'priorities.1', says: /trials/ },
  { name: 'a unit of a short name that two have', section: 'core', before: new Map([['affiliation', { kind: 'single', code: 'university' }]]), sent: { ...ok, affiliation: 'university', department: 'mm' }, code: 'UNIT_UNCLEAR', field: 'department.pick', says: /Vi är inte säkra på vad du menar med/ },
];

describe('a page of answers that is refused', () => {
  for (const { name, section, sent, before, code, field, says } of refused) {
    it(name, () => {
      const reading = post(section, sent, before);
      expect(reading.faults.map((fault) => [fault.code, fault.field])).to.deep.equal([[code, field]]);
      const [fault] = reading.faults;
      if (fault === undefined) throw new Error('no fault');
      const { message, mend } = wordingOf(fault, 'sv');
      expect(message).to.match(says);
      const english = wordingOf(fault, 'en');
      for (const words of [mend, english.message, english.mend]) expect(words).to.match(/\S/).and.not.match(/undefined/);
      for (const [entered, value] of Object.entries(sent)) {
        const known = [...definition.questions.values()].flatMap(fieldsOf).includes(entered);
        if (known) expect(reading.entered.get(entered)).to.deep.equal(typeof value === 'string' ? [value] : value);
      }
    });
  }

  it('keeps the answer that was saved before', () => {
    const before = new Map<string, Answer>([['comments', { kind: 'text', text: 'Bra' }]]);
    expect(post('closing', { comments: 'x'.repeat(201) }, before).answers.get('comments')).to.deep.equal({ kind: 'text', text: 'Bra' });
  });
});

const accepted: readonly (readonly [name: string, section: string, sent: Sent, question: string, answer: Answer | undefined, before?: Answers])[] = [
  ['H6: one value where many are allowed', 'core', { methods: 'biostatistics' }, 'methods', chosen('biostatistics')],
  ['H6: a value sent twice', 'core', { methods: ['biostatistics', 'biostatistics'] }, 'methods', chosen('biostatistics')],
  ['choices in the order of the definition', 'core', { methods: ['other', 'bioinformatics'] }, 'methods', chosen('bioinformatics', 'other')],
  ['H9: a text beside other is a tick (many)', 'core', { methods: 'biostatistics', 'methods.other': ' Etik ' }, 'methods', { kind: 'multiple', codes: ['biostatistics', 'other'], other: ' Etik ' }],
  ['H9: a text beside other is a tick (one)', 'core', { ...ok, 'affiliation.other': 'Stiftelse' }, 'affiliation', { kind: 'single', code: 'elsewhere', other: 'Stiftelse' }],
  ['H13: a comma', 'detail', { hours: '1,5' }, 'hours', { kind: 'number', value: 1.5 }, needHours],
  ['H13: a point', 'detail', { hours: '1.5' }, 'hours', { kind: 'number', value: 1.5 }, needHours],
  ['H13: spaces', 'detail', { hours: ' 1 200 ' }, 'hours', { kind: 'number', value: 1200 }, needHours],
  ['H13: no-break spaces', 'detail', { hours: '1\u00a0200\u202f' }, 'hours', { kind: 'number', value: 1200 }, needHours],
  ['H13: a minus sign U+2212 before 0', 'detail', { hours: '\u22120' }, 'hours', { kind: 'number', value: 0 }, needHours],
  ['H13: a unit', 'detail', { hours: '40 h' }, 'hours', { kind: 'number', value: 40 }, needHours],
  ['H13: a unit in the other language', 'detail', { hours: '40 tim.' }, 'hours', { kind: 'number', value: 40 }, needHours],
  ['H18: NUL taken away, half characters replaced', 'closing', { comments: 'a\0b\ud800c' }, 'comments', { kind: 'text', text: 'ab\ufffdc' }],
  ['H20: emoji, right-to-left and combining characters, exactly', 'closing', { comments: '👩🏽‍🔬 שלום e\u0301 𝔘' }, 'comments', { kind: 'text', text: '👩🏽‍🔬 שלום e\u0301 𝔘' }],
  ['H20: 200 emoji in a text of at most 200', 'closing', { comments: '👍'.repeat(200) }, 'comments', { kind: 'text', text: '👍'.repeat(200) }],
  ['H21: HTML and formulas, as they stand', 'closing', { comments: '<script>alert(1)</script>\r\n=cmd' }, 'comments', { kind: 'text', text: '<script>alert(1)</script>\n=cmd' }],
  ['an empty text is no answer', 'closing', { comments: ' ' }, 'comments', undefined, new Map([['comments', { kind: 'text', text: 'Bra' }]])],
  ['an answer taken back', 'closing', {}, 'role', undefined, new Map([['role', { kind: 'single', code: 'doctoral' }]])],
  ['rows of a grid', 'detail', { 'met.biostatistics': 'poor', 'met.other': 'dont_know' }, 'met', { kind: 'grid', rows: new Map([['biostatistics', 'poor'], ['other', 'dont_know']]) }, need],
  ['places of a ranking', 'detail', { 'priorities.1': 'other', 'priorities.2': '' }, 'priorities', { kind: 'ranking', order: ['other'] }, need],
];

describe('a page of answers that is accepted', () => {
  for (const [name, section, sent, question, answer, before] of accepted) {
    it(name, () => {
      const reading = post(section, sent, before, question === 'hours' ? { asked: new Map([['hours', null]]) } : {});
      expect(reading.faults).to.deep.equal([]);
      expect(reading.answers.get(question)).to.deep.equal(answer);
    });
  }

  it('H13: reads a comma before three digits by language, where decimals make it doubtful', () => {
    const hours = (language: string) => post('detail', { hours: '1,200' }, needHours, { language, asked: new Map([['hours', null]]) }).answers.get('hours');
    expect([hours('en'), hours('sv')]).to.deep.equal([{ kind: 'number', value: 1200 }, { kind: 'number', value: 1.2 }]);
  });

  it('H10: passes over fields of an older version and fields of the page itself', () => {
    const page = { wasField: (name: string) => name === 'old_question', pageFields: new Set(['action']) };
    expect(post('core', { ...ok, old_question: '1', action: 'next' }, new Map(), page).faults).to.deep.equal([]);
  });

  it('H12: drops and lists the answer to a question that is hidden now', () => {
    const before = new Map<string, Answer>([['affiliation', { kind: 'single', code: 'university' }], ['department', { kind: 'unit', code: 'folk' }]]);
    const reading = post('core', { ...ok, affiliation: 'region', department: 'Folkhälsa' }, before);
    expect(reading.answers.has('department')).to.equal(false);
    expect(reading.dropped).to.deep.equal([{ question: 'department', codes: [] }]);
  });

  it('H12: drops rows and places of what is no longer chosen', () => {
    const before = new Map<string, Answer>([...needHours, ['priorities', { kind: 'ranking', order: ['biostatistics', 'other'] }]]);
    const reading = post('core', { methods: 'other' }, before);
    expect(reading.answers.get('priorities')).to.deep.equal({ kind: 'ranking', order: ['other'] });
    expect(reading.dropped).to.deep.equal([{ question: 'priorities', codes: ['biostatistics'] }, { question: 'met', codes: ['biostatistics'] }]);
  });

  it('names the questions that the answers opened', () => {
    expect(post('core', { ...ok, affiliation: 'university' }).newlyShown).to.deep.equal(['department']);
    expect(post('core', { ...ok, affiliation: 'university', department: '' }).newlyShown).to.deep.equal([]);
  });

  it('keeps the rows of a grid that stand on another page', () => {
    const page = { asked: new Map([['met', ['bioinformatics']]]) };
    const { answers } = post('detail', { 'met.bioinformatics': 'well' }, needHours, page);
    expect(answers.get('met')).to.deep.equal({ kind: 'grid', rows: new Map([['biostatistics', 'poor'], ['bioinformatics', 'well']]) });
  });
});

describe('a required grid', () => {
  it('H3: asks for each row that is shown', () => {
    const strict = getSample(sampleWith('rowsFrom: methods', 'rowsFrom: methods\n        required: true'));
    const { faults } = post('detail', { 'met.other': 'well' }, need, { definition: strict });
    expect(faults.map(({ code, field }) => [code, field])).to.deep.equal([['REQUIRED', 'met.biostatistics'], ['REQUIRED', 'met.bioinformatics']]);
  });
});

describe('a unit as it is typed', () => {
  const before = new Map<string, Answer>([['affiliation', { kind: 'single', code: 'university' }]]);
  const typed = (text: string, pick?: string) => post('core', { ...ok, affiliation: 'university', department: text, ...(pick === undefined ? {} : { 'department.pick': pick }) }, before);
  const cases: readonly (readonly [string, string, string | undefined, Answer | readonly string[]])[] = [
    ['its name', 'Folkhälsa', undefined, { kind: 'unit', code: 'folk' }],
    ['its name in another language, case and spaces aside', ' public  HEALTH', undefined, { kind: 'unit', code: 'folk' }],
    ['its name without its dots', 'folkhalsa', undefined, { kind: 'unit', code: 'folk' }],
    ['a former name', 'socialmedicin', undefined, { kind: 'unit', code: 'folk' }],
    ['a short name that one has', 'KM', undefined, { kind: 'unit', code: 'klin' }],
    ['a short name that two have', 'MM', undefined, ['molek', 'klin']],
    ['a short name that two have, then picked', 'MM', 'klin', { kind: 'unit', code: 'klin' }],
    ['a misspelling', 'Folkhälso', undefined, ['folk']],
    ['a beginning of a word', 'medic', undefined, ['molek', 'klin']],
    ['a misspelling kept as typed', 'Folkhälso', '.typed', { kind: 'unit', typed: 'Folkhälso' }],
    ['a name like no other', 'Rymdforskning', undefined, { kind: 'unit', typed: 'Rymdforskning' }],
    ['another name than the pick is for', 'Folkhälsa', 'klin', { kind: 'unit', code: 'folk' }],
  ];
  for (const [name, text, pick, expected] of cases) {
    it(`is found by ${name}`, () => {
      const { answers, candidates } = typed(text, pick);
      if ('kind' in expected) expect(answers.get('department')).to.deep.equal(expected);
      else expect(candidates.get('department')?.map(({ code }) => code)).to.deep.equal(expected);
    });
  }

  describe('in a list so long that the organisation is asked first', () => {
    const wards = (organisation: string, count: number) => Array.from({ length: count }, (_, i) => `\n      - { code: ${organisation}_${i}, name: { sv: "Mottagning ${i}", en: "Ward ${i}" }, parent: ${organisation} }`).join('');
    const tops = ['north', 'south'].map((code) => `\n      - { code: ${code}, name: { sv: "Sjukhuset ${code}", en: "Hospital ${code}" } }`).join('');
    const listed = (count: number) => getSample(sampleWith('parent: molek }', `parent: molek }${tops}${wards('north', count)}${wards('south', count)}`));
    const long = listed(30);
    const asked = (text: string, within: string | undefined, pick?: string, definition = long) =>
      post('core', { ...ok, affiliation: 'university', department: text, ...(within === undefined ? {} : { 'department.within': within }), ...(pick === undefined ? {} : { 'department.pick': pick }) }, before, { definition });
    const cases: readonly (readonly [string, string, string | undefined, Answer | undefined | readonly string[]])[] = [
      ['a name that two have, in the organisation chosen', 'Mottagning 7', 'south', { kind: 'unit', code: 'south_7' }],
      ['a name that two have, with none chosen', 'Mottagning 7', undefined, ['north_7', 'south_7']],
      ['the organisation alone, where nothing is typed', '', 'south', { kind: 'unit', code: 'south' }],
      ['the organisation by its name', 'Sjukhuset north', 'north', { kind: 'unit', code: 'north' }],
      ['a name in another organisation than was chosen, which is asked about', 'Folkhälsa', 'south', ['folk']],
      ['a name like no other, kept with the organisation', 'Rymdlabbet', 'south', { kind: 'unit', typed: 'Rymdlabbet (Sjukhuset south)' }],
    ];
    for (const [name, text, within, expected] of cases) {
      it(`finds ${name}`, () => {
        const { answers, candidates, faults } = asked(text, within);
        if (expected !== undefined && 'kind' in expected) expect([answers.get('department'), faults]).to.deep.equal([expected, []]);
        else expect(candidates.get('department')?.map(({ code }) => code)).to.deep.equal(expected);
      });
    }

    it('refuses an organisation that is none, and asks for none where the list is short', () => {
      const { faults } = asked('Mottagning 7', 'folk_1');
      expect(faults.map(({ code, field }) => [code, field])).to.deep.equal([['UNKNOWN_OPTION', 'department.within']]);
      const list = (definition: Definition) => definition.units.get('departments');
      const organisations = (definition: Definition) => organisationsOf(list(definition) ?? { code: '', label: new Map(), units: [] }).map(({ code }) => code);
      // 3 + 2 + 2 × 27 units are 59, one pair more is 61
      expect(organisations(listed(27))).to.deep.equal([]);
      expect(organisations(listed(28))).to.deep.equal(['folk', 'molek', 'north', 'south']);
    });
  });

  describe('when units come and go', () => {
    const dated = getSample(
      sampleWith('formerNames: [Socialmedicin] }', 'formerNames: [Socialmedicin], validTo: 2025-12-31, successor: global }\n      - { code: global, name: { sv: Global hälsa, en: Global Health }, validFrom: 2026-01-01 }'),
    );
    const on = (today: string, text: string) => post('core', { ...ok, affiliation: 'university', department: text }, before, { definition: dated, today }).answers.get('department');
    const days: readonly (readonly [string, string, string, Answer])[] = [
      ['the unit on its last day', '2025-12-31', 'Folkhälsa', { kind: 'unit', code: 'folk' }],
      ['its successor on the day after', '2026-01-01', 'Folkhälsa', { kind: 'unit', code: 'global' }],
      ['its successor, by a former name of what it succeeded', '2026-01-01', 'socialmedicin', { kind: 'unit', code: 'global' }],
      ['no unit before it has begun', '2025-12-31', 'Global hälsa', { kind: 'unit', typed: 'Global hälsa' }],
    ];
    for (const [name, today, text, expected] of days) {
      it(`a name means ${name}`, () => {
        expect(on(today, text)).to.deep.equal(expected);
      });
    }

    it('what is offered on a day is what there is that day, and the code of an ended unit can still be read', () => {
      const list = dated.units.get('departments');
      if (list === undefined) throw new Error('the sample has departments');
      const offered = (day: string) => unitsOn(list, day).units.map(({ code }) => code);
      expect(offered('2025-12-31')).to.deep.equal(['folk', 'molek', 'klin']);
      expect(offered('2026-01-01')).to.deep.equal(['global', 'molek', 'klin']);
      expect(list.units.map(({ code }) => code)).to.deep.equal(['folk', 'global', 'molek', 'klin']);
    });
  });
});

describe('any page of answers', () => {
  it('is read without an error, and never gives an answer that routing would drop', () => {
    const names = [...[...definition.questions.values()].flatMap(fieldsOf), '__proto__', 'constructor', 'x'];
    const codes = ['biostatistics', 'no_need', 'other', 'trials', 'university', 'region', 'poor', 'dont_know', 'folk', 'MM', '.typed', '12', '', '\ud800', 'toString'];
    const value = fc.oneof(fc.constantFrom(...codes), fc.string({ unit: 'binary' }));
    const fields = fc.array(fc.tuple(fc.constantFrom(...names), fc.array(value, { maxLength: 4 }))).map((entries) => new Map(entries));
    fc.assert(
      fc.property(fields, fields, (first, second) => {
        const one = readForm({ definition, section: 'core', before: new Map(), language: 'en' }, first);
        const two = readForm({ definition, section: 'detail', before: one.answers, language: 'en' }, second);
        const again = readForm({ definition, section: 'closing', before: two.answers, language: 'en' }, new Map());
        expect(again.dropped).to.deep.equal([]);
      }),
      { numRuns: 150 },
    );
  });
});
