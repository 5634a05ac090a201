import { costsToJson } from '../disclosure/costsToJson.js';
import type { CostsInLanguage } from '../disclosure/supportInLanguage.js';
import type { Text } from '../survey/definition.js';
import type { JsonValue } from '../survey/json.js';
import { toJsonObject } from '../survey/jsonReading.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** Options beside the need as programs read them, names in one language. */
export function costsRecord(costs: CostsInLanguage, language: Language): JsonValue {
  const { salaries, parties, methods, options } = costs;
  const plain = toJsonObject(costsToJson(costs), 'costs');
  const named = (key: string, texts: readonly Text[], field: 'name' | 'label'): JsonValue => {
    const list = plain[key];
    return Array.isArray(list) ? list.map((each: JsonValue, i) => ({ ...toJsonObject(each, key), [field]: textIn(texts[i] ?? new Map(), language) })) : null;
  };
  return {
    ...plain,
    salaries: named('salaries', salaries.map(({ name }) => name), 'name'),
    parties: named('parties', parties.map(({ name }) => name), 'name'),
    methods: named('methods', methods.map(({ label }) => label), 'label'),
    options: named('options', options.map(({ name }) => name), 'name'),
  };
}
