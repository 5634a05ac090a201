import { checkCells } from './checkCells.js';
import { comparable } from '../comparable.js';
import type { NumberSpellings } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';
import type { RawSpellings } from './buildSpellings.js';

const plain = /^[-+]?\d+(?:\.\d+)?$/;

/** The number each spelling means (`ca 10` is 10), each spelling one number only. */
export function buildNumbers(raw: RawSpellings | undefined, check: MappingCheck): NumberSpellings {
  const meant = new Map<string, number>();
  for (const [{ value: written, at: numberAt }, cells] of raw ?? []) {
    if (!plain.test(written)) {
      check.fault('MAPPING_VALUES_NUMBER', { text: written }, numberAt);
      continue;
    }
    const number = Number(written);
    checkCells(cells, check);
    for (const { value, at } of cells) {
      const key = comparable(value);
      const first = meant.get(key) ?? number;
      meant.set(key, first);
      if (first !== number) check.fault('MAPPING_SPELLING_TWICE', { text: value, first: String(first), second: written }, at);
    }
  }
  return meant;
}
