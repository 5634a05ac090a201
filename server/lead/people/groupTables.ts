/** People of a list counted by each thing it tells of them. */
import { textIn } from '../../../analysis/words/textIn.js';
import { categoriesOf } from '../../../analysis/frame/categoriesOf.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { peopleWords } from '../../../views/words/people.js';
import { listFields } from '../../acts/invited/listField.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { ListedPerson } from '../../store/invitedStore.js';

interface GroupTable {
  readonly caption: string;
  readonly heading: string;
  readonly count: string;
  readonly rows: readonly { readonly label: string; readonly count: string }[];
}

/** What a question is called in the middle of a sentence, e.g. "institution"; one that has no noun is quoted as it is asked. */
export function questionNoun(definition: Definition, code: string, language: InterfaceLanguage): string {
  const question = definition.questions.get(code);
  if (question === undefined) return code;
  const list = question.kind === 'unit' ? definition.units.get(question.list)?.label : undefined;
  const noun = list ?? question.label;
  return noun === undefined ? textIn(question.text, language) : textIn(noun, language).toLocaleLowerCase(language);
}

function tally(people: readonly ListedPerson[], of: (person: ListedPerson) => string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(of(person) ?? '', (counts.get(of(person) ?? '') ?? 0) + 1);
  return counts;
}

function nameOfLanguage(tag: string, language: InterfaceLanguage): string {
  const name = tag === 'sv' || tag === 'en' ? peopleWords[language].languages[tag] : tag;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** In the order of the definition; those of whom the list says nothing last. A question nobody's row tells is left out. */
export function groupTables(definition: Definition, people: readonly ListedPerson[], language: InterfaceLanguage): readonly GroupTable[] {
  const words = peopleWords[language];
  const tables = listFields(definition).flatMap((field): GroupTable[] => {
    if (!('question' in field)) return [];
    const { question } = field;
    const counts = tally(people, ({ cell }) => (Object.hasOwn(cell, question.code) ? cell[question.code] : undefined));
    const known = categoriesOf(definition, question).flatMap(({ code, label }) => (counts.has(code) ? [{ label: textIn(label, language), count: counts.get(code) ?? 0 }] : []));
    const heading = questionNoun(definition, question.code, language);
    return known.length === 0 ? [] : [tableOf(heading, words.unknown, known, counts.get('') ?? 0)];
  });
  const languages = tally(people, (person) => person.language);
  const told = [...languages].filter(([tag]) => tag !== '').map(([tag, count]) => ({ label: nameOfLanguage(tag, language), count }));
  return told.length === 0 ? tables : [...tables, tableOf(words.languageColumn, words.notTold, told, languages.get('') ?? 0)];

  function tableOf(heading: string, rest: string, rows: readonly { readonly label: string; readonly count: number }[], without: number): GroupTable {
    const all = without === 0 ? rows : [...rows, { label: rest, count: without }];
    return {
      caption: words.by({ question: heading }), heading: heading.charAt(0).toLocaleUpperCase(language) + heading.slice(1), count: words.people,
      rows: all.map(({ label, count }) => ({ label, count: formatNumber(count, language) })),
    };
  }
}
