import type { DefinitionFaultCode, DefinitionFaults } from '../definitionFaults.js';
import type { LanguageTag } from '../definition.js';
import type { Fault, Place } from '../fault.js';

/** Faults that are told at once. */
export const mostFaults = 100;

/** One reading of one document: what it declares that all readers need, and the faults found so far. */
export class Checking {
  readonly languages: readonly LanguageTag[];
  /** Languages a text may have besides, and that suffice together; none unless told. */
  readonly enough: readonly LanguageTag[];
  readonly faults: Fault<DefinitionFaultCode>[] = [];
  #stopping = 0;

  constructor(languages: readonly LanguageTag[], enough: readonly LanguageTag[] = []) {
    this.languages = languages;
    this.enough = enough;
  }

  /** Nobody mends more at once: what comes after the first hundred is neither looked into nor told. */
  get isEnough(): boolean {
    return this.#stopping >= mostFaults;
  }

  fault<C extends DefinitionFaultCode>(code: C, params: DefinitionFaults[C], place: Place): void {
    if (this.isEnough) return;
    this.#stopping += 1;
    this.faults.push({ code, params: { ...params }, place, severity: 'fault' });
  }

  warn<C extends DefinitionFaultCode>(code: C, params: DefinitionFaults[C], place: Place): void {
    this.faults.push({ code, params: { ...params }, place, severity: 'warning' });
  }

  get failed(): boolean {
    return this.#stopping > 0;
  }
}
