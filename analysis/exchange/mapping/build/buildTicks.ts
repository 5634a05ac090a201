import type { Named } from '../../../survey/check/reader.js';
import { checkCells } from './checkCells.js';
import { comparable } from '../comparable.js';
import type { MappingCheck } from './mappingCheck.js';

interface Ticks {
  readonly ticked: readonly string[] | undefined;
  readonly unticked: readonly string[] | undefined;
}

const textsOf = (cells: readonly Named[] | undefined) => cells?.map(({ value }) => value);

/** What says that an option is chosen, and what says that it is not; nothing can say both. An empty cell may be unticked. */
export function buildTicks(ticked: readonly Named[] | undefined, unticked: readonly Named[] | undefined, check: MappingCheck): Ticks {
  checkCells(ticked ?? [], check);
  checkCells((unticked ?? []).filter(({ value }) => comparable(value) !== ''), check);
  const chosen = new Set(ticked?.map(({ value }) => comparable(value)));
  for (const { value, at } of unticked ?? []) {
    if (chosen.has(comparable(value))) check.fault('MAPPING_SPELLING_TWICE', { text: value, first: 'ticked', second: 'unticked' }, at);
  }
  return { ticked: textsOf(ticked), unticked: textsOf(unticked) };
}
