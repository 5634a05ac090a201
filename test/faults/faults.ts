/** Every fault there is a harness for, in the order of the design. */
import { f01Killed } from './f01Killed.js';
import type { Fault } from './fault.js';

export const faults: readonly Fault[] = [f01Killed];
