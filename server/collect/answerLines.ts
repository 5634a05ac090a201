/** An answer in words, for the person who gave it. */
import type { Answer } from '../../analysis/survey/answers.js';
import type { Code, Definition, Option, Question } from '../../analysis/survey/definition.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { textIn } from '../../analysis/words/textIn.js';
import { surveyWords } from '../../views/words/survey.js';
import type { InterfaceLanguage } from '../problems/problem.js';

export interface Line {
  /** Row of a grid, place of a ranking; empty where the text stands alone. */
  readonly term: string;
  readonly text: string;
}

function labelOf(options: readonly Option[], code: Code, language: InterfaceLanguage): string {
  const option = options.find((candidate) => candidate.code === code);
  return option === undefined ? code : textIn(option.label, language);
}

function chosen(options: readonly Option[], codes: readonly Code[], other: string | undefined, language: InterfaceLanguage): readonly Line[] {
  const isOther = (code: Code): boolean => options.some((option) => option.code === code && option.meaning === 'other');
  return codes.map((code) => {
    const label = labelOf(options, code, language);
    return { term: '', text: isOther(code) && other !== undefined ? `${label}: ${other}` : label };
  });
}

/** As the options stand, which may be an order of this person's own. */
function inOrderOf(options: readonly Option[], codes: readonly Code[]): readonly Code[] {
  const place = new Map(options.map(({ code }, index) => [code, index]));
  return [...codes].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

function decimalsIn(value: number): number {
  return Math.min(6, (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length);
}

function unitText(definition: Definition, list: Code, answer: Extract<Answer, { kind: 'unit' }>, language: InterfaceLanguage): string {
  const unit = definition.units.get(list)?.units.find(({ code }) => code === answer.code);
  if (unit !== undefined) return textIn(unit.name, language);
  return `${answer.typed ?? answer.code ?? ''} (${surveyWords[language].check.notMatched})`;
}

/** A kind that is not the question's cannot be stored, and says nothing. */
export function answerLines(definition: Definition, question: Question, answer: Answer, language: InterfaceLanguage): readonly Line[] {
  if (question.kind === 'single' && answer.kind === 'single') return chosen(question.options, [answer.code], answer.other, language);
  if (question.kind === 'multiple' && answer.kind === 'multiple') return chosen(question.options, inOrderOf(question.options, answer.codes), answer.other, language);
  if (question.kind === 'grid' && answer.kind === 'grid') {
    const rows = question.rows.filter(({ code }) => answer.rows.has(code));
    return rows.map((row) => ({ term: `${textIn(row.label, language)}:`, text: labelOf(question.scale, answer.rows.get(row.code) ?? '', language) }));
  }
  if (question.kind === 'ranking' && answer.kind === 'ranking') return answer.order.map((code, index) => ({ term: `${index + 1}.`, text: labelOf(question.options, code, language) }));
  if (question.kind === 'number' && answer.kind === 'number') {
    const number = formatNumber(answer.value, language, decimalsIn(answer.value));
    return [{ term: '', text: question.unit === undefined ? number : `${number} ${textIn(question.unit, language)}` }];
  }
  if (question.kind === 'text' && answer.kind === 'text') return [{ term: '', text: answer.text }];
  if (question.kind === 'unit' && answer.kind === 'unit') return [{ term: '', text: unitText(definition, question.list, answer, language) }];
  return [];
}
