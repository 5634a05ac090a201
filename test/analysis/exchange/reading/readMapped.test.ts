/** A foreign file through a mapping: docs/mapping.md, and what the catalogue of bad input asks of it. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import fc from 'fast-check';
import { wordingOf } from '../../../../server/problems/catalogue.js';
import { readTable, surveyOf, type ReadTable } from './readTable.js';

const definition = surveyOf(`
      - { code: role, kind: single, text: { sv: Roll, en: Role }, options: [ { code: doctoral, label: { sv: Doktorand, en: Doctoral student } }, { code: professor, label: { sv: Professor, en: Professor } }, { code: other, label: { sv: Annan, en: Other }, meaning: other } ] }
      - { code: tools, kind: multiple, text: { sv: Verktyg, en: Tools }, options: [ { code: dmp, label: { sv: Plan, en: Plan } }, { code: archive, label: { sv: Arkiv, en: Archive } }, { code: other, label: { sv: Annat, en: Other }, meaning: other }, { code: no_need, label: { sv: Inget, en: None }, meaning: none } ] }
      - { code: years, kind: number, text: { sv: År, en: Years }, min: 0, max: 60, decimals: 1 }
      - code: career
        kind: single
        derivedFrom: [years]
        text: { sv: Karriär, en: Career }
        options: [ { code: early, label: { sv: Tidig, en: Early } }, { code: late, label: { sv: Sen, en: Late } } ]
      - code: met
        kind: grid
        text: { sv: Mött, en: Met }
        rowsFrom: tools
        scale: [ { code: low, label: { sv: Dåligt, en: Poorly }, value: 1 }, { code: high, label: { sv: Väl, en: Well }, value: 2 } ]
      - { code: films, kind: ranking, text: { sv: Filmer, en: Films }, showIf: career = late, places: 3, options: [ { code: one, label: { sv: Ett, en: One } }, { code: two, label: { sv: Två, en: Two } }, { code: three, label: { sv: Tre, en: Three } } ] }
      - { code: comments, kind: text, text: { sv: Annat, en: Else } }`);

const header = ['Role', 'Role other', 'T1', 'T2', 'T other', 'T4', 'Years', 'M1', 'M2', 'M3', 'One', 'Two', 'Three', 'C1', 'C2', 'Weight', 'Lang', 'Status', 'Consent'];
const full = ['professor', '', '1', '0', '', '', '12,5', '1', '2', '', '2', '1', '', 'fine', '', '1.5', 'Swedish', 'Complete', '1'];

const mapping = `
missing: { not_shown: ["-998"], skipped: ["-999", NA], not_reached: ["-77"], not_asked: ["-66"], blank: ["."] }
language: { column: Lang, values: { sv: Swedish, en: [English, eng] } }
weight: Weight
brokeOff: { column: Status, values: [Partial] }
leaveOut:
  - { column: Consent, values: ["2"], why: did not consent }
  - { column: Consent, values: ["3"], why: took it back }
decimal: ","
questions:
  role: { column: Role, otherText: Role other }
  tools: { options: { dmp: T1, archive: T2, no_need: T4 }, otherText: T other }
  years: { column: Years }
  career: { bands: years, from: { early: 0, late: 5 } }
  met: { rows: { dmp: M1, archive: M2, other: M3 } }
  films: { ranks: "{label}" }
  comments: { columns: [C1, C2] }
`;

/** The full record with other cells in some columns. */
function record(changes: Readonly<Record<string, string>>): readonly string[] {
  return full.map((cell, i) => new Map(Object.entries(changes)).get(header[i] ?? '') ?? cell);
}

const read = (...records: readonly Readonly<Record<string, string>>[]) => readTable(definition, mapping, [header, ...records.map(record)]);

/** Bytes that are held on to, once everything else is swept away. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

/** The faults as a person sees them: code, where, value. */
function told({ result }: Pick<ReadTable, 'result'>): readonly string[] {
  return result.faults.map((fault) => {
    for (const language of ['sv', 'en'] as const) expect(Object.values(wordingOf(fault, language)).join(' ')).to.not.match(/undefined|NaN|\[object/);
    return [fault.code, fault.place?.path ?? '', String(fault.params['value'] ?? '')].join(' ').trim();
  });
}

describe('a foreign file through a mapping', () => {
  it('gives every answer of a record', () => {
    const { people, result } = read({});
    const [person] = people;
    expect(told({ result })).to.deep.equal([]);
    expect(person?.weight).to.equal(1.5);
    expect([...(person?.statuses.answers ?? [])]).to.deep.equal([
      ['role', { kind: 'single', code: 'professor' }],
      ['tools', { kind: 'multiple', codes: ['dmp'] }],
      ['years', { kind: 'number', value: 12.5 }],
      ['met', { kind: 'grid', rows: new Map([['dmp', 'low'], ['archive', 'high']]) }],
      ['films', { kind: 'ranking', order: ['two', 'one'] }],
      ['comments', { kind: 'text', text: 'fine' }],
    ]);
    expect([...result.languages]).to.deep.equal([['sv', 1]]);
    expect(result.warnings.map(({ code, params }) => [code, params['question'], params['count']])).to.deep.equal([['ANSWERED_THOUGH_HIDDEN', 'met', 1]]);
  });

  it('C66: with a header and nothing after it has 0 records, and without a header says so', () => {
    const { people, result } = readTable(definition, mapping, [header]);
    expect([people.length, result.records, result.summary.total]).to.deep.equal([0, 0, 0]);
    expect(told(readTable(definition, mapping, []))).to.deep.equal(['HEADER_ROWS_MISSING']);
  });

  it('C70: names the line of each record with too few or too many cells, all at once', () => {
    const { people, result } = readTable(definition, mapping, [header, full.slice(1), full, [...full, ''], ['x']]);
    expect(people).to.have.length(1);
    expect(result.faults.map(({ code, params, place }) => [code, params['record'], params['found'], params['expected'], place?.line])).to.deep.equal([
      ['RECORD_LENGTH', 1, 18, 19, 2],
      ['RECORD_LENGTH', 3, 20, 19, 4],
      ['RECORD_LENGTH', 4, 1, 19, 5],
    ]);
    // A sheet does not store the empty cells at the end of a row.
    expect(readTable(definition, mapping.replace(/brokeOff.*\n|leaveOut:\n.*\n.*\n/g, ''), [header, full.slice(0, -2)], 'xlsx').people).to.have.length(1);
  });

  it('C71: names the columns that are missing, with the nearest, and those that stand twice, with their places', () => {
    const broken = header.map((name) => (name === 'Years' ? 'Yeas' : name === 'T2' ? ' t1 ' : name));
    const { people, result } = readTable(definition, mapping, [broken, full]);
    expect(people).to.deep.equal([]);
    expect(result.faults.map(({ code, params: { column, nearest, positions, first }, place }) => [code, column, nearest ?? positions, first, place?.file])).to.deep.equal([
      ['COLUMN_NOT_FOUND', 'T2', 'T1', undefined, 'mapping.yaml'],
      ['COLUMN_NOT_FOUND', 'Years', 'Yeas', undefined, 'mapping.yaml'],
    ]);
    const twice = readTable(definition, mapping, [header.map((name) => (name === 'M1' ? 'Years' : name)), full]).result.faults;
    expect(twice.map(({ code, params }) => [code, params['column'], params['positions'], params['first']])[0]).to.deep.equal(['COLUMN_NAME_TWICE', 'Years', '#7, #8', 7]);
    expect(readTable(definition, mapping.replace('column: Years', 'column: "#7"').replace('M1', '"#8"'), [header.map((name) => (name === 'M1' ? 'Years' : name)), full]).people).to.have.length(1);
  });

  it('C79: reports each value that no option knows, with its column, how often, and what was probably meant', () => {
    const found = read({ Role: 'Profesor' }, { Role: 'Dean' }, {}, { Role: 'Profesor' });
    expect(found.people, 'nobody is counted by half').to.have.length(1);
    expect(told(found)).to.deep.equal(['CELL_UNKNOWN record[1].Role Profesor', 'CELL_UNKNOWN record[2].Role Dean', 'CELL_UNKNOWN record[4].Role Profesor']);
    expect(found.result.summary).to.deep.equal({
      total: 3,
      byKind: new Map([['CELL_UNKNOWN', 3]]),
      columns: [{ code: 'CELL_UNKNOWN', column: 'Role', question: 'role', count: 3, values: [{ value: 'Profesor', count: 2, nearest: 'professor' }, { value: 'Dean', count: 1, nearest: '' }], others: 0 }],
    });
  });

  it('T28: of bad cells without end keeps the first 10,000, counts all, and stays small and quick', function () {
    this.timeout(30_000);
    const [records, late] = [60_000, 3_000];
    function* rows(): Generator<readonly string[]> {
      yield header;
      for (let i = 0; i < records; i += 1) {
        const role = i < records - late ? `nobody ${i} ${'x'.repeat(200)}` : 'Dean';
        yield [role, ...full.slice(1, 6), `${i} years`, ...full.slice(7)];
      }
    }
    const before = memoryInUse();
    const { people, result, reading } = readTable(definition, mapping, rows());
    expect([people.length, result.records, result.faultyRecords, result.faults.length]).to.deep.equal([0, records, records, 10_000]);
    expect([...result.summary.byKind]).to.deep.equal([['CELL_UNKNOWN', records], ['CELL_NOT_NUMBER', records]]);
    for (const { count, values, others } of result.summary.columns) expect(values.reduce((sum, value) => sum + value.count, others)).to.equal(count).and.to.equal(records);
    expect(result.summary.columns[0]?.values[0]?.value, 'what becomes common late is still told').to.equal('Dean');
    expect(memoryInUse() - before, 'bytes').to.be.below(14_000_000);
    expect(reading.result().records).to.equal(records);
  });

  const cells: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    ['a number with the other decimal sign', { Years: '12.5' }, ['CELL_NOT_NUMBER record[1].Years 12.5']],
    ['a number out of range', { Years: '61' }, ['CELL_OUT_OF_RANGE record[1].Years 61']],
    ['too many decimals', { Years: '1,25' }, ['CELL_DECIMALS record[1].Years 1,25']],
    ['a tick that says nothing', { T1: 'perhaps' }, ['CELL_NOT_TICK record[1].T1 perhaps']],
    ['the label of another option in an option’s column', { T1: 'Archive' }, ['CELL_NOT_TICK record[1].T1 Archive']],
    ['a place that is none', { One: '4' }, ['CELL_NOT_PLACE record[1].One 4']],
    ['a place taken twice', { One: '1' }, ['CELL_PLACE_TAKEN record[1].Two 1']],
    ['a place left empty', { One: '3' }, ['CELL_PLACE_EMPTY record[1].One 3']],
    ['no weight', { Weight: '' }, ['CELL_NO_WEIGHT record[1].Weight']],
    ['a weight of nothing', { Weight: '0' }, ['CELL_NOT_WEIGHT record[1].Weight 0']],
    ['a weight without end', { Weight: '1e999' }, ['CELL_NOT_WEIGHT record[1].Weight 1e999']],
    ['a negative weight', { Weight: '-1' }, ['CELL_NOT_WEIGHT record[1].Weight -1']],
    ['a language the survey does not have', { Lang: 'Finnish' }, ['CELL_LANGUAGE record[1].Lang Finnish']],
    ['a step that is not on the scale', { M1: '3' }, ['CELL_UNKNOWN record[1].M1 3']],
    ['names that mean something in a program', { Role: '__proto__', M1: 'constructor', T1: 'toString' }, ['CELL_UNKNOWN record[1].Role __proto__', 'CELL_NOT_TICK record[1].T1 toString', 'CELL_UNKNOWN record[1].M1 constructor']],
    ['several faults, all of them', { Years: 'x', Weight: '', Lang: '?' }, ['CELL_NOT_NUMBER record[1].Years x', 'CELL_NO_WEIGHT record[1].Weight', 'CELL_LANGUAGE record[1].Lang ?']],
  ];
  for (const [what, changes, faults] of cases(cells)) {
    it(`refuses ${what}`, () => {
      const found = read(changes);
      expect(told(found)).to.deep.equal(faults);
      expect(found.people).to.deep.equal([]);
    });
  }
});

function cases<T>(all: readonly T[]): readonly T[] {
  expect(all).to.not.be.empty;
  return all;
}

describe('what a record does not answer', () => {
  const nothing = Object.fromEntries(['Role', 'T1', 'T2', 'T4', 'Years', 'M1', 'M2', 'One', 'Two', 'C1'].map((column) => [column, '']));
  const statuses: readonly (readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>])[] = [
    ['empty cells are skipped', { Role: '', Years: '' }, { role: 'skipped', years: 'skipped' }],
    ['each code says its reason', { Role: '-998', Years: '-77.0', C1: 'na', C2: '-66' }, { role: 'not_shown', years: 'not_reached', comments: 'skipped' }],
    ['a cell that says no more than an empty one is read as one', { Role: '.', Years: '3', One: '.', Two: '' }, { role: 'skipped', films: 'not_shown' }],
    ['unticked options are skipped', { T1: '0', T2: 'No', T4: '-998' }, { tools: 'skipped' }],
    ['of several columns, not reached goes before not shown, and that before not asked', { T1: '-998', T2: '-66', T4: '-77' }, { tools: 'not_reached' }],
    ['a text beside "other" chooses it', { T1: '0', 'T other': 'my own' }, { tools: 'answered' }],
    ['a question hidden by its condition is not shown, also where that rests on a derived one', { Years: '3', One: '', Two: '' }, { films: 'not_shown', career: 'not_asked' }],
    ['a question shown by a derived one is skipped', { Years: '30', One: '', Two: '' }, { films: 'skipped' }],
    ['each row of a grid is its own; a row not chosen is not shown', { T1: '1', T2: '1', M1: '', M2: '2' }, { met: 'answered', 'met.dmp': 'skipped', 'met.archive': 'answered', 'met.other': 'not_shown' }],
    ['a grid of which no row was chosen is not shown', { T1: '0', M1: '', M2: '' }, { met: 'not_shown', 'met.dmp': 'not_shown' }],
    ['who broke off did not reach what comes after the last answer', { ...nothing, Role: 'professor', Status: 'partial' }, { role: 'answered', tools: 'not_reached', met: 'not_reached', 'met.dmp': 'not_reached', films: 'not_reached', comments: 'not_reached' }],
    ['who broke off skipped what is empty before the last answer', { ...nothing, Years: '3', Status: 'Partial' }, { role: 'skipped', tools: 'skipped', years: 'answered', met: 'not_shown', films: 'not_shown', comments: 'not_reached' }],
  ];
  for (const [what, changes, expected] of cases(statuses)) {
    it(what, () => {
      const found = read(changes);
      expect(told(found)).to.deep.equal([]);
      const seen = found.people[0]?.statuses;
      const status = (key: string) => (key.includes('.') ? seen?.ofPart(key.split('.')[0] ?? '', key.split('.')[1] ?? '') : seen?.of(key));
      expect(Object.fromEntries(Object.keys(expected).map((key) => [key, status(key)]))).to.deep.equal(expected);
    });
  }

  it('is kept where it was answered although hidden, and counted once a question', () => {
    const { people, result } = read({ Years: '1' }, { Years: '1' }, { Years: '1', T2: '1' });
    expect(people.map(({ statuses: seen }) => seen.of('films'))).to.deep.equal(['answered', 'answered', 'answered']);
    expect(result.warnings.map(({ code, params }) => [code, params['question'], params['count']])).to.deep.equal([['ANSWERED_THOUGH_HIDDEN', 'met', 2], ['ANSWERED_THOUGH_HIDDEN', 'films', 3]]);
  });
});

describe('what is said of a file as a whole', () => {
  it('how many records are left out, and why, and nothing else of them', () => {
    const { people, result } = read({ Consent: '2', Role: 'nobody' }, {}, { Consent: '2.0' }, { Consent: '3' });
    expect([people.length, result.records, result.respondents, result.summary.total]).to.deep.equal([1, 4, 1, 0]);
    expect(result.leftOut).to.deep.equal([{ why: 'did not consent', count: 2 }, { why: 'took it back', count: 1 }]);
    expect(result.warnings.slice(0, 2).map((warning) => wordingOf(warning, 'en').message)).to.deep.equal(['2 records are left out: did not consent', '1 record is left out: took it back']);
  });

  it('exclusive options chosen with others, and texts beside an option not chosen: kept as recorded, and counted', () => {
    const { people, result } = read({ T4: 'yes', M1: '', M2: '', 'Role other': 'dean' }, { T4: 'x', T1: '', M1: '', M2: '' });
    expect(people.map(({ statuses }) => [statuses.answers.get('tools'), statuses.answers.get('role')])).to.deep.equal([
      [{ kind: 'multiple', codes: ['dmp', 'no_need'] }, { kind: 'single', code: 'professor' }],
      [{ kind: 'multiple', codes: ['no_need'] }, { kind: 'single', code: 'professor' }],
    ]);
    expect(result.warnings.map(({ code, params }) => [code, params['question'], params['count']])).to.deep.equal([['OTHER_TEXT_UNUSED', 'role', 1], ['EXCLUSIVE_COMBINED', 'tools', 1]]);
  });

  it('which columns nothing uses, by name or place', () => {
    const { result } = readTable(definition, mapping, [[...header, 'IP address', ''], [...full, '1', '2']]);
    expect(result.unusedColumns).to.deep.equal(['IP address', '#21']);
    expect(result.warnings.map(({ code, params }) => [code, params['count'], params['columns']]).at(-1)).to.deep.equal(['COLUMNS_NOT_USED', 2, 'IP address; #21']);
  });

  it('one column that nothing uses is one', () => {
    const { result } = readTable(definition, mapping, [[...header, 'IP address'], [...full, '1']]);
    const warning = result.warnings.find(({ code }) => code === 'COLUMNS_NOT_USED') ?? { code: '', params: {} };
    const { sv, en } = { sv: wordingOf(warning, 'sv'), en: wordingOf(warning, 'en') };
    expect([sv.message, sv.mend]).to.deep.equal(['1 kolumn används inte: IP address', 'Ingen fråga läser den. Det behöver inte vara fel.']);
    expect([en.message, en.mend]).to.deep.equal(['1 column is not used: IP address', 'No question reads it. That need not be wrong.']);
  });

  it('of the latest walk only, each walk from the beginning', () => {
    const { reading, result } = read({}, { Role: 'nobody' });
    expect([...reading.respondents]).to.have.length(1);
    const again = reading.result();
    expect([again.records, again.respondents, again.summary.total]).to.deep.equal([result.records, result.respondents, result.summary.total]).and.to.deep.equal([2, 1, 1]);
  });
});

describe('values that no option knows, where the mapping says what they mean', () => {
  const one = (question: string, cell: string) => {
    const told = `questions: { role: not_asked, years: not_asked, career: not_asked, met: not_asked, films: not_asked, comments: not_asked, ${question} }`;
    return readTable(definition, told.replace(`${question.split(':')[0] ?? ''}: not_asked, `, ''), [['A', 'B'], [cell, 'x']]).people[0]?.statuses;
  };
  const delimited = 'tools: { column: A, delimiter: ";", values: { archive: "Archives; both of them" }, otherwise: other }';
  it('become "other", with their text and their number', () => {
    expect(one(delimited, 'Plan;my own; another;archives; both of them')?.answers.get('tools')).to.deep.equal({ kind: 'multiple', codes: ['dmp', 'archive', 'other'], other: 'my own; another', otherCount: 2 });
    expect(one(delimited, 'my own')?.answers.get('tools')).to.deep.equal({ kind: 'multiple', codes: ['other'], other: 'my own' });
    expect(one('role: { column: A, otherwise: other }, tools: not_asked', ' Dean ')?.answers.get('role')).to.deep.equal({ kind: 'single', code: 'other', other: 'Dean' });
  });
  it('become a reason where nothing else was said', () => {
    const reason = delimited.replace('otherwise: other', 'otherwise: not_shown');
    expect(one(reason, 'not relevant; to me')?.of('tools')).to.equal('not_shown');
    expect(one(reason, 'not relevant; Plan')?.answers.get('tools')).to.deep.equal({ kind: 'multiple', codes: ['dmp'] });
  });
});

describe('cells that are no number, where the mapping says what they mean', () => {
  const years = (cell: string, told: string) => readTable(definition, mapping.replace('column: Years', `column: Years, ${told}`), [header, record({ Years: cell })]);
  const values = 'values: { 10: [ca 10, 10 år], 12.5: 10-15, 60: "110", 99: evig }';

  for (const [cell, value] of [['Ca  10', 10], ['10 år', 10], ['10-15', 12.5], ['110', 60], ['12,5', 12.5]] as const) {
    it(`“${cell}” is ${value}`, () => {
      expect(years(cell, values).people[0]?.statuses.answers.get('years')).to.deep.equal({ kind: 'number', value });
    });
  }

  it('are held against what the question allows, as all numbers', () => {
    expect(years('evig', values).result.faults.map(({ code }) => code)).to.deep.equal(['CELL_OUT_OF_RANGE']);
  });

  it('become the reason of otherwise, but no number does that the question does not allow', () => {
    const told = `${values}, otherwise: not_asked`;
    expect(years('vet ej', told).people[0]?.statuses.of('years')).to.equal('not_asked');
    expect(years('61', told).result.faults.map(({ code }) => code)).to.deep.equal(['CELL_OUT_OF_RANGE']);
  });

  it('are told with the place to say it in, where nothing is said', () => {
    const [fault] = years('ca 11', values).result.faults;
    expect(fault?.params).to.include({ question: 'years', value: 'ca 11' });
  });
});

describe('a file of anything', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...full, ...header, '-998', '1', '0', ';', '\0', '\ud800', '=1+1', '__proto__', 'x'.repeat(5_000)));
  it('never throws, and counts every record and every fault', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 17, maxLength: 20 }), { maxLength: 6 }), fc.boolean(), (rows, isHeaderGood) => {
        const found = readTable(definition, mapping, isHeaderGood ? [header, ...rows] : rows);
        const { records, respondents, faultyRecords, leftOut, summary, faults } = found.result;
        expect(respondents + faultyRecords + leftOut.reduce((sum, { count }) => sum + count, 0)).to.equal(records);
        expect([...summary.byKind.values()].reduce((sum, count) => sum + count, 0)).to.equal(summary.total).and.to.equal(faults.length);
        expect(told(found)).to.have.length(summary.total);
      }),
      { numRuns: 300 },
    );
  });
});
