import type { Checking } from '../../../survey/check/checking.js';
import type { Code, Definition } from '../../../survey/definition.js';
import type { Scope } from '../../../survey/expression/scope.js';
import type { Place } from '../../../survey/fault.js';
import type { Mapping, Missing } from '../mapping.js';
import type { MappingFault, MappingFaultCode, MappingFaults } from '../mappingFaults.js';

interface Known {
  readonly definition: Definition;
  /** Cells, as compared, that say why there is no answer. */
  readonly missing: Mapping['missing'];
  /** Of numbers, where the question does not say. */
  readonly decimal: '.' | ',';
  /** What the conditions of a derived question may speak of. */
  readonly scopeOf: (question: Code) => Scope;
}

/** One check of one mapping: what every question's entry is held against, and the faults beyond its shape. */
export class MappingCheck {
  readonly checking: Checking;
  readonly known: Known;
  readonly faults: MappingFault[] = [];

  constructor(checking: Checking, known: Known) {
    this.checking = checking;
    this.known = known;
  }

  fault<C extends MappingFaultCode>(code: C, params: MappingFaults[C], place: Place): void {
    this.faults.push({ code, params: { ...params }, place, severity: 'fault' });
  }

  reasonOf(text: string): Missing | undefined {
    return this.known.missing.get(text);
  }
}
