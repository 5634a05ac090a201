import type { Category, Column, Columns } from '../frame/columns.js';
import { codeSets } from '../frame/codeSets.js';
import { countByGroup } from '../frame/countByGroup.js';
import { countCodesByGroup } from '../frame/countCodesByGroup.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import { weightedCodeSumsByGroup } from '../frame/weightedCodeSumsByGroup.js';
import { weightedSumsByGroup } from '../frame/weightedSumsByGroup.js';
import { weightedSumsOfSets } from '../frame/weightedSumsOfSets.js';
import type { LanguageTag, Question } from '../survey/definition.js';
import type { Countable, CountedOption } from './countable.js';
import { ownWords } from './ownWords.js';
import { notStated } from './table.js';

/** What is counted of a question, in definition order; nothing for numbers, which are summarised. */
export function countables(columns: Columns, question: Question, column: Column): readonly Countable[] {
  const { languages } = columns.definition;
  switch (column.kind) {
    case 'single':
    case 'unit': {
      const options = withMeanings(question, column.categories);
      return [{ item: null, status: column.status, ...coded(options, column.codes, languages) }];
    }
    case 'multiple':
      return [
        {
          item: null,
          status: column.status,
          options: withMeanings(question, column.categories),
          count: (rows, groups) => column.chosen.map((chosen) => countByGroup(chosen, groups, rows)),
          weigh: (rows, groups, weights) => weightedSumsOfSets(column.chosen, groups, weights, rows),
          choosers: () => column.chosen,
          ...besideTheList(question, column),
        },
      ];
    case 'grid': {
      const options = withMeanings(question, column.scale);
      return column.rows.map((row) => ({ item: row.category, status: row.status, ...coded(options, row.codes, languages) }));
    }
    case 'ranking':
      return ranked(question, column, languages);
    case 'text':
      return [textCountable(column.status, languages)];
    case 'number':
      return [];
  }
}

/** Who wrote several answers beside the list chose "other" once and gave it several times. */
function besideTheList(question: Question, { otherCounts: times, chosen, categories }: Extract<Column, { kind: 'multiple' }>): Pick<Countable, 'repeats'> {
  if (times === undefined) return {};
  const options = withMeanings(question, categories);
  return { repeats: new Map(chosen.flatMap((who, o) => (options[o]?.meaning === 'other' ? [[o, { who, times }] as const] : []))) };
}

function withMeanings(question: Question, categories: readonly Category[]): readonly CountedOption[] {
  const options = question.kind === 'grid' ? question.scale : 'options' in question ? question.options : [];
  const meanings = new Map(options.map(({ code, meaning }) => [code, meaning]));
  return categories.map(({ code, label }) => ({ code, label, meaning: meanings.get(code) ?? 'answer' }));
}

/** Options of one code column, and those who answered something that has no code yet. */
function coded(
  options: readonly CountedOption[],
  codes: Uint16Array,
  languages: readonly LanguageTag[],
): Pick<Countable, 'options' | 'count' | 'weigh' | 'choosers'> {
  const label = ownWords('notCoded', languages);
  return {
    options: [...options, { code: notStated, label, meaning: 'answer', onlyIfAny: true }],
    count: (rows, groups) => countCodesByGroup(codes, options.length, rows, groups),
    weigh: (rows, groups, weights) => weightedCodeSumsByGroup(codes, options.length, rows, groups, weights),
    choosers: () => codeSets(codes, options.length),
  };
}

/** Who is in first place, and who was ranked at all. */
function ranked(
  question: Question,
  column: Extract<Column, { kind: 'ranking' }>,
  languages: readonly LanguageTag[],
): readonly Countable[] {
  const options = withMeanings(question, column.categories);
  const none = new Float64Array(0);
  const added = (places: readonly Uint16Array[]): Pick<Countable, 'count' | 'weigh' | 'choosers'> => ({
    count: (rows, groups) => {
      const byPlace = places.map((codes) => countCodesByGroup(codes, options.length, rows, groups));
      return options.map((_, o) => byPlace.map((counts) => counts[o] ?? new Uint32Array(0)).reduce(plus));
    },
    weigh: (rows, groups, weights) => {
      const byPlace = places.map((codes) => weightedCodeSumsByGroup(codes, options.length, rows, groups, weights));
      const sums = (o: number) => byPlace.map((all) => all[o] ?? { count: new Uint32Array(0), weight: none, squares: none });
      return options.map((_, o) => sums(o).reduce((a, b) => ({ count: plus(a.count, b.count), weight: plus(a.weight, b.weight), squares: plus(a.squares, b.squares) })));
    },
    choosers: () => {
      const byPlace = places.map((codes) => codeSets(codes, options.length));
      return options.map((_, o) => byPlace.flatMap((sets) => sets[o] ?? []).reduce((all, more) => all.or(more)));
    },
  });
  const { status, places } = column;
  return [
    { item: { code: 'first', label: ownWords('firstPlace', languages) }, status, options, ...added(places.slice(0, 1)) },
    { item: { code: 'any', label: ownWords('anyPlace', languages) }, status, options, ...added(places) },
  ];
}

/** Group by group. Who ranked something did so in one place only. */
function plus<A extends Uint32Array | Float64Array>(a: A, b: A): A {
  for (let g = 0; g < a.length; g += 1) a[g] = (a[g] ?? 0) + (b[g] ?? 0);
  return a;
}

function textCountable(status: Uint8Array, languages: readonly LanguageTag[]): Countable {
  return {
    item: null,
    status,
    options: [{ code: 'answered', label: ownWords('answered', languages), meaning: 'answer' }],
    count: (rows, groups) => [countByGroup(rowsWithStatus(status, ['answered']), groups, rows)],
    weigh: (rows, groups, weights) => [weightedSumsByGroup(rowsWithStatus(status, ['answered']), groups, weights, rows)],
    choosers: () => [rowsWithStatus(status, ['answered'])],
  };
}
