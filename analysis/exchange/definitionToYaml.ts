import { stringify } from 'yaml';
import type { JsonValue } from '../survey/json.js';

/** Keys in the order people write them; any others after these, as they come. */
const order = [
  'behov', 'code', 'kind', 'survey', 'inventory', 'version', 'languages', 'title', 'organisation', 'population', 'example', 'collected', 'invited', 'mode', 'opens', 'closes', 'minutes',
  'information', 'headline', 'lead', 'points', 'consent', 'controller', 'dataProtectionOfficer', 'purpose', 'legalBasis', 'recipients', 'rights', 'complaint', 'publicRecords',
  'contact', 'retention', 'until', 'rule', 'lists', 'units', 'sections', 'background', 'lattice', 'indicators', 'frame',
  'required', 'sensitive', 'showIf', 'intro', 'text', 'label', 'name', 'short', 'hint', 'meaning', 'exclusive', 'value', 'formerNames', 'list', 'items', 'questions',
  'minChoices', 'maxChoices', 'min', 'max', 'decimals', 'unit', 'maxLength', 'lines', 'places', 'optionsFrom', 'rowsFrom', 'layout', 'rowsPerPage', 'order', 'options', 'rows', 'scale', 'sv', 'en',
] as const;
const places: ReadonlyMap<string, number> = new Map(order.map((key, i) => [key, i]));
const placeOf = (key: string): number => places.get(key) ?? order.length;

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** `lists` and `units` and the like are maps of codes, which keep the order they have. */
function ordered(value: JsonValue): unknown {
  if (isList(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort((a, b) => placeOf(a) - placeOf(b));
  return new Map(keys.map((key) => [key, ordered(value[key] ?? null)]));
}

/** A definition as a person would write it. Shape a definition as JSON in, YAML text out that reads back to it. */
export function definitionToYaml(definition: JsonValue): string {
  return stringify(ordered(definition), { lineWidth: 0, aliasDuplicateObjects: false, version: '1.2' });
}
