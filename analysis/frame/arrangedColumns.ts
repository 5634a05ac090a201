import type { Grouping, SurveyDesign } from '../stats/design/surveyDesign.js';
import type { Code } from '../survey/definition.js';
import { arrangeColumn } from './arrangeColumn.js';
import { arrangeRows } from './arrangeRows.js';
import type { Column, Columns } from './columns.js';

/** The same respondents in another order (place -> row). A question is put in order when it is first asked for. */
export function arrangedColumns(columns: Columns, order: Uint32Array): Columns {
  const { weights, design } = columns;
  return {
    ...columns,
    questions: new ArrangedQuestions(columns.questions, order),
    ...(weights === undefined ? {} : { weights: arrangeRows(weights, order) }),
    ...(design === undefined ? {} : { design: arrangedDesign(design, order) }),
  };
}

function arrangedDesign(design: SurveyDesign, order: Uint32Array): SurveyDesign {
  const { weights, calibration, strata, clusters } = design;
  const arranged = ({ of, count }: Grouping): Grouping => ({ of: arrangeRows(of, order), count });
  return {
    ...design,
    weights: arrangeRows(weights, order),
    ...(calibration === undefined ? {} : { calibration: { before: arrangeRows(calibration.before, order), margins: calibration.margins.map(arranged) } }),
    ...(strata === undefined ? {} : { strata: arranged(strata) }),
    ...(clusters === undefined ? {} : { clusters: arranged(clusters) }),
  };
}

class ArrangedQuestions implements ReadonlyMap<Code, Column> {
  readonly #questions: ReadonlyMap<Code, Column>;
  readonly #order: Uint32Array;
  readonly #arranged = new Map<Code, Column>();

  constructor(questions: ReadonlyMap<Code, Column>, order: Uint32Array) {
    this.#questions = questions;
    this.#order = order;
  }

  get size(): number {
    return this.#questions.size;
  }

  has(code: Code): boolean {
    return this.#questions.has(code);
  }

  get(code: Code): Column | undefined {
    const column = this.#arranged.get(code) ?? this.#arrange(code);
    if (column !== undefined) this.#arranged.set(code, column);
    return column;
  }

  keys(): MapIterator<Code> {
    return this.#questions.keys();
  }

  *entries(): MapIterator<[Code, Column]> {
    for (const code of this.keys()) {
      const column = this.get(code);
      if (column !== undefined) yield [code, column];
    }
  }

  *values(): MapIterator<Column> {
    for (const [, column] of this.entries()) yield column;
  }

  [Symbol.iterator](): MapIterator<[Code, Column]> {
    return this.entries();
  }

  forEach(visit: (column: Column, code: Code, all: ReadonlyMap<Code, Column>) => void): void {
    for (const [code, column] of this.entries()) visit(column, code, this);
  }

  #arrange(code: Code): Column | undefined {
    const column = this.#questions.get(code);
    return column === undefined ? undefined : arrangeColumn(column, this.#order);
  }
}
