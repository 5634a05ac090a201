/** A mapping as written, against the definition whose answers it reads: every fault at once. */
import { Checking } from '../../survey/check/checking.js';
import type { Definition } from '../../survey/definition.js';
import { present } from '../../survey/present.js';
import type { SourceNode } from '../../survey/source.js';
import { buildLanguage } from './build/buildLanguage.js';
import { buildMissing } from './build/buildMissing.js';
import { buildQuestions } from './build/buildQuestions.js';
import { checkDerived } from './build/checkDerived.js';
import { derivedScopes } from './build/derivedScopes.js';
import type { FileTold, Mapping } from './mapping.js';
import { MappingCheck } from './build/mappingCheck.js';
import type { MappingFault } from './mappingFaults.js';
import { mappingShape, type RawMapping } from './mappingShape.js';

export interface MappingReading {
  /** Absent when there is a fault. */
  readonly mapping?: Mapping;
  readonly faults: readonly MappingFault[];
}

const textsOf = (cells: readonly { readonly value: string }[]): readonly string[] => cells.map(({ value }) => value);

function buildFile(raw: RawMapping['file']): FileTold {
  const headerRows: FileTold['headerRows'] = raw?.headerRows === 2 ? 2 : raw?.headerRows === 3 ? 3 : 1;
  return present({ format: raw?.format, encoding: raw?.encoding, delimiter: raw?.delimiter, sheet: raw?.sheet?.value, headerRows });
}

function build(raw: RawMapping, document: SourceNode, check: MappingCheck): Mapping {
  const { definition, missing } = check.known;
  const { survey, brokeOff } = raw;
  if (survey.value !== definition.survey && survey.value !== '') {
    check.fault('MAPPING_OTHER_SURVEY', { found: survey.value, expected: definition.survey }, survey.at);
  }
  const entry = document.type === 'map' ? document.entries.find(({ key }) => key === 'questions') : undefined;
  return present({
    formatVersion: raw.behov,
    survey: survey.value,
    file: buildFile(raw.file),
    missing,
    blank: raw.blank ?? ('skipped' as const),
    language: buildLanguage(raw.language, check),
    weight: raw.weight,
    brokeOff: brokeOff && { column: brokeOff.column, values: textsOf(brokeOff.values) },
    leaveOut: (raw.leaveOut ?? []).map(({ column, values, why }) => ({ column, values: textsOf(values), why })),
    questions: entry?.value.type === 'map' ? buildQuestions(raw.questions, entry.keyAt, check) : new Map(),
  });
}

/**
 * Shape the document as it was written and the definition in, the mapping or all its faults with their places out.
 * Without a definition, which has faults of its own, only what can be known without one is checked.
 */
export function checkMapping(document: SourceNode, definition: Definition | undefined): MappingReading {
  const checking = new Checking(definition?.languages ?? []);
  const raw = mappingShape.read(document, checking);
  const { missing, faults } = buildMissing(raw.missing);
  if (definition === undefined) return { faults: [...checking.faults, ...faults] };
  const scopeOf = derivedScopes(raw.questions, definition);
  const check = new MappingCheck(checking, { definition, missing, decimal: raw.decimal ?? '.', scopeOf });
  const mapping = build(raw, document, check);
  // What is worked out from what is known only once every condition reads.
  if (![...checking.faults, ...check.faults].some(({ severity }) => severity === 'fault')) checkDerived(mapping.questions, raw.questions.map(([code]) => code), check);
  const all = [...checking.faults, ...faults, ...check.faults];
  return all.some(({ severity }) => severity === 'fault') ? { faults: all } : { mapping, faults: all };
}
