import type { Definition, LanguageTag, Option, Question, Text, Unit } from '../survey/definition.js';

/** What an option is to those who answer: how it is worded, what it means and who was shown it. Equal texts: the same option. */
export type AskedItems = ReadonlyMap<string, string>;

/** The languages of both surveys, in the order of the later. */
export function sharedLanguages(earlier: Definition, later: Definition): readonly LanguageTag[] {
  return later.languages.filter((language) => earlier.languages.includes(language));
}

/** A text in each of the languages, spaces and hyphens that only break lines aside. */
export function wordingIn(text: Text, languages: readonly LanguageTag[]): string {
  const plain = (words: string) => words.replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim();
  return JSON.stringify(languages.map((language) => plain(text.get(language) ?? '')));
}

export function optionItems(options: readonly Option[], languages: readonly LanguageTag[]): AskedItems {
  const asked = ({ label, meaning, exclusive, value, showIf }: Option) => JSON.stringify([wordingIn(label, languages), meaning, exclusive, value ?? null, showIf ?? null]);
  return new Map(options.map((option) => [option.code, asked(option)]));
}

function unitItems(units: readonly Unit[], languages: readonly LanguageTag[]): AskedItems {
  return new Map(units.map(({ code, name }) => [code, wordingIn(name, languages)]));
}

/** Units of the later survey, where one that was renamed keeps the name it had: it is the same unit. */
function renamedItems(units: readonly Unit[], before: readonly Unit[], languages: readonly LanguageTag[]): AskedItems {
  const old = new Map(before.map(({ code, name }) => [code, name]));
  const nameOf = ({ code, name, formerNames }: Unit): Text => {
    const was = old.get(code);
    return was !== undefined && [...was.values()].some((words) => formerNames.includes(words)) ? was : name;
  };
  return new Map(units.map((unit) => [unit.code, wordingIn(nameOf(unit), languages)]));
}

export interface ItemsOfWaves {
  readonly earlier: AskedItems;
  readonly later: AskedItems;
}

/** The options or units of a question in each of two surveys; undefined where it has none, or another kind. */
export function itemsOfWaves(earlier: { readonly definition: Definition; readonly question: Question }, later: { readonly definition: Definition; readonly question: Question }): ItemsOfWaves | undefined {
  const languages = sharedLanguages(earlier.definition, later.definition);
  const [before, now] = [earlier.question, later.question];
  if (before.kind === 'unit' && now.kind === 'unit') {
    const unitsOf = (definition: Definition, list: string) => definition.units.get(list)?.units ?? [];
    const old = unitsOf(earlier.definition, before.list);
    return { earlier: unitItems(old, languages), later: renamedItems(unitsOf(later.definition, now.list), old, languages) };
  }
  if (!('options' in before) || !('options' in now)) return undefined;
  return { earlier: optionItems(before.options, languages), later: optionItems(now.options, languages) };
}
