/** Our own file read from its bytes, held against the reader that makes a respondent of each record and names every fault. */
import { expect } from 'chai';
import fc from 'fast-check';
import { readRecordedCells } from '../../../../analysis/exchange/ownExport/readRecordedCells.js';
import { csvRecords } from '../../../../analysis/exchange/csvRecords.js';
import { readResponses } from '../../../../analysis/exchange/readResponses.js';
import { writeResponses } from '../../../../analysis/exchange/writeResponses.js';
import type { Columns } from '../../../../analysis/frame/columns.js';
import { columnsOf } from '../../../../analysis/frame/columnsOf.js';
import { columnsOfCells } from '../../../../analysis/frame/ownExport/columnsOfCells.js';
import type { Definition, Expression } from '../../../../analysis/survey/definition.js';
import { getSample, sampleWith } from '../../survey/sample.js';
import { ask, definitionOf, option } from '../definitionOf.js';
import { someDefinition } from '../../survey/someDefinition.js';
import { someResponse } from '../../survey/someAnswers.js';

function* inParts(bytes: Uint8Array, length: number): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

function fast(definition: Definition, bytes: Uint8Array, partLength = bytes.length): Columns | undefined {
  const cells = readRecordedCells(definition, inParts(bytes, partLength));
  return cells === undefined ? undefined : columnsOfCells(definition, cells);
}

/** Columns, or undefined where there is any fault. */
function slow(definition: Definition, bytes: Uint8Array): Columns | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const { responses, faults } = readResponses(definition, text);
  return faults.length > 0 ? undefined : columnsOf(definition, responses);
}

const utf8 = new TextEncoder();

const surveys = fc.oneof(fc.constant(getSample()), someDefinition);
const files = surveys.chain((definition) =>
  fc.array(someResponse(definition), { minLength: 1, maxLength: 8 }).map((people) => ({ definition, bytes: utf8.encode(writeResponses(definition, people)) })),
);

const interesting = ['', '.skipped', '.not_shown', '.not_reached', '.not_asked', '0', '1', '2', 'a', 'd', 'here', 'sv', ' ', '"', '""', '"x"', '-1', '=1', '.', 'å', '\r', '\n', ','];

interface Damage {
  readonly at: number;
  readonly how: 'flip' | 'cut' | 'cell' | 'insert' | 'record';
  readonly byte: number;
  readonly cell: string;
}

function damaged(bytes: Uint8Array, { at, how, byte, cell }: Damage): Uint8Array {
  const place = at % bytes.length;
  const text = (from: number, to?: number) => bytes.subarray(from, to);
  const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  switch (how) {
    case 'flip':
      return join(text(0, place), Uint8Array.of(byte), text(place + 1));
    case 'cut':
      return text(0, place);
    case 'insert':
      return join(text(0, place), utf8.encode(cell), text(place));
    case 'cell': {
      const from = bytes.lastIndexOf(0x2c, place) + 1;
      const end = bytes.subarray(place).findIndex((each) => each === 0x2c || each === 0x0a);
      return join(text(0, from), utf8.encode(cell), text(end === -1 ? bytes.length : place + end));
    }
    case 'record': {
      const from = bytes.indexOf(0x0a, place) + 1;
      return join(bytes, text(from));
    }
  }
}

const damage = fc.record<Damage>({
  at: fc.nat(),
  how: fc.constantFrom('flip', 'cut', 'cell', 'cell', 'cell', 'insert', 'record'),
  byte: fc.oneof(fc.nat(255), fc.constantFrom(...utf8.encode('01.,"\n\r abcd'))),
  cell: fc.constantFrom(...interesting),
});

/** Cells that mean something somewhere, and some too long. */
const meaningful = ['', '.skipped', '.not_shown', '.not_reached', '.not_asked', '0', '1', '2', 'a', 'b', 'c', 'd', 'low', 'high', 'dont_know', 'here', 'folk', 'x', 'biostatistics', 'other', 'no_need', 'poor', 'elsewhere', 'x'.repeat(101), 'x'.repeat(201), 'x'.repeat(501), 'å'.repeat(500)];

interface Exchange {
  readonly record: number;
  readonly column: number;
  /** Of the same column in another record, or one of the meaningful ones. */
  readonly other: number;
  readonly cell: string | undefined;
}

const exchange = fc.record<Exchange>({ record: fc.nat(), column: fc.nat(), other: fc.nat(), cell: fc.option(fc.constantFrom(...meaningful), { nil: undefined, freq: 1 }) });

/** The same file with other cells here and there, each of which could stand there in some record. */
function exchanged(bytes: Uint8Array, exchanges: readonly Exchange[]): Uint8Array {
  const { records } = csvRecords(new TextDecoder().decode(bytes));
  const [header, ...rows] = records.map(({ cells }) => [...cells]);
  for (const { record, column, other, cell } of exchanges) {
    const row = rows[record % rows.length];
    const place = column % (header?.length ?? 1);
    if (row !== undefined) row[place] = cell ?? rows[other % rows.length]?.[place] ?? '';
  }
  const written = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return utf8.encode([header ?? [], ...rows].map((row) => `${row.map(written).join(',')}\n`).join(''));
}

describe('our own file read from its bytes', () => {
  it('gives the columns that reading it record by record gives, whatever was asked and answered, in parts of any length', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 300 }), ({ definition, bytes }, length) => {
        const expected = slow(definition, bytes);
        expect(expected, 'what we write we read').to.not.equal(undefined);
        expect(fast(definition, bytes, length)).to.deep.equal(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('with any damage gives those columns or nothing, and nothing where there is a fault', () => {
    let read = 0;
    let refused = 0;
    fc.assert(
      fc.property(files, fc.array(damage, { minLength: 1, maxLength: 3 }), ({ definition, bytes }, damages) => {
        const broken = damages.reduce<Uint8Array>((so, each) => (so.length === 0 ? so : damaged(so, each)), bytes);
        const found = fast(definition, broken);
        if (found === undefined) refused += 1;
        else {
          read += 1;
          expect(found).to.deep.equal(slow(definition, broken));
        }
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(read, refused), 'both happen often').to.be.greaterThan(50);
  });

  it('with cells that contradict each other, the questions or the routing gives nothing where reading record by record finds a fault', () => {
    let read = 0;
    let refused = 0;
    fc.assert(
      fc.property(files, fc.array(exchange, { minLength: 1, maxLength: 2 }), ({ definition, bytes }, exchanges) => {
        const other = exchanged(bytes, exchanges);
        const found = fast(definition, other);
        if (found === undefined) refused += 1;
        else {
          read += 1;
          expect(found).to.deep.equal(slow(definition, other));
        }
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(read, refused), 'both happen often').to.be.greaterThan(50);
  });

  const answered = 'sv,elsewhere,,.not_shown,,1,0,0,1,0,,other,,poor,.not_shown,.not_shown,.skipped,1.5,.not_reached,.not_reached';
  const contradictions: readonly (readonly [string, (record: string) => string])[] = [
    ['none together with something', (record) => record.replace(',1,0,0,1,0,', ',1,0,0,1,1,')],
    ['more choices than may be made', (record) => record.replace(',1,0,0,1,0,', ',1,1,1,1,0,').replace('.not_shown,.not_shown,.skipped', '.skipped,.skipped,.skipped')],
    ['an option ranked twice', (record) => record.replace('other,,poor', 'other,other,poor')],
    ['a place left empty before another', (record) => record.replace('other,,poor', ',other,poor')],
    ['an option ranked that was not chosen', (record) => record.replace('other,,poor', 'trials,,poor')],
    ['a text beside an option that is not "other"', (record) => record.replace('elsewhere,,', 'region,text,')],
    ['a longer text than may be written', (record) => record.replace('elsewhere,,', `elsewhere,${'x'.repeat(501)},`)],
    ['a longer text in other letters', (record) => record.replace('elsewhere,,', `elsewhere,${'å'.repeat(501)},`)],
    ['an option that was offered and is said not to have been', (record) => record.replace(',1,0,0,1,0,', ',1,.not_shown,0,1,0,')],
  ];
  for (const [name, contradict] of contradictions) {
    it(`leaves ${name} to the reader that says where`, () => {
      const definition = getSample();
      const [header = ''] = writeResponses(definition, []).split('\n');
      const file = (record: string) => utf8.encode(`${header}\n${record}\n`);
      expect(fast(definition, file(answered))).to.deep.equal(slow(definition, file(answered)) ?? 'columns');
      expect(contradict(answered)).to.not.equal(answered);
      expect([fast(definition, file(contradict(answered))), slow(definition, file(contradict(answered)))]).to.deep.equal([undefined, undefined]);
    });
  }

  it('knows that a question of a page that was seen waits for nothing', () => {
    const definition = definitionOf([
      ask.single('first', ['a', 'b']),
      ask.single('second', ['a', 'b'], { section: 'later' }),
      ask.single('third', ['a', 'b'], { section: 'later', showIf: { type: 'in', question: 'first', codes: ['a'] } }),
    ]);
    const file = (third: string) => utf8.encode(`language,first,second,third\nsv,.not_reached,.skipped,${third}\n`);
    expect(fast(definition, file('.not_shown'))).to.deep.equal(slow(definition, file('.not_shown')) ?? 'columns');
    expect([fast(definition, file('.not_reached')), slow(definition, file('.not_reached'))]).to.deep.equal([undefined, undefined]);
  });

  it('leaves an option or a step that was not offered to the reader that says where', () => {
    const showIf: Expression = { type: 'in', question: 'first', codes: ['a'] };
    const codes = ['a', option('b', { showIf })];
    const definition = definitionOf([ask.single('first', ['a', 'b']), ask.single('second', codes), ask.grid('third', ['row'], [option('low'), option('high', { showIf })])]);
    const file = (first: string) => utf8.encode(`language,first,second,third.row\nsv,${first}\n`);
    expect(fast(definition, file('a,b,high'))).to.deep.equal(slow(definition, file('a,b,high')) ?? 'columns');
    for (const record of ['b,b,low', 'b,a,high']) expect([fast(definition, file(record)), slow(definition, file(record))]).to.deep.equal([undefined, undefined]);
  });

  it('keeps what an older version of the survey did not ask', () => {
    const definition = getSample();
    const older = getSample(sampleWith('      - code: comments\n        kind: text\n        text: { sv: Annat?, en: Else? }\n        maxLength: 200\n', '').replace('version: 3', 'version: 2'));
    const someone = { definitionVersion: 2, language: 'sv', reached: ['core'], answers: new Map() };
    const bytes = utf8.encode(writeResponses(definition, [someone], () => older));
    expect(fast(definition, bytes)).to.deep.equal(slow(definition, bytes));
    expect([...(fast(definition, bytes)?.questions.get('comments')?.status ?? [])]).to.deep.equal([4]);
  });
});
