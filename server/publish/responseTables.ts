import type { PublishedRow } from '../../analysis/disclosure/published.js';
import { name, nounOfGroups } from '../../analysis/findings/names.js';
import type { Edition, InvitedCount } from '../../analysis/report/edition.js';
import { tableOf } from '../../analysis/report/tableOf.js';
import type { Code } from '../../analysis/survey/definition.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import { capitalise } from '../../analysis/words/sentence.js';
import { terms } from '../../analysis/words/terms.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { tableModel, type TableModel } from './figureModel.js';

export interface ResponseTable {
  readonly heading: string;
  readonly note: string;
  readonly table: TableModel;
}

/** A small group shows how many were invited, which is no secret, and neither answers nor rate. */
function rowCells(row: PublishedRow, invited: number, limit: number, language: InterfaceLanguage): readonly string[] {
  const { hidden } = terms[language];
  const all = formatNumber(invited, language);
  if (row.count === null || row.count < limit) return [all, hidden, hidden];
  const rate = invited === 0 || row.count > invited ? '–' : formatPercent(row.count / invited, language);
  return [all, formatNumber(row.count, language), rate];
}

function responseTable(edition: Edition, question: Code, language: InterfaceLanguage): ResponseTable {
  const words = reportWords[language].methods;
  const table = tableOf(edition, question);
  const noun = nounOfGroups(edition.definition, question, language);
  const counts: readonly InvitedCount[] = edition.invitedBy.filter((each) => each.question === question);
  const rows = table.rows.flatMap((row) => {
    const invited = counts.find(({ code }) => code === row.code)?.invited;
    return invited === undefined ? [] : [{ head: name(row.label, language), cells: rowCells(row, invited, table.limits.minimumBase, language) }];
  });
  const heading = words.responseHeading(noun);
  return { heading, note: words.responseNote(String(table.limits.minimumBase)), table: tableModel({ caption: heading, head: [capitalise(noun), words.invited, words.answered, words.rate], rows }) };
}

/** Respondents beside those invited, for every background question that the list of invited people tells. */
export function responseTables(edition: Edition, language: InterfaceLanguage): readonly ResponseTable[] {
  const questions = [...new Set(edition.invitedBy.map(({ question }) => question))];
  return questions.map((question) => responseTable(edition, question, language));
}
