/** How many answers each of some decisions touches, counted as they stand under the newest version. */
import type { Answer } from '../../../analysis/survey/answers.js';
import { responseFromText } from '../../../analysis/survey/responseFromText.js';
import type { Decision } from '../../../analysis/survey/versions/decisions.js';
import { carrierFrom } from '../../frames/carrierFrom.js';
import type { StoredVersions } from '../../frames/storedVersions.js';

/** As values that another thread can be given. */
export interface ToCount {
  readonly versions: StoredVersions;
  readonly decisions: readonly Decision[];
}

/** Answers as they are stored, one a line; or that there are no more. */
export type CountOrder = { readonly lines: string } | 'finish';

export interface TouchedCounts {
  readonly all: number;
  /** In the order of the decisions. */
  readonly touched: readonly number[];
}

function holds(answer: Answer | undefined, { about, code }: Decision): boolean {
  if (answer === undefined) return false;
  if (about === 'question') return true;
  if (answer.kind === 'grid') return about === 'row' ? answer.rows.has(code) : [...answer.rows.values()].includes(code);
  if (answer.kind === 'multiple') return answer.codes.includes(code);
  if (answer.kind === 'ranking') return answer.order.includes(code);
  return (answer.kind === 'single' || answer.kind === 'unit') && answer.code === code;
}

/** What is done with orders in turn: null until all have come. */
export function countingTouched({ versions, decisions }: ToCount): (order: CountOrder) => TouchedCounts | null {
  const used = new Set([versions.newest]);
  let carrier = carrierFrom(versions, [...used]);
  let all = 0;
  const touched = decisions.map(() => 0);
  return (order) => {
    if (order === 'finish') return { all, touched };
    for (const line of order.lines.split('\n')) {
      const response = responseFromText(line);
      const { definitionVersion } = response;
      if (!used.has(definitionVersion)) carrier = carrierFrom(versions, [...used.add(definitionVersion)]);
      const { answers } = carrier.carry(response);
      all += 1;
      decisions.forEach((decision, d) => {
        if (holds(answers.get(decision.question), decision)) touched[d] = (touched[d] ?? 0) + 1;
      });
    }
    return null;
  };
}
