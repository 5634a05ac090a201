import type { Code } from '../../survey/definition.js';
import type { CellReader } from './cell.js';

/** The option that means "other", and the column with the text beside it. */
export interface OtherText {
  readonly code: Code;
  readonly at: number;
  /** '' for a cell that chooses the option and says no more. */
  readonly read: CellReader<string>;
}

/** What is written beside "other"; undefined when nothing is. */
export function besideOther(other: OtherText | undefined, cells: readonly string[]): string | undefined {
  const cell = other?.read(cells[other.at] ?? '');
  return cell?.says === 'answer' ? cell.value : undefined;
}
