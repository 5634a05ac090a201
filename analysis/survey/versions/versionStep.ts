/** How answers to one version of a survey count under the next, as its lead has stated it. */
import type { Code } from '../definition.js';
import type { JsonValue } from '../json.js';

/** Old code to new code; null: what was answered so is no longer counted. A code that is not named keeps itself. */
export type CodeStep = ReadonlyMap<Code, Code | null>;

export interface VersionStep {
  /** Null: answers to the question are kept as they were given, but counted under no question of the new version. */
  readonly questions: CodeStep;
  /** By question of the older version: its options, the steps of its scale or its units. */
  readonly options: ReadonlyMap<Code, CodeStep>;
  /** By grid of the older version. Rows that follow another question follow it here too. */
  readonly rows: ReadonlyMap<Code, CodeStep>;
}

export const sameCodes: VersionStep = { questions: new Map(), options: new Map(), rows: new Map() };

function codesToJson(step: CodeStep): JsonValue {
  return [...step].map(([from, to]) => [from, to]);
}

function stepsToJson(steps: ReadonlyMap<Code, CodeStep>): JsonValue {
  return [...steps].map(([question, step]) => [question, codesToJson(step)]);
}

/** Lists of pairs, so that any code is only a code. */
export function versionStepToJson({ questions, options, rows }: VersionStep): JsonValue {
  return { questions: codesToJson(questions), options: stepsToJson(options), rows: stepsToJson(rows) };
}
