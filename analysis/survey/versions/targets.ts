/** Where the codes of one version go in the next: what the lead has stated, and themselves otherwise. */
import type { Code, Definition, Question } from '../definition.js';
import { borrowedFrom, codesOf } from './codesOf.js';
import type { CodeStep, VersionStep } from './versionStep.js';

export interface Versions {
  readonly from: Definition;
  readonly to: Definition;
  readonly step: VersionStep;
}

/** The question of the next version that answers to this one count under; null where none does. Another kind is another question. */
export function questionTarget({ from, to, step }: Versions, code: Code): Question | null {
  const stated = step.questions.get(code);
  const target = stated === null ? undefined : to.questions.get(stated ?? code);
  return target !== undefined && target.kind === from.questions.get(code)?.kind ? target : null;
}

function codeTarget(step: CodeStep | undefined, known: ReadonlySet<Code>, code: Code): Code | null {
  const stated = step?.get(code);
  const target = stated === undefined ? code : stated;
  return target !== null && known.has(target) ? target : null;
}

export type Targets = (code: Code) => Code | null;

function remembered(known: ReadonlySet<Code>, step: CodeStep | undefined): Targets {
  return (code) => codeTarget(step, known, code);
}

/** The stated step of the question that the codes are really of. */
function stepOf(versions: Versions, question: Question, kind: 'options' | 'rows'): CodeStep | undefined {
  const own = versions.step[kind].get(question.code);
  const borrowed = borrowedFrom(question);
  const follows = borrowed !== undefined && (kind === 'rows' || question.kind === 'ranking');
  return own ?? (follows ? versions.step.options.get(borrowed) : undefined);
}

export function optionTargets(versions: Versions, question: Question, target: Question): Targets {
  return remembered(new Set(codesOf(versions.to, target).map(({ code }) => code)), stepOf(versions, question, 'options'));
}

export function rowTargets(versions: Versions, question: Question, target: Question): Targets {
  return remembered(new Set(target.kind === 'grid' ? target.rows.map(({ code }) => code) : []), stepOf(versions, question, 'rows'));
}
