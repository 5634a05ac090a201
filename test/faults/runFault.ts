import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chance } from '../bench/chance.js';
import type { Fault, Outcome, Size } from './fault.js';

export interface Run {
  readonly fault: Fault;
  readonly runs: number;
  readonly seed: number;
  readonly seconds: number;
  /** Undefined where it cannot be run here; `skipped` says why. */
  readonly outcome: Outcome | undefined;
  readonly skipped: string | undefined;
  readonly isPassed: boolean;
}

/** Each fault has a seed of its own, so that one run alone meets the same as in the whole. */
function seedOf(name: string, seed: number): number {
  return seed * 31 + Number(name.slice(1));
}

function isWithoutFault(outcome: Outcome): boolean {
  const { lost, duplicated, unexpected5xx, broken, mutants = [] } = outcome;
  return lost === 0 && duplicated === 0 && unexpected5xx === 0 && broken.length === 0 && mutants.every(({ isCaught }) => isCaught);
}

async function outcomeFrom(fault: Fault, size: Size, seed: number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'behov-faults-'));
  try {
    return await fault.run({ runs: fault.runs[size], size, seed: seedOf(fault.name, seed), chance: chance(seedOf(fault.name, seed)), folder });
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { acknowledged: 0, lost: 0, duplicated: 0, unexpected5xx: 0, broken: [`it did not come to an end: ${why}`], notes: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function runFault(fault: Fault, size: Size, seed: number): Promise<Run> {
  const skipped = fault.cannot?.();
  const begin = performance.now();
  const outcome = skipped === undefined ? await outcomeFrom(fault, size, seed) : undefined;
  const seconds = (performance.now() - begin) / 1000;
  return { fault, runs: fault.runs[size], seed, seconds, outcome, skipped, isPassed: outcome === undefined || isWithoutFault(outcome) };
}
