import type { Place } from '../fault.js';
import type { Checking } from './checking.js';
import type { Named, Reader } from './reader.js';
import { codePattern, isReservedCode, isWellFormedCode, suggestCode } from '../codes.js';

const shown = (code: string) => (code.length > 60 ? `${code.slice(0, 60)}…` : code);

/** Reports a code that breaks the rule, with one that keeps it. */
export function checkCode(code: string, at: Place, checking: Checking): void {
  const params = { code: shown(code), suggestion: suggestCode(code) };
  if (isReservedCode(code)) checking.fault('RESERVED_CODE', params, at);
  else if (!isWellFormedCode(code)) checking.fault('BAD_CODE', params, at);
}

/** A code being defined. A number or `true` is shown as written, since that is what the author sees. */
export const codeReader: Reader<Named> = {
  read(node, checking) {
    if (node.type !== 'scalar' || node.value === null) {
      checking.fault('WRONG_TYPE', { expected: 'string' }, node.at);
      return { value: '', at: node.at };
    }
    const value = String(node.value);
    checkCode(value, node.at, checking);
    return { value, at: node.at };
  },
  fallback: { value: '', at: {} },
  schema: { type: 'string', pattern: codePattern },
  defs: {},
};
