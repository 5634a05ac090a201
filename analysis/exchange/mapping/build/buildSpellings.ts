import type { Named } from '../../../survey/check/reader.js';
import type { Code } from '../../../survey/definition.js';
import type { Asked } from './asked.js';
import { checkCells } from './checkCells.js';
import { comparable } from '../comparable.js';
import type { Spellings } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';
import { meantCode } from './meantCode.js';
import { shortList } from './shortList.js';

export type RawSpellings = readonly (readonly [Named, readonly Named[]])[];

/** Reports a code that the question does not have. */
export function checkKnown({ value: code, at }: Named, asked: Asked, check: MappingCheck): void {
  const { question, codes } = asked;
  if (codes.has(code) || code === '') return;
  const params = { code, question: question.code, nearest: meantCode(code, codes, asked), known: shortList([...codes]) };
  check.fault('MAPPING_UNKNOWN_CODE', params, at);
}

/** `"1": professor` where `professor: "1"` is meant. */
function isReversed(code: Named, cells: readonly Named[], { codes }: Asked): boolean {
  return !codes.has(code.value) && cells.some(({ value }) => codes.has(value));
}

/** The spellings of each code, each spelling of one code only. `apart`: every code has a column of its own, so none can be mixed up. */
export function buildSpellings(raw: RawSpellings | undefined, asked: Asked, check: MappingCheck, apart = false): Spellings {
  const meant = new Map<string, Code>();
  for (const [code, cells] of raw ?? []) {
    if (isReversed(code, cells, asked)) {
      check.fault('MAPPING_VALUES_REVERSED', { code: cells[0]?.value ?? '', text: code.value }, code.at);
      continue;
    }
    checkKnown(code, asked, check);
    checkCells(cells, check);
    for (const { value, at } of apart || !asked.codes.has(code.value) ? [] : cells) {
      const key = comparable(value);
      const first = meant.get(key) ?? code.value;
      meant.set(key, first);
      if (first !== code.value) check.fault('MAPPING_SPELLING_TWICE', { text: value, first, second: code.value }, at);
    }
  }
  return new Map((raw ?? []).map(([code, cells]) => [code.value, cells.map(({ value }) => value)]));
}
