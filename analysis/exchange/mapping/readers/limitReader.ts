import { numberReader } from '../../../survey/check/numberReader.js';
import type { Reader } from '../../../survey/check/reader.js';

const any = numberReader({ whole: false });

/** Where a band begins. One that is no number is not also out of order: nothing compares with NaN. */
export const limitReader: Reader<number> = {
  ...any,
  read(node, checking) {
    const before = checking.faults.length;
    const number = any.read(node, checking);
    return checking.faults.length === before ? number : Number.NaN;
  },
};
