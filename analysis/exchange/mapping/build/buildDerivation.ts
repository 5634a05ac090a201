import type { Written } from '../../../survey/check/conditionReader.js';
import { readCondition } from '../../../survey/check/readCondition.js';
import type { Named } from '../../../survey/check/reader.js';
import type { Code, Expression } from '../../../survey/definition.js';
import { nearest } from '../../../survey/nearest.js';
import { present } from '../../../survey/present.js';
import type { Asked } from './asked.js';
import { checkKnown } from './buildSpellings.js';
import type { Derivation } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';

type RawCase = { readonly code: Named; readonly when: Written };

function otherwiseOf(raw: Named | undefined, asked: Asked, check: MappingCheck): Code | undefined {
  if (raw !== undefined) checkKnown(raw, asked, check);
  return raw?.value;
}

/** Cases, each a code and the condition under which it is given. */
export function buildCases(cases: readonly RawCase[], otherwise: Named | undefined, asked: Asked, check: MappingCheck): Derivation {
  const scope = check.known.scopeOf(asked.question.code);
  const built = cases.flatMap(({ code, when }) => {
    checkKnown(code, asked, check);
    const expression = readCondition(when, scope, check.checking);
    return expression === undefined ? [] : [{ code: code.value, when: expression }];
  });
  return present({ cases: built, otherwise: otherwiseOf(otherwise, asked, check) });
}

function checkNumberQuestion({ value, at }: Named, check: MappingCheck): void {
  if (value === '') return;
  const { questions } = check.known.definition;
  const kind = questions.get(value)?.kind;
  if (kind === undefined) {
    check.checking.fault('UNKNOWN_QUESTION', { question: value, nearest: nearest(value, questions.keys()) }, at);
  } else if (kind !== 'number') check.fault('MAPPING_BANDS_KIND', { question: value, kind }, at);
}

export type RawBands = readonly (readonly [Named, number])[];

/** Bands of a number, each from its number up to the next, as the cases they stand for. */
export function buildBands(question: Named, bands: RawBands, otherwise: Named | undefined, asked: Asked, check: MappingCheck): Derivation {
  checkNumberQuestion(question, check);
  const cases = bands.map(([code, from], i) => {
    checkKnown(code, asked, check);
    const before = bands[i - 1]?.[1];
    if (before !== undefined && from <= before) check.fault('MAPPING_BANDS_ORDER', { code: code.value, number: from, before }, code.at);
    const next = bands[i + 1]?.[1];
    const least: Expression = { type: 'compare', question: question.value, operator: '>=', number: from };
    if (next === undefined) return { code: code.value, when: least };
    const below: Expression = { type: 'compare', question: question.value, operator: '<', number: next };
    return { code: code.value, when: { type: 'and' as const, parts: [least, below] } };
  });
  return present({ cases, otherwise: otherwiseOf(otherwise, asked, check) });
}
