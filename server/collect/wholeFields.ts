/** An answer as JSON in the fields a form would post: one vocabulary for both. */
import type { JsonValue } from '../../analysis/survey/json.js';
import { ProblemError } from '../problems/problem.js';
import type { Form } from '../web/parseForm.js';

/** A text, a number or a list of texts; several are the boxes that were ticked. */
function valuesOf(value: JsonValue): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (!Array.isArray(value)) return undefined;
  const texts: readonly JsonValue[] = value;
  return texts.every((text) => typeof text === 'string') ? texts : undefined;
}

/** Shape `{ key, consent, version?, invitation?, answers: { field: value } }`. Errors ProblemError whole_shape naming the field. */
export function fieldsOfJson(json: JsonValue): Form {
  const fields = new Map<string, readonly string[]>();
  const take = (name: string, value: JsonValue): void => {
    const values = valuesOf(value);
    if (values === undefined) throw new ProblemError({ code: 'whole_shape', params: { field: name.slice(0, 80) }, field: name });
    fields.set(name, values);
  };
  for (const [name, value] of entriesOf(json, '')) {
    if (name !== 'answers') take(name, value);
    else for (const [field, answer] of entriesOf(value, 'answers')) take(field, answer);
  }
  return fields;
}

function entriesOf(value: JsonValue, field: string): readonly (readonly [string, JsonValue])[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  throw new ProblemError({ code: 'whole_shape', params: { field }, field });
}
