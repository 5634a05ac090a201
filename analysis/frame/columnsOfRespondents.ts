import type { Definition } from '../survey/definition.js';
import type { Respondent } from '../survey/respondent.js';
import { columnBuilder } from './columnBuilder.js';
import type { Columns } from './columns.js';
import { growingNumbers } from './growing.js';

/**
 * Respondents turned into columns, one a row, in the order they come; nothing of them is kept but the columns.
 *
 * Shape the definition the answers were given under and the respondents, in any number; columns out, with `weights`
 * when anybody has one. Errors RangeError when a question has more than 65,534 categories, and for a weight that is
 * not a positive number, by its place among the respondents from 1.
 */
export function columnsOfRespondents(definition: Definition, respondents: Iterable<Respondent>): Columns {
  const builders = [...definition.questions].map(([code, question]) => ({ code, builder: columnBuilder(definition, question) }));
  const weights = growingNumbers(1);
  let isWeighted = false;
  let n = 0;
  for (const { statuses, weight } of respondents) {
    for (const { code, builder } of builders) {
      builder.add(n, statuses.of(code), statuses.answers.get(code), (row) => statuses.ofPart(code, row));
    }
    if (weight !== undefined) {
      checkWeight(weight, n + 1);
      weights.set(n, weight);
      isWeighted = true;
    }
    n += 1;
  }
  const questions = new Map(builders.map(({ code, builder }) => [code, builder.finish(n)]));
  return isWeighted ? { definition, n, questions, weights: weights.cut(n) } : { definition, n, questions };
}

/** Nobody counts as less than none or as infinitely many; who should not count at all is left out by whoever reads. */
function checkWeight(weight: number, record: number): void {
  if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`the weight of respondent ${record} is ${weight}, not a positive number`);
}
