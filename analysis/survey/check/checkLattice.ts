import type { Code, LatticeTable, Question } from '../definition.js';
import { referencesOf } from '../expression/references.js';
import { nearest } from '../nearest.js';
import type { Asked } from './buildSections.js';
import type { Checking } from './checking.js';
import type { RawDefinition } from './definitionShape.js';
import type { Named } from './reader.js';

function findQuestion({ value, at }: Named, asked: Asked, checking: Checking): Question | null {
  const question = asked.questions.get(value);
  if (question === undefined) {
    checking.fault('UNKNOWN_QUESTION', { question: value, nearest: nearest(value, asked.all.keys()) }, at);
  }
  return question ?? null;
}

/** Codes of the single and unit questions that may split a table. */
export function checkBackground(raw: RawDefinition, asked: Asked, checking: Checking): readonly Code[] {
  for (const named of raw.background ?? []) {
    const question = findQuestion(named, asked, checking);
    if (question !== null && question.kind !== 'single' && question.kind !== 'unit') {
      checking.fault('BACKGROUND_KIND', { question: named.value, kind: question.kind }, named.at);
    }
  }
  return (raw.background ?? []).map(({ value }) => value);
}

/** What decides whether the question is asked at all. */
function dependsOn(question: Question, asked: Asked): readonly Code[] {
  const section = asked.sections.find(({ code }) => code === question.section);
  const conditions = [question.showIf, section?.showIf].filter((condition) => condition !== undefined);
  const from = [
    'rowsFrom' in question ? question.rowsFrom : undefined,
    'optionsFrom' in question ? question.optionsFrom : undefined,
  ].filter((code) => code !== undefined);
  return [...new Set([...conditions.flatMap((condition) => [...referencesOf(condition)]), ...from])];
}

/**
 * The tables that may be published. A routed question split by background is refused: its base in a group is
 * the group's count in the question it depends on, which would be published without passing any of its rules.
 */
export function checkLattice(
  raw: RawDefinition,
  background: readonly Code[],
  asked: Asked,
  checking: Checking,
): readonly LatticeTable[] {
  const seen = new Set<string>();
  for (const { question: named, by, at } of raw.lattice ?? []) {
    const names = { question: named.value, by: by.value };
    const question = findQuestion(named, asked, checking);
    if (!background.includes(by.value)) {
      const known = background.join(', ');
      checking.fault('NOT_BACKGROUND', { question: by.value, background: known }, by.at);
    }
    if (named.value === by.value) checking.fault('LATTICE_SELF', { question: named.value }, at);
    if (seen.has(`${named.value} ${by.value}`)) checking.fault('LATTICE_TWICE', names, at);
    seen.add(`${named.value} ${by.value}`);
    const depends = question === null ? [] : dependsOn(question, asked);
    if (depends.length > 0) checking.fault('LATTICE_ROUTED', { ...names, depends: depends.join(', ') }, at);
  }
  return (raw.lattice ?? []).map(({ question, by }) => ({ question: question.value, by: by.value }));
}
