/** The same table of the wave before, as it was shown. */
import { atLevel } from '../../../analysis/disclosure/atLevel.js';
import type { EarlierReleased } from '../../../analysis/disclosure/compareWaves.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import type { ComparisonNote, WhyNotCompared } from '../../../analysis/disclosure/publishedComparison.js';
import { releaseMeanChanges, releaseShareChanges, type TablesOfWaves } from '../../../analysis/disclosure/releaseChanges.js';
import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import { comparisonNote } from '../../../analysis/findings/changeNotes.js';
import { nameOfQuestion } from '../../../analysis/findings/names.js';
import type { Code, Definition } from '../../../analysis/survey/definition.js';
import { comparableIndicator } from '../../../analysis/tables/comparableCondition.js';
import { comparableQuestion } from '../../../analysis/tables/comparableQuestion.js';
import type { Change } from '../../../analysis/tables/waveChange.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { waveNames } from '../../../analysis/words/waveNames.js';
import { earlierReleased } from '../../acts/results/earlierReleased.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import type { Services } from '../../web/services.js';
import type { SurveyHere } from '../surveyHere.js';
import type { WaveBefore } from './answerCells.js';
import { groupsOf } from './choices.js';
import { hiddenIn, isAllHidden } from './hiddenModel.js';
import type { ResultsQuery } from './resultsQuery.js';
import { isByRow, narrowed, withinOf } from './resultsView.js';

export type EarlierWave = { readonly name: string } & (
  /** `hidden`: nothing is shown of now; `noGroup`: the group alone was not there then; `byRow`: a row has to be chosen first. */
  | { readonly why: 'none' | 'hidden' | 'noGroup' | 'byRow' }
  | { readonly why: 'notAlike'; readonly reason: WhyNotCompared }
  | { readonly why: ''; readonly before: WaveBefore }
);

/** Undefined where the survey has no wave before. Only what was shown of it: nobody here has more rights to it than that. */
export async function waveBefore(services: Pick<Services, 'store'>, { survey, definition }: Pick<SurveyHere, 'survey' | 'definition'>, table: Published | undefined, query: ResultsQuery, language: InterfaceLanguage): Promise<EarlierWave | undefined> {
  if (survey.earlier === undefined) return undefined;
  const earlier = await earlierReleased(services.store, survey);
  if (earlier === undefined) return { name: await titleOf(services.store, survey.earlier, language), why: 'none' };
  const name = textIn(earlier.definition.title, language);
  const found = table === undefined ? undefined : earlier.tables.find((one) => one.question === table.question && one.by.join() === table.by.join());
  const alike = table === undefined ? undefined : askedAlike(earlier.definition, definition, table);
  if (alike !== undefined && 'why' in alike) return { name, why: 'notAlike', reason: alike.why };
  if (table === undefined || alike === undefined || found === undefined) return { name, why: 'notAlike', reason: 'not_published' };
  if (found.baseRule !== table.baseRule) return { name, why: 'notAlike', reason: 'base_differs' };
  if (query.only !== undefined && !(alike.groups?.includes(query.only.code) === true && groupsOf(found).has(query.only.code))) return { name, why: 'noGroup' };
  const shown = narrowed(table, query, definition, language);
  if (isAllHidden(hiddenIn(shown))) return { name, why: 'hidden' };
  if (isByRow(shown, withinOf(shown, query))) return { name, why: 'byRow' };
  return { name, why: '', before: { name: shortName(earlier, definition, language), notes: alike.notes.map(([code, of]) => comparisonNote(code, nameOfQuestion(definition, of, language), language)), changeOf: changesOf({ earlier: atLevel(found, query.level), later: atLevel(table, query.level), options: alike.options, items: alike.items, groups: alike.groups }, query.only?.code) } };
}

/** @param alone the group that alone is looked at, and so stands as everyone */
function changesOf(tables: TablesOfWaves, alone: string | undefined): WaveBefore['changeOf'] {
  const each = [{ ...tables, groups: null }, ...(tables.groups === null ? [] : [tables])];
  const keyOf = (group: string | undefined, item: string | undefined, code: string | undefined): string => JSON.stringify([group ?? null, item ?? null, code ?? null]);
  const shares = each.flatMap((one) => releaseShareChanges(one)).map((change) => [keyOf(change.group?.code, change.item?.code, change.code), change] as const);
  const means = each.flatMap((one) => releaseMeanChanges(one)).map((change) => [keyOf(change.group?.code, undefined, undefined), change] as const);
  const changes = new Map<string, Pick<Change, 'difference' | 'low' | 'high'>>([...shares, ...means]);
  return (row) => changes.get('code' in row ? keyOf(row.group?.code ?? alone, row.item?.code, row.code) : keyOf(row.group?.code ?? alone, undefined, undefined));
}

/** For the head of a column, where a title has no room. */
function shortName(earlier: EarlierReleased, { opens, closes }: Definition, language: InterfaceLanguage): string {
  const { opens: began, closes: ended, title } = earlier.definition;
  const [before, later] = [began ?? ended ?? earlier.date, opens ?? closes];
  return later === undefined ? textIn(title, language) : waveNames({ earlier: before, later }, language).earlier;
}

async function titleOf(store: Store, slug: string, language: InterfaceLanguage): Promise<string> {
  const survey = await store.surveys.find(slug);
  return survey === undefined ? slug : textIn(readStoredDefinition((await store.surveys.getDefinition(slug, survey.version)).source, slug).title, language);
}

type AskedAlike = Pick<TablesOfWaves, 'options' | 'items' | 'groups'> & { readonly notes: readonly (readonly [note: ComparisonNote, of: Code])[] };

/** Options, rows and groups that were asked alike: an option that was reworded is another one, and so is a group. */
function askedAlike(earlier: Definition, later: Definition, { question, by }: Published): AskedAlike | { readonly why: WhyNotCompared } {
  const indicator = later.indicators.get(question);
  const own = indicator === undefined ? comparableQuestion(earlier, later, question) : comparableIndicator(earlier, later, indicator);
  if (!own.isComparable) return { why: own.why };
  const [split] = by;
  const groups = split === undefined ? undefined : comparableQuestion(earlier, later, split);
  if (groups !== undefined && !groups.isComparable) return { why: groups.why };
  return {
    options: own.options, items: own.rows, groups: groups?.options ?? null,
    notes: [
      ...(own.isReworded ? [['reworded', question] as const] : []),
      ...(own.isListChanged ? [['list_changed', question] as const] : []),
      ...(split !== undefined && groups?.isListChanged === true ? [['groups_changed', split] as const] : []),
    ],
  };
}
