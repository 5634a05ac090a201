/** Which column of a list holds what, by its header in either language. */
import { comparable } from '../../../analysis/exchange/mapping/comparable.js';
import type { Definition, Question } from '../../../analysis/survey/definition.js';
import { listFields, type ListField } from './listField.js';

/** Key of a field -> place of its column, from 0. */
export type ListColumns = ReadonlyMap<string, number>;

const known: Readonly<Record<'email' | 'name' | 'language', readonly string[]>> = {
  email: ['e-post', 'epost', 'e-postadress', 'epostadress', 'mejl', 'mejladress', 'mail', 'mailadress', 'e-mail', 'email', 'e-mail address', 'email address'],
  name: ['namn', 'name', 'för- och efternamn', 'fullständigt namn', 'full name'],
  language: ['språk', 'language', 'lang'],
};

/** What people call the questions of the example, and so most surveys made from it. */
const usual: ReadonlyMap<string, readonly string[]> = new Map([
  ['department', ['institution', 'avdelning', 'enhet', 'department', 'unit']],
  ['role', ['roll', 'befattning', 'yrkesroll', 'role', 'position']],
  ['provider', ['vårdgivare', 'klinik', 'sjukhus', 'care provider', 'clinic', 'hospital']],
]);

function namesOf(definition: Definition, question: Question): readonly string[] {
  const { code, label, text } = question;
  const column = definition.frame.columns.get(code);
  const list = question.kind === 'unit' ? definition.units.get(question.list)?.label : undefined;
  return [...(column === undefined ? [] : [column]), code, ...(label?.values() ?? []), ...text.values(), ...(list?.values() ?? []), ...(usual.get(code) ?? [])];
}

function namesOfField(definition: Definition, field: ListField): ReadonlySet<string> {
  return new Set(('question' in field ? namesOf(definition, field.question) : known[field.key]).map(comparable));
}

/** A column is used once; the first field that its header fits has it. */
export function matchColumns(definition: Definition, header: readonly string[]): ListColumns {
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  for (const field of listFields(definition)) {
    const names = namesOfField(definition, field);
    const at = header.findIndex((cell, i) => !taken.has(i) && names.has(comparable(cell)));
    if (at < 0) continue;
    columns.set(field.key, at);
    taken.add(at);
  }
  return columns;
}
