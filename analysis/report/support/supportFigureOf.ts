/** A figure of support in an edition: drawn from what the edition froze, with everything that was typed in and who answers for it. */
import type { SupportInLanguage } from '../../disclosure/supportInLanguage.js';
import type { FindingContext } from '../../findings/context.js';
import { hasNoAnswers } from '../../findings/rows.js';
import { responseRateSentence } from '../../findings/responseRate.js';
import { sourceLine } from '../../findings/sourceLine.js';
import { baseNote } from '../../findings/support/baseNote.js';
import type { SupportFigureWords } from '../../findings/support/supportFigureWords.js';
import { statedTexts } from '../../findings/support/statedTexts.js';
import type { SupportChart } from '../../words/chartName.js';
import type { Drawn, FigureWords } from '../../words/figureWords.js';
import { plainText } from '../../words/plainText.js';
import { contextOf } from '../contextOf.js';
import type { Edition } from '../edition.js';
import type { FigureRequestOf, ReportFigure } from '../figureOf.js';
import type { PlannedFigure } from '../plan.js';
import { tableOf } from '../tableOf.js';
import { nothingTold } from './nothingTold.js';
import { supportSource } from './supportFigures.js';
import { supportOf } from './supportOf.js';

export interface SupportOfFigure {
  readonly chart: SupportChart;
  readonly published: SupportInLanguage;
  /** Sentences: what was typed in, its source, its date and who answers for it. */
  readonly assumptions: readonly string[];
  /** What its numbers say, whatever its author calls it. */
  readonly finding: string;
  /** All of `assumptions` as one note; '' where nothing was typed in. */
  readonly stated: string;
}

const pilotCharts: readonly SupportChart[] = ['pilot-flow', 'pilot-requests'];

const words = {
  sv: { assumed: 'Antaganden och uppgifter:', where: 'Antaganden och uppgifter, med källa, datum och ansvarig, står i rapporten.' },
  en: { assumed: 'Assumptions and statements:', where: 'Assumptions and statements, with source, date and who answers for them, are in the report.' },
} as const;

/** Whether its numbers come from a register and not from the survey. */
export const isOfPilot = (chart: SupportChart): boolean => pilotCharts.includes(chart);

interface Around {
  readonly chart: SupportChart;
  readonly title: string;
  readonly notes: readonly string[];
  readonly response?: string;
  readonly address?: string;
}

function wordsIn({ words: own }: SupportFigureWords, { chart, title, notes, response, address }: Around, context: FindingContext): FigureWords {
  const source = isOfPilot(chart) ? [own.source, ...(address === undefined ? [] : [address])].join(' ') : sourceLine(context, address);
  return { ...own, title: plainText(title), notes, source, ...(response === undefined ? {} : { response }) };
}

/** The figure says it with its title; without a file that tells of it, there is a table without rows, which is never published. */
export function supportFigureOf(edition: Edition, planned: PlannedFigure, chart: SupportChart, { number, language, size, measure, address }: FigureRequestOf): ReportFigure {
  const context = contextOf(edition, language);
  const published = supportOf(edition, language);
  const source = supportSource(chart, published);
  const plot = source?.plot({ size, language, measure });
  const say = (drawn?: Drawn): SupportFigureWords => source?.words(number, context, drawn) ?? nothingTold(number, context);
  const said = say(plot?.drawn);
  const table = tableOf(edition, planned.question);
  const assumptions = statedTexts(chart, published, language);
  const hasResponse = !isOfPilot(chart) && !hasNoAnswers(table);
  const around = {
    chart,
    title: edition.texts[language].figures[number - 1]?.title ?? said.words.title,
    ...(hasResponse ? { response: responseRateSentence(context) } : {}),
    ...(address === undefined ? {} : { address }),
  };
  const base = isOfPilot(chart) ? [] : baseNote(table.baseRule, language);
  const notes = [...base, ...said.words.notes];
  const pointed = assumptions.length === 0 ? notes : [...notes, words[language].where];
  const stated = assumptions.length === 0 ? '' : [words[language].assumed, ...assumptions].join(' ');
  const told = stated === '' ? notes : [...notes, stated];
  const id = `${edition.survey}-${edition.number}-fig${String(number)}`;
  return {
    id,
    planned,
    facts: { chart, table, number, title: around.title, ...(plot === undefined ? {} : { drawn: plot.drawn }), ...(address === undefined ? {} : { address }) },
    support: { chart, published, assumptions, finding: said.words.title, stated },
    words: wordsIn(said, { ...around, notes: told }, context),
    table: said.table,
    // a picture has room for where they are, not for all of them
    ...(plot === undefined ? {} : { drawing: { id, plot, words: wordsIn(said, { ...around, notes: pointed }, context), language, size } }),
  };
}
