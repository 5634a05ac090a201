/** Which options of a multiple choice people chose together, as an edition may tell it. */
import { askedBefore } from '../../analysis/disclosure/carriedCombinations.js';
import { combinationSums } from '../../analysis/disclosure/combinationSums.js';
import type { Published } from '../../analysis/disclosure/published.js';
import { releaseCombinations, type PublishedCombinations, type ToldBefore } from '../../analysis/disclosure/releaseCombinations.js';
import { sumsBefore } from '../../analysis/disclosure/sumsBefore.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
import { choiceRules } from '../../analysis/tables/choiceRules.js';
import { combinationTable, type CombinationTable } from '../../analysis/tables/combinationTable.js';
import type { ReleasedBefore } from './results/releasedBefore.js';

/** More have too many combinations to be read, or protected. */
const mostOptions = 6;

const combinationsIn = (edition: ReleasedBefore, question: Code) => edition.combinations?.find((one) => one.question === question);

/** What the options that are shown to be most common were combined to. A question keeps the options it was first told of. */
function optionsOf(question: Code, table: Published, earlier: readonly ReleasedBefore[]): readonly Code[] {
  const kept = earlier.map((edition) => combinationsIn(edition, question)).find((told) => told !== undefined);
  if (kept !== undefined) return kept.options;
  const ordinary = table.rows.filter(({ group, meaning, count }) => group === null && meaning === 'answer' && count !== null);
  return [...ordinary].sort((a, b) => (b.count ?? 0) - (a.count ?? 0)).slice(0, mostOptions).map(({ code }) => code);
}

/** Under another version another question may have been put, and other things counted. */
function toldBefore(edition: ReleasedBefore, definition: Definition, { question, options, baseRule }: CombinationTable): ToldBefore {
  const { carried: { from, steps } = { from: edition, steps: [] } } = edition;
  const published = [...from.tables, ...from.indicators.map(({ table }) => table)];
  const told = { tables: edition.tables, combinations: combinationsIn(edition, question) };
  const [oldest] = steps;
  if (oldest === undefined) return { ...told, sums: sumsBefore({ definition, question, option: (code) => code, options }, published) };
  const asked = askedBefore(question, steps);
  if (asked === undefined) return { ...told, sums: [] };
  const { question: then, option } = asked;
  const renamed = { ...then, options: then.options.map((one) => ({ ...one, code: option(one.code) ?? '' })) };
  return { ...told, rules: choiceRules(renamed, options, baseRule), sums: sumsBefore({ definition: oldest.from, question: then.code, option, options }, published) };
}

/** Shape the answers, the tables released of them, and everything shown before; one for each of the questions that is published alone. */
export function editionCombinations(columns: Columns, definition: Definition, questions: readonly Code[], tables: readonly Published[], earlier: readonly ReleasedBefore[]): readonly PublishedCombinations[] {
  return questions.flatMap((question) => {
    const asked = definition.questions.get(question);
    const own = tables.filter((table) => table.question === question);
    const alone = own.find(({ by }) => by.length === 0);
    if (asked?.kind !== 'multiple' || alone === undefined || (alone.baseRule !== 'answered' && alone.baseRule !== 'shown')) return [];
    const known = new Set(asked.options.map(({ code }) => code));
    const options = optionsOf(question, alone, earlier).filter((code) => known.has(code));
    const by = own.flatMap((table) => table.by);
    const counted = combinationTable(columns, { question, options, baseRule: alone.baseRule, by });
    const before = earlier.map((edition) => toldBefore(edition, definition, counted));
    return [releaseCombinations(counted, { tables: own, sums: combinationSums(definition, counted), earlier: before, sensitive: asked.sensitive })];
  });
}
