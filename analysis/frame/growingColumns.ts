import type { Definition } from '../survey/definition.js';
import type { Respondent } from '../survey/respondent.js';
import { columnBuilder } from './columnBuilder.js';
import type { Columns } from './columns.js';
import { growingNumbers } from './growing.js';

export interface GrowingColumns {
  /** Errors RangeError for a weight that is not a positive number, by its place among the respondents from 1. */
  add(respondent: Respondent): void;
  /** With `weights` when anybody has one. */
  finish(): Columns;
}

/** Columns that grow by a respondent at a time, for whoever has other things to do between them. Errors RangeError when a question has more than 65,534 categories. */
export function growingColumns(definition: Definition): GrowingColumns {
  const builders = [...definition.questions].map(([code, question]) => ({ code, builder: columnBuilder(definition, question) }));
  const weights = growingNumbers(1);
  let isWeighted = false;
  let n = 0;
  return {
    add({ statuses, weight }) {
      for (const { code, builder } of builders) {
        builder.add(n, statuses.of(code), statuses.answers.get(code), (row) => statuses.ofPart(code, row));
      }
      if (weight !== undefined) {
        checkWeight(weight, n + 1);
        weights.set(n, weight);
        isWeighted = true;
      }
      n += 1;
    },
    finish() {
      const questions = new Map(builders.map(({ code, builder }) => [code, builder.finish(n)]));
      return isWeighted ? { definition, n, questions, weights: weights.cut(n) } : { definition, n, questions };
    },
  };
}

/** Nobody counts as less than none or as infinitely many; who should not count at all is left out by whoever reads. */
function checkWeight(weight: number, record: number): void {
  if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`the weight of respondent ${record} is ${weight}, not a positive number`);
}
