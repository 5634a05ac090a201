import type { Expression } from '../definition.js';
import type { DefinitionFaultCode, DefinitionFaults } from '../definitionFaults.js';
import { checkCondition } from '../expression/checkCondition.js';
import { ConditionError, parseCondition } from '../expression/parseCondition.js';
import type { Scope } from '../expression/scope.js';
import type { Checking } from './checking.js';
import type { Written } from './conditionReader.js';
import { limits } from './limits.js';

/** A written condition as an expression; undefined when it has faults, each reported at its own word. */
export function readCondition(written: Written | undefined, scope: Scope, checking: Checking): Expression | undefined {
  // An empty one is reported where it is read.
  if (written === undefined || written.text.trim() === '') return undefined;
  if (written.text.length > limits.conditionLength) {
    checking.fault('CONDITION_TOO_LONG', { limit: limits.conditionLength }, written.at);
    return undefined;
  }
  const report = <C extends DefinitionFaultCode>(code: C, params: DefinitionFaults[C], word: { at: number }) => {
    const column = written.column === undefined ? {} : { column: written.column + word.at };
    checking.fault(code, params, { ...written.at, ...column });
  };
  const before = checking.faults.length;
  try {
    const expression = checkCondition(parseCondition(written.text), scope, report);
    return checking.faults.length === before && !checking.isEnough ? expression : undefined;
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    report('CONDITION_SYNTAX', { found: error.found.text, expected: error.expected }, error.found);
    return undefined;
  }
}
