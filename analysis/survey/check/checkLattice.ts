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

/** Everything that decides whether the question is asked, also by way of what decides that. */
function dependsInTheEnd(question: Question, asked: Asked, found = new Set<Code>()): ReadonlySet<Code> {
  for (const code of dependsOn(question, asked)) {
    if (found.has(code)) continue;
    found.add(code);
    const earlier = asked.questions.get(code);
    if (earlier !== undefined && earlier !== null) dependsInTheEnd(earlier, asked, found);
  }
  return found;
}

/**
 * One table by department and one by affiliation, where only some affiliations are asked for their department: those
 * without a department, less those who were not asked for one, are the few who skipped it.
 */
function checkNested(raw: RawDefinition, asked: Asked, checking: Checking): void {
  const lattice = raw.lattice ?? [];
  for (const { question, by, at } of lattice) {
    const background = asked.questions.get(by.value);
    const depends = background === undefined || background === null ? new Set<Code>() : dependsInTheEnd(background, asked);
    const beside = lattice.filter((other) => other.question.value === question.value && depends.has(other.by.value));
    if (beside.length === 0) continue;
    const names = beside.map((other) => other.by.value).join(', ');
    checking.fault('LATTICE_NESTED', { question: question.value, by: by.value, depends: names }, at);
  }
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
  checkNested(raw, asked, checking);
  return (raw.lattice ?? []).map(({ question, by }) => ({ question: question.value, by: by.value }));
}
