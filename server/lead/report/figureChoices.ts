/** What can be added to a report: figures that the rules allow, and key numbers. */
import { nameOfQuestion, nounOfGroups } from '../../../analysis/findings/names.js';
import { codesOf } from '../../../analysis/report/checkNumberRef.js';
import { labelOf } from '../../../analysis/report/numberName.js';
import type { FigureWanted } from '../../../analysis/report/newFigure.js';
import { offeredFigures } from '../../../analysis/report/offeredFigures.js';
import type { Code, Definition } from '../../../analysis/survey/definition.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import type { ReportNow } from '../../acts/plan/reportNow.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

/** `methods`, `methods:department`, `methods:department:dept-dotplot` or `methods:role:split-role::statistics`, as addresses and forms have it. */
export function writeFigure({ question, by, chart, availability, sortBy }: FigureWanted): string {
  return [question, by ?? '', chart, availability ?? '', sortBy ?? ''].join(':').replace(/:+$/, '');
}

/** What figures are offered from. */
export type Offering = Pick<ReportNow, 'definition' | 'planned' | 'comparable' | 'supported'>;

/** The offered figure that is asked for; without a chart the first that shows it, and sorted by an answer where groups have that answer. */
export function findFigure(asked: string, { definition, planned, comparable, supported }: Offering): FigureWanted | undefined {
  const [question = '', by = '', chart = '', availability = '', sortBy = ''] = asked.split(':');
  const found = offeredFigures(definition, planned.source, comparable, supported).find((each) => each.question === question && (each.by ?? '') === by && (chart === '' || each.chart === chart) && (each.availability ?? '') === availability);
  const isSorted = by !== '' && codesOf(definition.questions.get(question), definition).includes(sortBy);
  return found === undefined || !isSorted ? found : { ...found, sortBy };
}

export function figureName({ question, by, chart, availability, sortBy }: FigureWanted, definition: Definition, language: InterfaceLanguage): string {
  const { add } = reportDeskWords[language];
  const what = nameOfQuestion(definition, question, language);
  const shown = by === undefined ? what : add.by(what, nounOfGroups(definition, by, language));
  const beside = availability === undefined ? '' : ` – ${nameOfQuestion(definition, availability, language)}`;
  const sorted = sortBy === undefined ? '' : ` – ${labelOf(question, sortBy, definition, language)}`;
  return `${shown}${beside}${sorted} (${new Map(Object.entries(add.charts)).get(chart) ?? chart})`;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

export function figureChoices({ definition, planned, comparable, supported }: Offering, chosen: FigureWanted | undefined, language: InterfaceLanguage): readonly Choice[] {
  const wanted = chosen === undefined ? '' : writeFigure(withoutAnswer(chosen));
  return offeredFigures(definition, planned.source, comparable, supported).map((each) => {
    const isChosen = writeFigure(each) === wanted;
    const figure = isChosen ? (chosen ?? each) : each;
    return { value: writeFigure(figure), label: figureName(figure, definition, language), isChosen };
  });
}

/** Figures are offered without one. */
function withoutAnswer({ question, by, chart, availability }: FigureWanted): FigureWanted {
  return { question, chart, ...(by === undefined ? {} : { by }), ...(availability === undefined ? {} : { availability }) };
}

/** Indicators, then the options of questions that are published alone. */
export function keyChoices(definition: Definition, language: InterfaceLanguage): readonly Choice[] {
  const splits = new Set<Code>(definition.lattice.map(({ by }) => by));
  const indicators = [...definition.indicators.values()].map(({ code, label }) => ({ value: `indicator:${code}`, label: textIn(label, language), isChosen: false }));
  const options = [...definition.questions.values()].flatMap((question) =>
    (question.kind === 'multiple' || question.kind === 'single') && !splits.has(question.code)
      ? question.options.map(({ code, label }) => ({ value: `share:${question.code}/${code}`, label: `${nameOfQuestion(definition, question.code, language)}: ${textIn(label, language)}`, isChosen: false }))
      : []);
  return [...indicators, ...options];
}
