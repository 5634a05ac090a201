/** The shape of `mapping.yaml`, before it is held against the definition. docs/mapping.md is the format. */
import { formatReader } from '../../survey/check/formatReader.js';
import { listOf } from '../../survey/check/listOf.js';
import { mapOf } from '../../survey/check/mapOf.js';
import { numberReader } from '../../survey/check/numberReader.js';
import { object, optional, required } from '../../survey/check/object.js';
import { oneOf } from '../../survey/check/oneOf.js';
import type { ReadBy } from '../../survey/check/reader.js';
import { stringReader } from '../../survey/check/stringReader.js';
import { cellReader } from './readers/cellReader.js';
import { cellsReader } from './readers/cellsReader.js';
import { columnReader } from './readers/columnReader.js';
import { questionsReader } from './questionsReader.js';
import { reasons } from './reasons.js';
import { signReader } from './readers/signReader.js';
import { whyReader } from './readers/whyReader.js';

const column = required(columnReader);
const cells = cellsReader();

const file = object({
  format: optional(oneOf('csv', 'xlsx')),
  encoding: optional(oneOf('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh')),
  delimiter: optional(signReader(',', ';', '\t', '|')),
  sheet: optional(cellReader),
  headerRows: optional(numberReader({ whole: true, min: 1, max: 3 })),
});

const missing = object({
  not_shown: optional(cells),
  skipped: optional(cells),
  not_reached: optional(cells),
  not_asked: optional(cells),
  blank: optional(cells),
});

export const mappingShape = object({
  behov: required(formatReader),
  survey: required(stringReader),
  file: optional(file),
  decimal: optional(signReader('.', ',')),
  missing: optional(missing),
  blank: optional(oneOf(...reasons)),
  language: optional(object({ column, values: required(mapOf(cells, 'anything')) })),
  weight: optional(columnReader),
  brokeOff: optional(object({ column, values: required(cells) })),
  leaveOut: optional(listOf(object({ column, values: required(cells), why: required(whyReader) }))),
  questions: required(questionsReader),
});

export type RawMapping = ReadBy<typeof mappingShape>;
