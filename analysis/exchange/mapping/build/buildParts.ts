import type { Code } from '../../../survey/definition.js';
import type { Place } from '../../../survey/fault.js';
import type { Asked } from './asked.js';
import type { PartColumns } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';
import type { RawParts } from '../readers/partsReader.js';
import { meantCode } from './meantCode.js';
import { shortList } from './shortList.js';

const placeholder = /\{([^{}]*)\}/g;

/** A pattern stands for every part: it knows only these placeholders, and several parts cannot share what has none. */
function checkPattern(pattern: string, at: Place, count: number, names: readonly string[], check: MappingCheck): void {
  const known = names.map((name) => `{${name}}`).join(' ');
  const written = [...pattern.matchAll(placeholder)].map(([, name = '']) => name);
  for (const name of written) {
    if (!names.includes(name)) check.fault('MAPPING_PLACEHOLDER', { placeholder: name, known }, at);
  }
  if (written.length === 0 && count > 1 && pattern !== '') check.fault('MAPPING_PATTERN_SAME', { pattern, count, known }, at);
}

function checkCodes(raw: Extract<RawParts, { from: 'map' }>, asked: Asked, spare: ReadonlySet<Code>, check: MappingCheck): void {
  const { question, parts } = asked;
  const given = new Set(raw.columns.map(([{ value }]) => value));
  const meant = new Set<Code>();
  for (const [{ value: code, at }] of raw.columns) {
    if (parts.includes(code)) continue;
    const near = meantCode(code, new Set(parts), asked);
    meant.add(near);
    check.fault('MAPPING_UNKNOWN_CODE', { code, question: question.code, nearest: near, known: shortList(parts) }, at);
  }
  const missing = parts.filter((code) => !given.has(code) && !spare.has(code) && !meant.has(code));
  const [first] = missing;
  if (first === undefined) return;
  check.fault('MAPPING_PARTS_MISSING', { question: question.code, parts: shortList(missing), first }, raw.at);
}

/** A column for each option or row. `spare` are those that can do without. */
export function buildParts(raw: RawParts, asked: Asked, check: MappingCheck, spare: ReadonlySet<Code> = new Set()): PartColumns {
  if (raw.from === 'map') {
    checkCodes(raw, asked, spare, check);
    return new Map(raw.columns.map(([{ value }, column]) => [value, column]));
  }
  // `partsReader('map')` reads no lists.
  if (raw.from === 'list') return new Map();
  const { pattern, at } = raw;
  checkPattern(pattern, at, asked.parts.length, ['n', 'code', 'label'], check);
  return new Map(asked.parts.map((code, i) => [code, { pattern, n: i + 1, at }]));
}

/** A column for each place of a ranking, by its number. */
export function buildPlaces(raw: RawParts, places: number, { question }: Asked, check: MappingCheck): PartColumns {
  if (raw.from === 'pattern') {
    const { pattern, at } = raw;
    checkPattern(pattern, at, places, ['n'], check);
    return new Map(Array.from({ length: places }, (_, i) => [String(i + 1), { pattern, n: i + 1, at }]));
  }
  const columns = raw.from === 'list' ? raw.columns : [];
  if (columns.length > 0 && columns.length !== places) {
    check.fault('MAPPING_PLACES', { question: question.code, columns: columns.length, places }, raw.at);
  }
  return new Map(columns.map((column, i) => [String(i + 1), column]));
}
