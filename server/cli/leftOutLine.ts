import type { Question } from '../../analysis/survey/definition.js';
import type { InterfaceLanguage } from '../problems/problem.js';

/** More would fill the terminal; `--json` has them all. */
const most = 12;

/** What no figure can show, whatever the plan. */
const text: Readonly<Record<InterfaceLanguage, string>> = { sv: 'fritext', en: 'text' };

function named({ code, kind }: Pick<Question, 'code' | 'kind'>, language: InterfaceLanguage): string {
  return kind === 'text' ? `${code} (${text[language]})` : code;
}

/** One line of what a report without a plan does not show, and how it comes in; empty where it shows everything. */
export function leftOutLine(questions: readonly Pick<Question, 'code' | 'kind'>[], language: InterfaceLanguage): string {
  if (questions.length === 0) return '';
  const names = questions.slice(0, most).map((question) => named(question, language)).join(', ');
  const more = questions.length - most;
  if (language === 'sv') return `Inte med i rapporten: ${names}${more > 0 ? ` och ${String(more)} till` : ''}. Figurer visar alla frågor utom fritext; vilka väljs med --plan.`;
  return `Not in the report: ${names}${more > 0 ? ` and ${String(more)} more` : ''}. Figures show every question but text; --plan chooses which.`;
}
