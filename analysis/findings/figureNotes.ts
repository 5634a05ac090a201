import type { Published } from '../disclosure/published.js';
import { notStated } from '../disclosure/published.js';
import { baseMembers } from '../words/baseMembers.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';
import { benchmarkNote } from './benchmarkWords.js';
import type { FigureFacts, FindingContext } from './context.js';
import { name, nounOfGroups, questionPhrase } from './names.js';
import { leftOutGroups } from './figures/leftOutGroups.js';
import { linesNote, moreInTable } from './figures/sharedNotes.js';
import { wordsOfChart } from './figures/wordsOfChart.js';
import { isBars } from './isBars.js';
import { intervalName } from './intervalNote.js';
import { hiddenNote, smallBaseNote } from './noteParts.js';
import { statedNote } from './statedText.js';
import { hasNoAnswers, rowsByGroup, rowsOfEveryone } from './rows.js';

/** What a reader must know to read the figure rightly: interval, brackets, hidden values. */
export function figureNotes(facts: FigureFacts, context: FindingContext): readonly string[] {
  const { language } = context;
  if (hasNoAnswers(facts.table)) return [language === 'sv' ? 'Ingen har svarat på frågan.' : 'Nobody has answered the question.'];
  const own = wordsOfChart(facts.chart);
  if (own !== undefined) return own.notes(facts, context).filter((note) => note !== '');
  const rows = isBars(facts.chart) ? rowsOfEveryone(facts) : rowsByGroup(facts).flatMap((group) => group.rows);
  return [
    intervalNote(facts, context),
    [smallBaseNote(facts.table, rows, language), hiddenNote(facts.table, rows, language), notStatedNote(facts, context), leftOutNote(facts, language)]
      .filter((note) => note !== '')
      .join(' '),
    isBars(facts.chart) ? statedNote(facts, language) : '',
    facts.table.notes.includes('everyone_or_no_one') ? extremes(facts.table, language) : '',
    ...(facts.benchmarks ?? []).map((benchmark) => benchmarkNote(benchmark, rows, language)),
  ].filter((note) => note !== '');
}

function extremes({ baseRule }: Published, language: Language): string {
  const whom = baseMembers(baseRule, language);
  return language === 'sv' ? `0 och 100\u00a0% gäller ${whom}, inte alla i gruppen.` : `0 and 100% hold for ${whom}, not for everyone in the group.`;
}

function intervalNote(facts: FigureFacts, { language }: FindingContext): string {
  const interval = intervalName(facts.table.rows, facts.table.level, language);
  if (interval === '') return '';
  if (facts.chart === 'dept-method-heatmap') {
    return language === 'sv'
      ? `Skillnader mellan rutor kan bero på slumpen. I tabellen finns ${interval}.`
      : `Differences between cells may be due to chance. The table gives the ${interval}.`;
  }
  return linesNote(facts, { language });
}

/** Who the row "not stated" are: a hostile reader asks whether they were asked at all. */
function notStatedNote(facts: FigureFacts, { definition, language }: FindingContext): string {
  const [by] = facts.table.by;
  const group = rowsByGroup(facts).find(({ code }) => code === notStated);
  const asked = by === undefined ? undefined : definition.questions.get(by);
  if (by === undefined || asked === undefined || group?.label === undefined) return '';
  const noun = nounOfGroups(definition, by, language);
  const asks = questionPhrase(definition, by, language);
  const section = definition.sections.find(({ code }) => code === asked.section);
  const isRouted = asked.showIf !== undefined || section?.showIf !== undefined;
  const mark = quote(name(group.label, language), language);
  if (asked.derivedFrom !== undefined) return language === 'sv' ? `${mark}: ${noun} kunde inte räknas ut ur svaren.` : `${mark}: their ${noun} could not be worked out from the answers.`;
  if (language === 'sv') return isRouted ? `${mark}: fick inte ${asks}, eller besvarade den inte.` : `${mark}: besvarade inte ${asks}.`;
  return isRouted ? `${mark}: were not asked about their ${noun}, or did not answer.` : `${mark}: did not answer ${asks}.`;
}

/** Says what found no room in the plot, so that nothing goes missing in silence. */
function leftOutNote(facts: FigureFacts, language: Language): string {
  if (facts.drawn === undefined) return '';
  return isBars(facts.chart) ? moreInTable(rowsOfEveryone(facts).length - facts.drawn.options.length, language) : leftOutGroups(facts, language);
}
