/** A definition taken apart into the words people read and everything else, each under a path made of codes. */
import type { Definition, Text } from '../definition.js';

export interface DefinitionParts {
  readonly words: ReadonlyMap<string, Text>;
  /** What is asked, of whom, in which order, and what may be published of it. */
  readonly facts: ReadonlyMap<string, string>;
}

/** Keys of words. `unit` of a number is none: another unit makes other answers of the same numbers. */
const wordKeys: ReadonlySet<string> = new Set([
  'title', 'organisation', 'population', 'intro', 'text', 'hint', 'label', 'short', 'name', 'phrase', 'source', 'rule', 'headline', 'lead', 'consent',
  'controller', 'dataProtectionOfficer', 'purpose', 'legalBasis', 'recipients', 'rights', 'complaint', 'publicRecords',
]);

function isText(value: unknown): value is Text {
  return value instanceof Map;
}

function codeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' ? value.code : undefined;
}

function walkList(list: readonly unknown[], path: string, words: Map<string, Text>, facts: Map<string, string>): void {
  const codes = list.map((item, i) => codeOf(item) ?? String(i));
  facts.set(`${path}[]`, codes.join(' '));
  list.forEach((item, i) => walk(item, `${path}.${codes[i] ?? ''}`, words, facts));
}

function walkObject(value: object, path: string, words: Map<string, Text>, facts: Map<string, string>): void {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  // The rows and options that follow another question are that question's own.
  const borrowed = 'rowsFrom' in value ? 'rows' : 'optionsFrom' in value ? 'options' : '';
  for (const [key, part] of entries) {
    if (key === borrowed || part === undefined) continue;
    const here = path === '' ? key : `${path}.${key}`;
    if (isText(part) && wordKeys.has(key)) words.set(here, part);
    else if (key === 'points' && Array.isArray(part)) part.forEach((point: unknown, i) => isText(point) && words.set(`${here}.${i + 1}`, point));
    else walk(part, here, words, facts);
  }
}

function walk(value: unknown, path: string, words: Map<string, Text>, facts: Map<string, string>): void {
  if (value instanceof Map) {
    // What goes by keys has no order: it is stored sorted, and people write it as they like.
    facts.set(`${path}[]`, [...value.keys()].map(String).sort().join(' '));
    for (const [key, part] of value) walk(part, `${path}.${String(key)}`, words, facts);
  } else if (Array.isArray(value)) {
    walkList(value, path, words, facts);
  } else if (typeof value === 'object' && value !== null) {
    walkObject(value, path, words, facts);
  } else {
    facts.set(path, String(value));
  }
}

export function definitionParts(definition: Definition): DefinitionParts {
  const words = new Map<string, Text>();
  const facts = new Map<string, string>();
  const { questions, ...rest } = definition;
  walkObject(rest, '', words, facts);
  // Numbers of questions follow from their order, and the contact stands twice.
  for (const path of [...facts.keys()]) if (/^sections\..*\.(number|section)$|^contact\.|^version$|^formatVersion$/.test(path)) facts.delete(path);
  words.delete('contact.name');
  facts.set('questions[]', [...questions.keys()].join(' '));
  return { words, facts };
}
