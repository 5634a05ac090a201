import type { Option } from '../../survey/definition.js';
import { comparable } from '../mapping/comparable.js';
import type { QuestionSource } from '../mapping/mapping.js';
import type { Cell, CellReader } from './cell.js';
import type { CellReasons } from './cellReasons.js';
import { wholeNumber } from './wholeNumber.js';

type OptionsSource = Extract<QuestionSource, { shape: 'options' }>;

const usualTicks = ['1', 'yes', 'ja', 'true', 'x', 'selected'];
const usualBlanks = ['0', 'no', 'nej', 'false', 'not selected'];

const ticked: Cell<boolean> = { says: 'answer', value: true };
const unticked: Cell<boolean> = { says: 'answer', value: false };

function keysOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(comparable).flatMap((key) => [key, wholeNumber(key) ?? key]).filter((key) => key !== ''));
}

/** Reads cells that say whether one option is chosen. What the mapping tells goes before what is usual. */
export function tickCell({ code, label }: Option, source: OptionsSource, reasons: CellReasons): CellReader<boolean> {
  const own = source.ticked ?? [code, ...label.values()];
  const toldTicks = keysOf([...(source.values.get(code) ?? []), ...own]);
  const toldBlanks = keysOf(source.unticked ?? []);
  const ticks = keysOf(source.ticked === undefined ? usualTicks : []);
  const blanks = keysOf(source.unticked === undefined ? usualBlanks : []);
  const fault: Cell<boolean> = { says: 'fault', fault: { code: 'CELL_NOT_TICK', params: { option: code } } };
  const find = (key: string): Cell<boolean> | undefined => {
    if (toldTicks.has(key)) return ticked;
    if (toldBlanks.has(key)) return unticked;
    if (ticks.has(key)) return ticked;
    return blanks.has(key) ? unticked : undefined;
  };
  return (text) => {
    const key = comparable(text);
    return reasons(key) ?? find(key) ?? find(wholeNumber(key) ?? key) ?? fault;
  };
}
