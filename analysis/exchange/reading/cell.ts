/** What one cell says. */
import type { Reason } from '../mapping/mapping.js';
import type { CellFaultCode, ReadingFaults } from './readingFaults.js';

/** A fault of a cell without what is the same for all: record, column, value; and what is looked for only when it is shown. */
export type CellFault = {
  [C in CellFaultCode]: {
    readonly code: C;
    readonly params: Omit<ReadingFaults[C], 'record' | 'column' | 'value' | 'question' | 'nearest'>;
    /** Spellings among which the nearest is looked for. */
    readonly known?: readonly string[];
  };
}[CellFaultCode];

export type Cell<T> =
  | { readonly says: 'answer'; readonly value: T }
  | { readonly says: 'reason'; readonly reason: Reason }
  | { readonly says: 'blank' }
  | { readonly says: 'fault'; readonly fault: CellFault };

export type CellReader<T> = (text: string) => Cell<T>;

/** A reader that finds each distinct cell's meaning once. */
export type Remember = <T>(read: (text: string) => T) => (text: string) => T;
