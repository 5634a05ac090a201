/** The same table of the wave before, as it was shown. */
import { atLevel } from '../../../analysis/disclosure/atLevel.js';
import type { EarlierReleased } from '../../../analysis/disclosure/compareWaves.js';
import type { Published, PublishedRow } from '../../../analysis/disclosure/published.js';
import type { WhyNotCompared } from '../../../analysis/disclosure/publishedComparison.js';
import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { comparableIndicator } from '../../../analysis/tables/comparableCondition.js';
import { comparableQuestion, type ComparableQuestion } from '../../../analysis/tables/comparableQuestion.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { waveNames } from '../../../analysis/words/waveNames.js';
import { earlierReleased } from '../../acts/results/earlierReleased.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import type { Services } from '../../web/services.js';
import type { SurveyHere } from '../surveyHere.js';
import type { WaveBefore } from './answerCells.js';

export type EarlierWave = { readonly name: string } & (
  | { readonly why: 'none' }
  | { readonly why: 'notAlike'; readonly reason: WhyNotCompared }
  | { readonly why: ''; readonly before: WaveBefore }
);

/** Undefined where the survey has no wave before. Only what was shown of it: nobody here has more rights to it than that. */
export async function waveBefore(services: Pick<Services, 'store'>, { survey, definition }: Pick<SurveyHere, 'survey' | 'definition'>, table: Published | undefined, language: InterfaceLanguage): Promise<EarlierWave | undefined> {
  if (survey.earlier === undefined) return undefined;
  const earlier = await earlierReleased(services.store, survey);
  if (earlier === undefined) return { name: await titleOf(services.store, survey.earlier, language), why: 'none' };
  const name = textIn(earlier.definition.title, language);
  const found = table === undefined ? undefined : earlier.tables.find((one) => one.question === table.question && one.by.join() === table.by.join());
  const alike = table === undefined ? undefined : compared(earlier.definition, definition, table);
  if (alike !== undefined && 'why' in alike) return { name, why: 'notAlike', reason: alike.why };
  if (table === undefined || alike === undefined || found === undefined) return { name, why: 'notAlike', reason: 'not_published' };
  if (found.baseRule !== table.baseRule) return { name, why: 'notAlike', reason: 'base_differs' };
  const { rows } = atLevel(found, table.level);
  const isSame = (one: PublishedRow, row: PublishedRow): boolean => one.code === row.code && one.item?.code === row.item?.code && one.group?.code === row.group?.code;
  return { name, why: '', before: { name: shortName(earlier, definition, language), rowOf: (row) => (alike.has(row) ? rows.find((one) => isSame(one, row)) : undefined) } };
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

/** Which rows were asked alike: an option that was reworded is another one, and so is a group. */
function compared(earlier: Definition, later: Definition, { question, by }: Published): { has(row: PublishedRow): boolean } | { readonly why: WhyNotCompared } {
  const indicator = later.indicators.get(question);
  const asked = [indicator === undefined ? comparableQuestion(earlier, later, question) : comparableIndicator(earlier, later, indicator), ...by.map((code) => comparableQuestion(earlier, later, code))];
  const not = asked.find((one) => !one.isComparable);
  if (not !== undefined) return { why: not.why };
  const [own, groups] = asked.filter((one): one is ComparableQuestion => one.isComparable);
  return {
    has({ code, item, group }) {
      const isOption = own === undefined || own.options.includes(code);
      const isRow = own === undefined || own.rows === null || item === null || own.rows.includes(item.code);
      return isOption && isRow && (group === null || groups === undefined || groups.options.includes(group.code));
    },
  };
}
