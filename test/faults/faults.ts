/** Every fault there is a harness for, in the order of the design. */
import { f01Killed } from './f01Killed.js';
import { f02DatabaseKilled } from './f02DatabaseKilled.js';
import { f03Mutants } from './f03Mutants.js';
import { f04DiskFull } from './f04DiskFull.js';
import { f05Network } from './f05Network.js';
import { f06SentAgain } from './f06SentAgain.js';
import { f07ToldToStop } from './f07ToldToStop.js';
import { f08Locked } from './f08Locked.js';
import { f09Aborted } from './f09Aborted.js';
import { f10Stalled } from './f10Stalled.js';
import { f11Overload } from './f11Overload.js';
import { f13Refused } from './f13Refused.js';
import { f15TwoAtOnce } from './f15TwoAtOnce.js';
import { f18Grammar } from './f18Grammar.js';
import { f19Bodies } from './f19Bodies.js';
import { f23MixerKilled } from './f23MixerKilled.js';
import { f24Browser } from './f24Browser.js';
import type { Fault } from './fault.js';

export const faults: readonly Fault[] = [
  f01Killed, f02DatabaseKilled, f03Mutants, f04DiskFull, f05Network, f06SentAgain, f07ToldToStop, f08Locked, f09Aborted, f10Stalled, f11Overload, f13Refused, f15TwoAtOnce, f18Grammar, f19Bodies, f23MixerKilled, f24Browser,
];
