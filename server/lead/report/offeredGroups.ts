/** Numbers of single groups to copy into texts: of the answer that a figure of groups is about, since nobody knows the codes of departments by heart. */
import { nameOfQuestion, nounOfGroups } from '../../../analysis/findings/names.js';
import { codesOf } from '../../../analysis/report/checkNumberRef.js';
import { mostCommon } from '../../../analysis/report/mostCommon.js';
import { labelOf, meanName, numberName } from '../../../analysis/report/numberName.js';
import { writeNumberRef } from '../../../analysis/report/numberRef.js';
import type { ReportNumbers } from '../../../analysis/report/numbers.js';
import type { PlannedFigure } from '../../../analysis/report/plan.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

export type FigureOfGroups = Pick<PlannedFigure, 'question' | 'by' | 'sortBy' | 'emphasise'>;

export interface OfferedGroups {
  readonly name: string;
  readonly named: readonly { readonly write: string; readonly means: string }[];
}

/** What its rows are sorted by, else what it emphasises, else what most answered. */
function answerOf({ question, sortBy, emphasise: [first] }: FigureOfGroups, definition: Definition, numbers: ReportNumbers | undefined): string | undefined {
  const alone = numbers?.tables.find((table) => table.question === question && table.by.length === 0);
  return sortBy ?? first ?? (alone === undefined ? undefined : mostCommon(alone)[0]?.code) ?? codesOf(definition.questions.get(question), definition)[0];
}

/** @param figures each question by each split is offered once, as the first figure of it has it */
export function offeredGroups(figures: readonly FigureOfGroups[], definition: Definition, numbers: ReportNumbers | undefined, language: InterfaceLanguage): readonly OfferedGroups[] {
  const { add } = reportDeskWords[language];
  const once = new Map(figures.flatMap((figure) => (figure.by === undefined ? [] : [[`${figure.question} ${figure.by}`, { figure, by: figure.by }] as const])).reverse());
  return [...once.values()].reverse().flatMap(({ figure, by }): readonly OfferedGroups[] => {
    const { question } = figure;
    const groups = codesOf(definition.questions.get(by), definition);
    const name = add.by(nameOfQuestion(definition, question, language), nounOfGroups(definition, by, language));
    if (definition.questions.get(question)?.kind === 'number') return [{ name, named: groups.map((group) => ({ write: `{mean:${question} by ${by}/${group}}`, means: meanName({ question, by, group }, 'mean', definition, language) })) }];
    const code = answerOf(figure, definition, numbers);
    if (code === undefined) return [];
    const refOf = (group: string) => ({ question, code, by, group, of: 'share' as const });
    return [{ name: `${name} – ${labelOf(question, code, definition, language)}`, named: groups.map((group) => ({ write: `{share:${writeNumberRef(refOf(group))}}`, means: numberName(refOf(group), definition, language) })) }];
  });
}
