import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { listAt, toJsonObject } from '../../analysis/survey/jsonReading.js';
import { wordingOf } from '../problems/catalogue.js';
import type { Problem } from '../problems/problem.js';

export interface Declared {
  readonly definition: Definition;
  /** With the tables that were added in it. */
  readonly source: JsonValue;
  /** Background questions by which the question may be published, in order. */
  readonly splits: readonly Code[];
  /** One for each that may not be, saying why. */
  readonly warnings: readonly Problem[];
}

function withTable(source: JsonValue, question: Code, by: Code): JsonValue {
  const document = toJsonObject(source, 'definition');
  const declared = document['lattice'] === undefined ? [] : listAt(document, 'lattice');
  return { ...document, lattice: [...declared, { question, by }] };
}

/** Declares the question by every background question, as far as the rules of a definition allow it. */
export function declareSplits(definition: Definition, source: JsonValue, question: Code): Declared {
  const begin: Declared = { definition, source, splits: [], warnings: [] };
  return definition.background.filter((by) => by !== question).reduce<Declared>((declared, by) => {
    const { splits, warnings } = declared;
    if (declared.definition.lattice.some((table) => table.question === question && table.by === by)) return { ...declared, splits: [...splits, by] };
    const reading = readDefinition(JSON.stringify(withTable(declared.source, question, by)), definition.survey);
    if (reading.definition !== undefined) return { ...declared, definition: reading.definition, source: reading.source, splits: [...splits, by] };
    const [fault] = reading.faults;
    if (fault === undefined) throw new Error('a definition that does not read has a fault');
    const params = { question, by, why_sv: wordingOf(fault, 'sv').message, why_en: wordingOf(fault, 'en').message };
    return { ...declared, warnings: [...warnings, { code: 'split_left_out', params }] };
  }, begin);
}
