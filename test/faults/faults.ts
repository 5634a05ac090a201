/** Every fault there is a harness for, in the order of the design. */
import { f01Killed } from './f01Killed.js';
import { f02DatabaseKilled } from './f02DatabaseKilled.js';
import { f03Mutants } from './f03Mutants.js';
import { f05Network } from './f05Network.js';
import { f06SentAgain } from './f06SentAgain.js';
import { f07ToldToStop } from './f07ToldToStop.js';
import { f08Locked } from './f08Locked.js';
import type { Fault } from './fault.js';

export const faults: readonly Fault[] = [f01Killed, f02DatabaseKilled, f03Mutants, f05Network, f06SentAgain, f07ToldToStop, f08Locked];
