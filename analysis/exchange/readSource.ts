import { LineCounter, parseDocument } from 'yaml';
import type { DefinitionFaultCode, DefinitionFaults } from '../survey/definitionFaults.js';
import type { Fault, Place } from '../survey/fault.js';
import type { SourceNode } from '../survey/source.js';
import { nestsTooDeep } from './nestsTooDeep.js';
import { deepest, TooLargeError, yamlToSource } from './yamlToSource.js';

const mostCharacters = 5_000_000;

export type SourceReading =
  | { readonly root: SourceNode; readonly faults: readonly [] }
  | { readonly root?: undefined; readonly faults: readonly Fault<DefinitionFaultCode>[] };

function failed<C extends DefinitionFaultCode>(code: C, params: DefinitionFaults[C], place: Place): SourceReading {
  return { faults: [{ code, params: { ...params }, place, severity: 'fault' }] };
}

function parse(text: string, file: string): SourceReading {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, version: '1.2', schema: 'core' });
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

/** YAML or JSON (which is YAML) as a tree with places, or what is wrong with it as text. */
export function readSource(text: string, file: string): SourceReading {
  const place = { file, line: 1, column: 1 };
  if (text.length > mostCharacters) {
    return failed('TOO_MANY', { what: 'characters', count: text.length, limit: mostCharacters }, place);
  }
  if (nestsTooDeep(text, deepest)) return failed('TOO_DEEP', { limit: deepest }, place);
  try {
    return parse(text, file);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    const { what, limit } = error;
    return what === 'depth'
      ? failed('TOO_DEEP', { limit }, place)
      : failed('TOO_MANY', { what: 'values', count: limit + 1, limit }, place);
  }
}
