import { codeSets } from '../../frame/codeSets.js';
import { cochranMantelHaenszel } from '../../stats/tests/cochranMantelHaenszel.js';
import { because, type TestNote } from './groupTest.js';
import { chosenBy, type GroupedPeople } from './groupedPeople.js';
import type { ShownCounts } from './shownCounts.js';

/**
 * Background questions within whose groups a table of two by two goes the other way than in all of them together: Simpson's
 * paradox. Source `statistics.md` 7.6.
 */
export function directionGiven(shown: ShownCounts, people: GroupedPeople, by: string): readonly TestNote[] {
  const { columns, question, countables } = people;
  const countable = countables.find(({ item }) => item?.code === shown.item?.code);
  if (countable === undefined || shown.groups.length !== 2 || shown.options.length !== 2) return [];
  const { background } = columns.definition;
  const { of } = people.groupsOf(shown.groups, countable.status, ['answered']);
  const [first, second] = chosenBy(countable, shown.options);
  return background.flatMap((code): readonly TestNote[] => {
    const [third, asked] = [columns.questions.get(code), columns.definition.questions.get(code)];
    if (code === by || code === question.code || asked === undefined || (third?.kind !== 'single' && third?.kind !== 'unit')) return [];
    const strata = codeSets(third.codes, third.categories.length).slice(0, third.categories.length).map((stratum) => {
      const cells = { a: 0, b: 0, c: 0, d: 0 };
      stratum.forEach((i) => {
        if (of[i] === 0) { cells.a += first?.[i] ?? 0; cells.b += second?.[i] ?? 0; }
        if (of[i] === 1) { cells.c += first?.[i] ?? 0; cells.d += second?.[i] ?? 0; }
      });
      return cells;
    });
    return cochranMantelHaenszel(strata).directionsDiffer ? [because('direction_differs', [{ code, label: asked.label ?? asked.text }])] : [];
  });
}
