import type { Published } from '../disclosure/published.js';
import { statedIn, statedShare, type Stated } from '../disclosure/statedShares.js';
import type { ShownShare } from '../disclosure/sumShown.js';
import type { Answer } from '../survey/answers.js';
import type { Code, Definition } from '../survey/definition.js';
import { holds } from '../survey/expression/holds.js';
import { testsIn } from '../survey/expression/testsIn.js';
import type { Edition } from './edition.js';
import { findTable } from './findNumber.js';
import type { NumberRef, PlannedKeyNumber } from './plan.js';

export interface StatedShare {
  readonly stated: Stated;
  readonly share: ShownShare;
}

/** The answers of a single choice that an indicator counts, where it is a share of all who answered that question. */
function chosenBy(indicator: Code, definition: Definition): { readonly question: Code; readonly codes: ReadonlySet<Code> } | undefined {
  const { numerator, base } = definition.indicators.get(indicator) ?? {};
  if (numerator === undefined) return undefined;
  const named = new Set([...testsIn(numerator), ...(base === undefined ? [] : testsIn(base))].map(({ question }) => question));
  const question = definition.questions.get([...named][0] ?? '');
  if (named.size !== 1 || question?.kind !== 'single') return undefined;
  const answered = (code: Code) => new Map<Code, Answer>([[question.code, { kind: 'single', code }]]);
  // of some answers only: then whoever said anything else is not in its base to begin with
  if (base !== undefined && !question.options.every(({ code }) => holds(base, answered(code), definition))) return undefined;
  return { question: question.code, codes: new Set(question.options.flatMap(({ code }) => (holds(numerator, answered(code), definition) ? [code] : []))) };
}

function shareIn(table: Published | undefined, codes: ReadonlySet<Code>, group?: Code): StatedShare | undefined {
  const stated = table === undefined ? undefined : statedIn(table, group);
  if (table === undefined || stated === undefined || stated.apart.some(({ code }) => codes.has(code))) return undefined;
  return { stated, share: statedShare(stated, codes, table) };
}

/**
 * The same answers among those who said yes or no, where the key number counts those who did not know. Undefined where
 * it is of no such question, or of the answer "don't know" itself.
 */
export function statedOfKeyNumber({ definition, tables }: Pick<Edition, 'definition' | 'tables'>, planned: PlannedKeyNumber): StatedShare | undefined {
  if ('number' in planned) return shareIn(findTable(tables, planned.number), new Set([planned.number.code]), planned.number.group);
  const chosen = chosenBy(planned.indicator, definition);
  if (chosen === undefined) return undefined;
  const ref: NumberRef = { question: chosen.question, code: '' };
  return shareIn(findTable(tables, ref), chosen.codes);
}
