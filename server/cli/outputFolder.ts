/** A folder of files that is whole or not there: written beside the place it is for, and put there in one step. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ProblemError } from '../problems/problem.js';
import { orOutputProblem } from './outputProblem.js';

export interface OutputFolder {
  /** Errors ProblemError: the disk is full, the folder may not be written in. */
  write(name: string, bytes: Buffer): void;
  /** Puts the folder where it was to be, in place of what was there. */
  finish(): void;
  /** Removes what was written; nothing once it is finished. */
  discard(): void;
}

export interface OutputPlace {
  readonly out: string;
  /** Throws where what is in the folder may not be replaced; told the names in it. */
  readonly refuse: (folder: string, names: readonly string[]) => void;
}

/** Names in the folder; undefined where there is none. Errors ProblemError when it is a file. */
function namesIn(out: string): readonly string[] | undefined {
  const about = statSync(out, { throwIfNoEntry: false });
  if (about === undefined) return undefined;
  if (!about.isDirectory()) throw new ProblemError({ code: 'out_is_file', params: { out } });
  return readdirSync(out);
}

/** Errors ProblemError when the place holds what must not be lost, before any work is done for it. */
export function checkOutput({ out, refuse }: OutputPlace): void {
  const names = orOutputProblem(out, () => namesIn(out));
  if (names !== undefined && names.length > 0) refuse(out, names);
}

function besides(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
}

/** What was there goes only when the new folder is in its place. */
function replace(target: string, made: string): void {
  const former = besides(target);
  renameSync(target, former);
  try {
    renameSync(made, target);
  } catch (error) {
    renameSync(former, target);
    throw error;
  }
  rmSync(former, { recursive: true, force: true });
}

function putInPlace(place: OutputPlace, target: string, made: string): void {
  checkOutput(place);
  const names = namesIn(target);
  if (names === undefined) renameSync(made, target);
  else if (names.length > 0) replace(target, made);
  else {
    rmdirSync(target);
    renameSync(made, target);
  }
}

/** Errors ProblemError as `checkOutput`, and when nothing may be written there. */
export function openOutput(place: OutputPlace): OutputFolder {
  const { out } = place;
  checkOutput(place);
  const target = orOutputProblem(out, () => (namesIn(out) === undefined ? resolve(out) : realpathSync(out)));
  const made = besides(target);
  orOutputProblem(out, () => {
    mkdirSync(dirname(target), { recursive: true });
    mkdirSync(made);
  });
  return {
    write: (name, bytes) => orOutputProblem(out, () => writeFileSync(join(made, name), bytes, { flag: 'wx' })),
    finish: () => orOutputProblem(out, () => putInPlace(place, target, made)),
    discard: () => rmSync(made, { recursive: true, force: true }),
  };
}
