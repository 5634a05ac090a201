import { LineCounter, parseDocument, type Document } from 'yaml';
import type { DefinitionFaultCode, DefinitionFaults } from '../survey/definitionFaults.js';
import type { Fault, Place } from '../survey/fault.js';
import type { SourceNode } from '../survey/source.js';
import { jsonToSource } from './jsonToSource.js';
import { deepest, TooLargeError } from './tooLargeError.js';
import { tooMuchToParse } from './tooMuchToParse.js';
import { yamlToSource } from './yamlToSource.js';

/** JSON is read from one line as from many; it is what is stored, with every list read in. */
const mostOfJson = 5_000_000;
const mostOfYaml = 1_000_000;
/** No sentence is so long. What is wrong in one line makes a fault each few characters. */
const mostOfLine = 30_000;
/** What is written for people has three or four characters to each; a text of signs alone keeps the parser busy for seconds. */
const mostTokens = 200_000;

export type SourceReading =
  | { readonly root: SourceNode; readonly faults: readonly [] }
  | { readonly root?: undefined; readonly faults: readonly Fault<DefinitionFaultCode>[] };

function failed<C extends DefinitionFaultCode>(code: C, params: DefinitionFaults[C], place: Place): SourceReading {
  return { faults: [{ code, params: { ...params }, place, severity: 'fault' }] };
}

/** A faulty text makes an error of every few characters, and remembering where each was made takes longer than finding it. */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, version: '1.2', schema: 'core' });
  } finally {
    Error.stackTraceLimit = before;
  }
}

function parse(text: string, file: string): SourceReading {
  const lineCounter = new LineCounter();
  const document = parsed(text, lineCounter);
  if (document.errors.length > 0) {
    // One fault of text makes many more of its kind in what follows it.
    const first = [...new Map(document.errors.toReversed().map((error) => [error.code, error])).values()].reverse();
    const faults = first.map((error): Fault<DefinitionFaultCode> => {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      const place = { file, line: Math.max(1, line), column: Math.max(1, col) };
      return { code: 'SYNTAX', params: { detail: error.code }, place, severity: 'fault' };
    });
    return { faults };
  }
  if (document.contents === null) return failed('EMPTY_FILE', {}, { file, line: 1, column: 1 });
  return { root: yamlToSource(document, lineCounter, file), faults: [] };
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Told before anything is parsed: what is wrong takes far longer to read than what is right. */
function tooLong(text: string, file: string, isWholeJson: boolean): SourceReading | undefined {
  const limit = isWholeJson ? mostOfJson : mostOfYaml;
  if (text.length > limit) return failed('TOO_MANY', { what: 'characters', count: text.length, limit }, { file, line: 1, column: 1 });
  if (isWholeJson) return undefined;
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.length > mostOfLine);
  if (at < 0) return undefined;
  return failed('TOO_MANY', { what: 'characters_of_line', count: lines[at]?.length ?? 0, limit: mostOfLine }, { file, line: at + 1, column: 1 });
}

/** Errors TooLargeError */
function readYaml(text: string, file: string): SourceReading {
  const tooMuch = tooMuchToParse(text, { deepest, mostTokens });
  if (tooMuch === 'depth') throw new TooLargeError('depth', deepest);
  if (tooMuch === 'tokens') return failed('TOO_MANY', { what: 'words_and_signs', count: mostTokens + 1, limit: mostTokens }, { file, line: 1, column: 1 });
  return parse(text, file);
}

/** YAML or JSON (which is YAML) as a tree with places, or what is wrong with it as text. */
export function readSource(text: string, file: string): SourceReading {
  const isWholeJson = text.length <= mostOfJson && isJson(text);
  const long = tooLong(text, file, isWholeJson);
  if (long !== undefined) return long;
  try {
    return isWholeJson ? { root: jsonToSource(text, file), faults: [] } : readYaml(text, file);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    const { what, limit } = error;
    const place = { file, line: 1, column: 1 };
    return what === 'depth'
      ? failed('TOO_DEEP', { limit }, place)
      : failed('TOO_MANY', { what: 'values', count: limit + 1, limit }, place);
  }
}
