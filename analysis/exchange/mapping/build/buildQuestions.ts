import { limits } from '../../../survey/check/limits.js';
import type { Code } from '../../../survey/definition.js';
import type { Place } from '../../../survey/fault.js';
import { nearest } from '../../../survey/nearest.js';
import { askedOf } from './asked.js';
import { buildSource } from './buildSource.js';
import type { Mapping, QuestionSource } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';
import type { RawMapping } from '../mappingShape.js';
import { shortList } from './shortList.js';

/** Reports questions without an entry; one that a misspelt entry means is said there. */
function checkComplete(given: ReadonlySet<Code>, at: Place, check: MappingCheck): void {
  const missing = [...check.known.definition.questions.keys()].filter((code) => !given.has(code));
  const [first] = missing;
  if (first === undefined) return;
  check.fault('MAPPING_QUESTIONS_MISSING', { count: missing.length, questions: shortList(missing, 40), first }, at);
}

/** The source of every question of the definition, in its order. */
export function buildQuestions(raw: RawMapping['questions'], at: Place, check: MappingCheck): Mapping['questions'] {
  const { definition } = check.known;
  const found = new Map<Code, QuestionSource>();
  if (raw.length > limits.questions) {
    check.checking.fault('TOO_MANY', { what: 'questions', count: raw.length, limit: limits.questions }, at);
    return found;
  }
  const given = new Set<Code>();
  for (const [{ value: code, at: keyAt }, node] of raw) {
    const question = definition.questions.get(code);
    if (question === undefined) {
      const near = nearest(code, definition.questions.keys());
      given.add(near);
      check.checking.fault('UNKNOWN_QUESTION', { question: code, nearest: near }, keyAt);
      continue;
    }
    given.add(code);
    const source = buildSource(node, askedOf(question, keyAt, definition), check);
    if (source !== undefined) found.set(code, source);
  }
  checkComplete(given, at, check);
  return new Map([...definition.questions.keys()].flatMap((code) => {
    const source = found.get(code);
    return source === undefined ? [] : [[code, source] as const];
  }));
}
