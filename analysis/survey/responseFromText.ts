import type { Response } from './answers.js';
import type { JsonValue } from './json.js';
import { responseFromJson } from './responseFromJson.js';

/** Reads a stored answer as the database gives it out. Errors TypeError, or SyntaxError, when it is something else. */
export function responseFromText(text: string): Response {
  return responseFromJson(JSON.parse(text) as JsonValue); // JSON.parse is typed any and gives nothing else
}
