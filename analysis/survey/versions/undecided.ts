import type { Definition } from '../definition.js';
import { decisionsFor, type Decision } from './decisions.js';
import type { VersionStep } from './versionStep.js';

export function statedOf(step: VersionStep, { about, question, code }: Decision): string | null | undefined {
  if (about === 'question') return step.questions.get(code);
  return step[about === 'option' ? 'options' : 'rows'].get(question)?.get(code);
}

/** The decisions that are still to be made, or were made for something that is not offered. */
export function undecided(from: Definition, to: Definition, step: VersionStep): readonly Decision[] {
  return decisionsFor(from, to, step).filter((decision) => {
    const stated = statedOf(step, decision);
    return stated === undefined || (stated !== null && !decision.targets.includes(stated));
  });
}
