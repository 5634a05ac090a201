import { stringAt, type JsonObject } from '../survey/jsonReading.js';
import type { AnsweredFor } from './answeredFor.js';

/** Errors TypeError where one of the three is no text. */
export function answeredForFromJson(object: JsonObject): AnsweredFor {
  return { source: stringAt(object, 'source'), date: stringAt(object, 'date'), owner: stringAt(object, 'owner') };
}
