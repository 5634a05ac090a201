import type { Code } from '../../survey/definition.js';
import { comparable } from '../mapping/comparable.js';
import type { Otherwise } from '../mapping/mapping.js';
import type { Cell, CellReader } from './cell.js';
import type { CellReasons } from './cellReasons.js';
import type { Vocabulary } from './vocabulary.js';

export interface CodeSaid {
  readonly code: Code;
  /** Whether only `otherwise` knew it. */
  readonly isOtherwise: boolean;
}

/** What `otherwise` makes of a value that no option knows. */
export function unknownValue(otherwise: Otherwise | undefined, vocabulary: Vocabulary): Cell<CodeSaid> {
  if (otherwise === undefined) return { says: 'fault', fault: { code: 'CELL_UNKNOWN', params: {}, known: vocabulary.spellings } };
  if ('reason' in otherwise) return { says: 'reason', reason: otherwise.reason };
  return { says: 'answer', value: { code: otherwise.code, isOtherwise: true } };
}

/** What a value that some option knows means; undefined when none does. */
export function knownValue(key: string, vocabulary: Vocabulary): Cell<CodeSaid> | undefined {
  const codes = vocabulary.find(key);
  const [code, ...more] = codes ?? [];
  if (codes === undefined || code === undefined) return undefined;
  if (more.length > 0) return { says: 'fault', fault: { code: 'CELL_AMBIGUOUS', params: { options: codes.join(', ') } } };
  return { says: 'answer', value: { code, isOtherwise: false } };
}

/** Reads cells that hold one code: single, unit, a row of a grid, a place of a ranking. */
export function codeCell(vocabulary: Vocabulary, reasons: CellReasons, otherwise: Otherwise | undefined): CellReader<CodeSaid> {
  const unknown = unknownValue(otherwise, vocabulary);
  return (text) => {
    const key = comparable(text);
    return reasons(key) ?? knownValue(key, vocabulary) ?? unknown;
  };
}
