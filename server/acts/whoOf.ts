import type { AnsweredFor } from '../../analysis/disclosure/answeredFor.js';
import type { Named } from '../../analysis/survey/check/reader.js';

/** Who answers for it, of what was written in a file on support. */
export function whoOf({ source, date, owner }: Readonly<Record<keyof AnsweredFor, Named>>): AnsweredFor {
  return { source: source.value, date: date.value, owner: owner.value };
}
