import type { JsonValue } from '../survey/json.js';
import { toYaml } from './toYaml.js';

/** Keys in the order people write them; any others after these, as they come. */
const order = [
  'behov', 'code', 'kind', 'survey', 'inventory', 'version', 'languages', 'title', 'organisation', 'population', 'example', 'collected', 'invited', 'mode', 'opens', 'closes', 'minutes',
  'information', 'headline', 'lead', 'points', 'consent', 'controller', 'dataProtectionOfficer', 'purpose', 'legalBasis', 'recipients', 'rights', 'complaint', 'publicRecords',
  'contact', 'retention', 'until', 'rule', 'lists', 'units', 'sections', 'background', 'lattice', 'indicators', 'frame',
  'required', 'sensitive', 'showIf', 'intro', 'text', 'label', 'name', 'short', 'hint', 'meaning', 'exclusive', 'value', 'formerNames', 'list', 'items', 'questions',
  'minChoices', 'maxChoices', 'min', 'max', 'decimals', 'unit', 'maxLength', 'lines', 'places', 'optionsFrom', 'rowsFrom', 'availability', 'layout', 'rowsPerPage', 'order', 'options', 'rows', 'scale', 'sv', 'en',
] as const;

/** A definition as a person would write it. Shape a definition as JSON in, YAML text out that reads back to it. */
export function definitionToYaml(definition: JsonValue): string {
  return toYaml(definition, order);
}
