import type { Code, GridQuestion } from '../definition.js';
import { faulty, fieldFault, type FieldFault, good, type QuestionReading, type Reading, shown } from './reading.js';

/** One step of the scale per row. Values for rows that are not shown were dropped before. */
export function readGrid({ code, required }: GridQuestion, reading: Reading): QuestionReading {
  const rows = new Map<Code, Code>();
  const faults: FieldFault[] = [];
  for (const row of reading.rows) {
    const field = `${code}.${row.code}`;
    const [value, ...more] = new Set(reading.values(field));
    if (more.length > 0) faults.push(fieldFault('ONE_VALUE_ONLY', { count: more.length + 1 }, field));
    else if (value === undefined) {
      if (required) faults.push(fieldFault('REQUIRED', {}, field));
    } else if (reading.options.some((step) => step.code === value)) rows.set(row.code, value);
    else faults.push(fieldFault('UNKNOWN_OPTION', { value: shown(value) }, field));
  }
  if (faults.length > 0) return faulty(...faults);
  return good(rows.size === 0 ? undefined : { kind: 'grid', rows });
}
