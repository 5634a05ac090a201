import type { Named } from '../../../survey/check/reader.js';
import type { Asked } from './asked.js';
import type { Otherwise } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';
import { reasons } from '../reasons.js';
import { meantCode } from './meantCode.js';
import { shortList } from './shortList.js';

/** What a value that no option knows means: a code of the question, or a reason. */
export function buildOtherwise(raw: Named | undefined, asked: Asked, check: MappingCheck): Otherwise | undefined {
  if (raw === undefined) return undefined;
  const { question, codes } = asked;
  const { value, at } = raw;
  const reason = reasons.find((each) => each === value);
  if (codes.has(value) || value === '') return { code: value };
  if (reason !== undefined) return { reason };
  const known = new Set([...codes, ...reasons]);
  check.fault('MAPPING_OTHERWISE', { value, question: question.code, nearest: meantCode(value, known, asked), known: shortList([...known], 16) }, at);
  return undefined;
}
