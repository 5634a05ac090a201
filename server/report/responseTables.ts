import { name, nounOfGroups } from '../../analysis/findings/names.js';
import type { Edition } from '../../analysis/report/edition.js';
import { invitedGroups, type InvitedGroups } from '../../analysis/report/invitedGroups.js';
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

function rowCells(answered: number | null, invited: number, language: InterfaceLanguage): readonly string[] {
  const { hidden } = terms[language];
  const all = formatNumber(invited, language);
  if (answered === null) return [all, hidden, hidden];
  const rate = invited === 0 || answered > invited ? '–' : formatPercent(answered / invited, language);
  return [all, formatNumber(answered, language), rate];
}

function responseTable(edition: Edition, { question, groups }: InvitedGroups, language: InterfaceLanguage): ResponseTable {
  const words = reportWords[language].methods;
  const noun = nounOfGroups(edition.definition, question, language);
  const rows = groups.map(({ label, invited, answered }) => ({ head: name(label, language), cells: rowCells(answered, invited, language) }));
  const heading = words.responseHeading(noun);
  return { heading, note: words.responseNote(String(edition.settings.limits.minimumBase)), table: tableModel({ caption: heading, head: [capitalise(noun), words.invited, words.answered, words.rate], rows }) };
}

/** Respondents beside those invited, for every background question that the list of invited people tells. */
export function responseTables(edition: Edition, language: InterfaceLanguage): readonly ResponseTable[] {
  return invitedGroups(edition).map((groups) => responseTable(edition, groups, language));
}
