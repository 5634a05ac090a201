import type { Question, QuestionKind } from '../../analysis/survey/definition.js';
import type { InterfaceLanguage } from '../problems/problem.js';

/** More would fill the terminal; `--json` has them all. */
const most = 12;

type Undrawn = Exclude<QuestionKind, 'single' | 'multiple' | 'unit'>;

/** What no figure can show, whatever the plan. */
const kinds: Readonly<Record<InterfaceLanguage, Readonly<Record<Undrawn, string>>>> = {
  sv: { grid: 'rutnät', ranking: 'rangordning', number: 'tal', text: 'fritext' },
  en: { grid: 'grid', ranking: 'ranking', number: 'number', text: 'text' },
};

function named({ code, kind }: Pick<Question, 'code' | 'kind'>, language: InterfaceLanguage): string {
  return kind === 'single' || kind === 'multiple' || kind === 'unit' ? code : `${code} (${kinds[language][kind]})`;
}

/** One line of what a report without a plan does not show, and how it comes in; empty where it shows everything. */
export function leftOutLine(questions: readonly Pick<Question, 'code' | 'kind'>[], language: InterfaceLanguage): string {
  if (questions.length === 0) return '';
  const names = questions.slice(0, most).map((question) => named(question, language)).join(', ');
  const more = questions.length - most;
  if (language === 'sv') return `Inte med i rapporten: ${names}${more > 0 ? ` och ${String(more)} till` : ''}. Figurer visar en- och flervalsfrågor; vilka väljs med --plan.`;
  return `Not in the report: ${names}${more > 0 ? ` and ${String(more)} more` : ''}. Figures show single and multiple choices; --plan chooses which.`;
}
