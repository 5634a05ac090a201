import type { Code, FrameColumns } from '../definition.js';
import { present } from '../present.js';
import type { Checking } from './checking.js';
import type { RawDefinition } from './definitionShape.js';

/** What the list of people invited tells: columns of background questions only, and what became of each person. */
export function buildFrame({ frame }: RawDefinition, background: readonly Code[], checking: Checking): FrameColumns {
  const columns = frame?.columns ?? [];
  for (const [question] of columns) {
    if (background.includes(question.value)) continue;
    checking.fault('NOT_BACKGROUND', { question: question.value, background: background.join(', ') }, question.at);
  }
  const disposition = frame?.disposition;
  return present({
    file: frame?.file?.value,
    columns: new Map(columns.map(([question, column]) => [question.value, column.value])),
    disposition: disposition && { column: disposition.column.value, values: new Map(disposition.values.map(([value, name]) => [value.value, name])) },
  });
}
