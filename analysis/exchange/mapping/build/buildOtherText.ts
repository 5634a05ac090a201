import type { Asked } from './asked.js';
import type { ColumnName } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';

/** The column of the text beside "other", which the question must have. */
export function buildOtherText(raw: ColumnName | undefined, { question }: Asked, check: MappingCheck): ColumnName | undefined {
  const hasOther = 'options' in question && question.options.some(({ meaning }) => meaning === 'other');
  if (raw !== undefined && !hasOther) check.fault('MAPPING_OTHER_TEXT', { question: question.code }, raw.at);
  return raw;
}
