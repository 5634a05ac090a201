/** Our own file read from its bytes, held against the reader that makes a respondent of each record and names every fault. */
import { expect } from 'chai';
import fc from 'fast-check';
import { readRecordedCells } from '../../../../analysis/exchange/ownExport/readRecordedCells.js';
import { readResponses } from '../../../../analysis/exchange/readResponses.js';
import { writeResponses } from '../../../../analysis/exchange/writeResponses.js';
import type { Columns } from '../../../../analysis/frame/columns.js';
import { columnsOf } from '../../../../analysis/frame/columnsOf.js';
import { columnsOfCells } from '../../../../analysis/frame/ownExport/columnsOfCells.js';
import type { Definition } from '../../../../analysis/survey/definition.js';
import { getSample, sampleWith } from '../../survey/sample.js';
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

  it('keeps what an older version of the survey did not ask', () => {
    const definition = getSample();
    const older = getSample(sampleWith('      - code: comments\n        kind: text\n        text: { sv: Annat?, en: Else? }\n        maxLength: 200\n', '').replace('version: 3', 'version: 2'));
    const someone = { definitionVersion: 2, language: 'sv', reached: ['core'], answers: new Map() };
    const bytes = utf8.encode(writeResponses(definition, [someone], () => older));
    expect(fast(definition, bytes)).to.deep.equal(slow(definition, bytes));
    expect([...(fast(definition, bytes)?.questions.get('comments')?.status ?? [])]).to.deep.equal([4]);
  });
});
