import type { Response } from './answers.js';
import { responseToJson } from './responseToJson.js';

const written = new WeakMap<Response, string>();

/** The stored form as text, written once: it is both told from other answers by and stored. */
export function responseText(response: Response): string {
  const text = written.get(response) ?? JSON.stringify(responseToJson(response));
  written.set(response, text);
  return text;
}
