/** What the entry of a question may say, by the kind of the question and the key that decides how it is read. */
import { conditionReader } from '../../../survey/check/conditionReader.js';
import { listOf } from '../../../survey/check/listOf.js';
import { mapOf } from '../../../survey/check/mapOf.js';
import { object, optional, required } from '../../../survey/check/object.js';
import type { JsonSchema, Reader } from '../../../survey/check/reader.js';
import type { QuestionKind } from '../../../survey/definition.js';
import { present } from '../../../survey/present.js';
import type { SourceNode } from '../../../survey/source.js';
import type { Asked } from './asked.js';
import { buildBands, buildCases } from './buildDerivation.js';
import { buildNumbers } from './buildNumbers.js';
import { buildOtherText } from './buildOtherText.js';
import { buildOtherwise } from './buildOtherwise.js';
import { buildParts, buildPlaces } from './buildParts.js';
import { buildSpellings } from './buildSpellings.js';
import { buildTicks } from './buildTicks.js';
import { cellReader } from '../readers/cellReader.js';
import { cellsReader } from '../readers/cellsReader.js';
import { columnReader } from '../readers/columnReader.js';
import { limitReader } from '../readers/limitReader.js';
import type { QuestionSource } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';
import { partsReader } from '../readers/partsReader.js';
import { separatorReader } from '../readers/separatorReader.js';
import { signReader } from '../readers/signReader.js';

export interface SourceShape {
  readonly schema: JsonSchema;
  build(node: SourceNode, asked: Asked, check: MappingCheck): QuestionSource;
}

function shape<T>(reader: Reader<T>, build: (raw: T, asked: Asked, check: MappingCheck) => QuestionSource): SourceShape {
  return { schema: reader.schema, build: (node, asked, check) => build(reader.read(node, check.checking), asked, check) };
}

const column = required(columnReader);
const otherText = optional(columnReader);
const values = optional(mapOf(cellsReader(), 'anything'));
const otherwise = optional(cellReader);
const delimiter = required(separatorReader);

type Rules = { readonly values: Parameters<typeof buildSpellings>[0]; readonly otherwise: Parameters<typeof buildOtherwise>[0] };

const rulesOf = (raw: Rules, asked: Asked, check: MappingCheck) => ({
  values: buildSpellings(raw.values, asked, check),
  otherwise: buildOtherwise(raw.otherwise, asked, check),
});

const value = shape(object({ column, values, otherwise, otherText }), (raw, asked, check) =>
  present({ shape: 'value' as const, column: raw.column, otherText: buildOtherText(raw.otherText, asked, check), ...rulesOf(raw, asked, check) }));

const delimited = shape(object({ column, delimiter, values, otherwise, otherText }), (raw, asked, check) =>
  present({
    shape: 'delimited' as const,
    column: raw.column,
    delimiter: raw.delimiter,
    otherText: buildOtherText(raw.otherText, asked, check),
    ...rulesOf(raw, asked, check),
  }));

const ordered = shape(object({ column, delimiter, values, otherwise }), (raw, asked, check) =>
  present({ shape: 'delimited' as const, column: raw.column, delimiter: raw.delimiter, ...rulesOf(raw, asked, check) }));

const optionColumns = shape(
  object({ options: required(partsReader('map')), values, ticked: optional(cellsReader()), unticked: optional(cellsReader(0)), otherText }),
  (raw, asked, check) => {
    const text = buildOtherText(raw.otherText, asked, check);
    // Where there is a text, "other" is chosen, with or without a column of its own.
    const options = 'options' in asked.question ? asked.question.options : [];
    const spare = new Set(text === undefined ? [] : options.filter(({ meaning }) => meaning === 'other').map(({ code }) => code));
    return present({
      shape: 'options' as const,
      options: buildParts(raw.options, asked, check, spare),
      values: buildSpellings(raw.values, asked, check, true),
      ...buildTicks(raw.ticked, raw.unticked, check),
      otherText: text,
    });
  },
);

const rows = shape(object({ rows: required(partsReader('map')), values, otherwise }), (raw, asked, check) =>
  present({ shape: 'rows' as const, rows: buildParts(raw.rows, asked, check), ...rulesOf(raw, asked, check) }));

const places = shape(object({ places: required(partsReader('list')), values, otherwise }), (raw, asked, check) => {
  const count = asked.question.kind === 'ranking' ? asked.question.places : 0;
  return present({ shape: 'places' as const, places: buildPlaces(raw.places, count, asked, check), ...rulesOf(raw, asked, check) });
});

const ranks = shape(object({ ranks: required(partsReader('map')) }), (raw, asked, check) => ({
  shape: 'ranks',
  ranks: buildParts(raw.ranks, asked, check),
}));

const number = shape(object({ column, decimal: optional(signReader('.', ',')), values, otherwise }), (raw, asked, check) => {
  const other = buildOtherwise(raw.otherwise, asked, check);
  return present({
    shape: 'number' as const,
    column: raw.column,
    decimal: raw.decimal ?? check.known.decimal,
    values: buildNumbers(raw.values, check),
    otherwise: other !== undefined && 'reason' in other ? other.reason : undefined,
  });
});

const text = shape(object({ column }), (raw) => ({ shape: 'text', columns: [raw.column] }));

const texts = shape(object({ columns: required(listOf(columnReader, 1)) }), (raw) => ({ shape: 'text', columns: raw.columns }));

const derived = shape(
  object({ derive: required(listOf(object({ code: required(cellReader), when: required(conditionReader) }), 1)), otherwise }),
  (raw, asked, check) => ({ shape: 'derived', derivation: buildCases(raw.derive, raw.otherwise, asked, check) }),
);

const bands = shape(
  object({ bands: required(cellReader), from: required(mapOf(limitReader, 'anything')), otherwise }),
  (raw, asked, check) => ({ shape: 'derived', derivation: buildBands(raw.bands, raw.from, raw.otherwise, asked, check) }),
);

export const sourceShapes: { readonly [K in QuestionKind]: ReadonlyMap<string, SourceShape> } = {
  single: new Map([['column', value], ['derive', derived], ['bands', bands]]),
  unit: new Map([['column', value]]),
  multiple: new Map([['options', optionColumns], ['column', delimited]]),
  grid: new Map([['rows', rows]]),
  ranking: new Map([['places', places], ['ranks', ranks], ['column', ordered]]),
  number: new Map([['column', number]]),
  text: new Map([['column', text], ['columns', texts]]),
};

/** How a question of each kind may be read; shown when something else is written. */
export const sourceForms: { readonly [K in QuestionKind]: string } = {
  single: '{ column: C }, { derive: [{ code: X, when: … }] }, { bands: Q, from: { X: 0 } }',
  unit: '{ column: C }',
  multiple: '{ options: "C_{n}" }, { column: C, delimiter: ";" }',
  grid: '{ rows: "C_{n}" }',
  ranking: '{ places: "C_{n}" }, { ranks: "C_{n}" }, { column: C, delimiter: ">" }',
  number: '{ column: C }',
  text: '{ column: C }, { columns: [C, D] }',
};
