import type { JsonValue } from '../survey/json.js';
import { textToJson } from '../survey/jsonReading.js';
import type { PublishedShareChange } from './publishedComparison.js';
import type { PublishedWave } from './publishedWave.js';

/** Rows are of everyone, so that they name no group and no row of a grid; the question is that of the list. */
function rowToJson({ code, label, earlier, later, difference, low, high, p, adjustedP, verdict, detectable, release }: PublishedShareChange): JsonValue {
  return { code, label: textToJson(label), earlier: { ...earlier }, later: { ...later }, difference, low, high, p, adjustedP, verdict, detectable, release };
}

/** A comparison as plain data, every language kept, so that an edition can hold it and be hashed. */
export function waveToJson({ survey, title, edition, starts, answered, questions }: PublishedWave): JsonValue {
  return {
    survey,
    title: textToJson(title),
    edition,
    starts: { earlier: starts.earlier, later: starts.later },
    answered,
    questions: questions.map(({ question, rows, notes, why }) => ({ question, rows: rows.map(rowToJson), notes, why })),
  };
}
