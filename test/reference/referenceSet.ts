import type { Ledger } from './ledger.js';
import type { Reference } from './referenceFolder.js';

/**
 * Compares one file of expected values with ours: `sets/NN_name.ts` exports one as `check`. It reads inputs, names and
 * parameters from the files, so that it holds for any folder of the same layout.
 */
export type ReferenceCheck = (reference: Reference, ledger: Ledger) => void;
