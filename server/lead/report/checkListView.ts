import type { EditionHint } from '../../../analysis/report/editionHints.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { quote } from '../../../analysis/words/quote.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import type { ReportCheck } from '../../acts/plan/reportChecks.js';
import { wordingOf } from '../../problems/catalogue.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { hintText } from '../../report/hintText.js';
import type { PlanPart } from './planParts.js';

interface Where {
  readonly language: InterfaceLanguage;
  readonly base: string;
  readonly parts: readonly PlanPart[];
  readonly mayWrite: boolean;
}

/** The part that a path of the plan is in: the longest that fits, else the plan's own. */
function partAt(path: string, parts: readonly PlanPart[]): PlanPart | undefined {
  return parts.find((part) => part.path !== '' && path.startsWith(part.path)) ?? parts.find(({ name, holds }) => name === path || holds?.includes(path) === true);
}

function textOf(check: ReportCheck, language: InterfaceLanguage): string {
  if (check.code === 'LONG_TITLE' || check.code === 'TOLD_OF_ALL') return hintText(check, language);
  return reportDeskWords[language].check.items[check.code](paramsOf(check, language));
}

function paramsOf(check: Exclude<ReportCheck, EditionHint>, language: InterfaceLanguage): Readonly<Record<string, string | number>> {
  const { languages, edit } = reportDeskWords[language];
  if ('problem' in check) return { message: wordingOf(check.problem, language).message };
  if (check.code === 'ONE_LANGUAGE') return { where: check.where.map((part) => part[language]).join('; '), languages: formatList(check.missing.map((each) => (language === 'sv' ? languages[each].toLowerCase() : languages[each])), language) };
  if (check.code === 'TYPED_NUMBERS' || check.code === 'OTHER_NUMBERS' || check.code === 'BRACES') return { where: check.where.map((part) => part[language]).join('; '), typed: formatList(check.typed.map((written) => quote(written, language)), language) };
  if (check.code === 'UNREGISTERED') return { what: formatList(check.lacks.map((name) => edit.fields[name].toLowerCase()), language) };
  return check.params;
}

interface CheckList {
  readonly heading: string;
  readonly items: readonly { readonly id: string; readonly tag: ReportCheck['verdict']; readonly verdict: string; readonly text: string; readonly link: { readonly href: string; readonly text: string } }[];
}

export function checkListView(checks: readonly ReportCheck[], { language, base, parts, mayWrite }: Where): CheckList {
  const { check: words } = reportDeskWords[language];
  return {
    heading: words.heading,
    items: checks.map((check, i) => {
      const part = check.path === undefined ? undefined : partAt(check.path, parts);
      return {
        id: `check-${String(i + 1)}`, tag: check.verdict, verdict: words.verdicts[check.verdict], text: textOf(check, language),
        link: part === undefined || !mayWrite ? { href: '', text: '' } : { href: `${base}/part/${part.name}`, text: words.mend },
      };
    }),
  };
}
