import { name, nounOfGroups } from '../../analysis/findings/names.js';
import type { Edition, InvitedCount } from '../../analysis/report/edition.js';
import { tableOf } from '../../analysis/report/tableOf.js';
import type { Code, Definition, Text } from '../../analysis/survey/definition.js';
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

function categoriesOf(definition: Definition, code: Code): readonly { readonly code: Code; readonly label: Text }[] {
  const question = definition.questions.get(code);
  if (question?.kind === 'single') return question.options;
  return question?.kind === 'unit' ? (definition.units.get(question.list)?.units ?? []).map((unit) => ({ code: unit.code, label: unit.name })) : [];
}

/** Answers per category: the bases of the first split by the question, or its own table where it splits none; null where hidden. */
function answeredIn(edition: Edition, question: Code): ReadonlyMap<string, number | null> {
  const split = edition.definition.lattice.find(({ by }) => by === question);
  // A question that is told by another has no table: then every count of it is hidden.
  if (split === undefined) return new Map(edition.tables.find((table) => table.question === question && table.by.length === 0)?.rows.map((row) => [row.code, row.count]));
  return new Map(tableOf(edition, split.question, question).rows.flatMap((row) => (row.group === null ? [] : [[row.group.code, row.base]])));
}

/** A small group shows how many were invited, which is no secret, and neither answers nor rate. */
function rowCells(answered: number | null, invited: number, limit: number, language: InterfaceLanguage): readonly string[] {
  const { hidden } = terms[language];
  const all = formatNumber(invited, language);
  if (answered === null || answered < limit) return [all, hidden, hidden];
  const rate = invited === 0 || answered > invited ? '–' : formatPercent(answered / invited, language);
  return [all, formatNumber(answered, language), rate];
}

function responseTable(edition: Edition, question: Code, language: InterfaceLanguage): ResponseTable {
  const words = reportWords[language].methods;
  const answered = answeredIn(edition, question);
  const limit = edition.settings.limits.minimumBase;
  const noun = nounOfGroups(edition.definition, question, language);
  const counts: readonly InvitedCount[] = edition.invitedBy.filter((each) => each.question === question);
  const rows = categoriesOf(edition.definition, question).flatMap(({ code, label }) => {
    const invited = counts.find((each) => each.code === code)?.invited;
    return invited === undefined ? [] : [{ head: name(label, language), cells: rowCells(answered.get(code) ?? null, invited, limit, language) }];
  });
  const heading = words.responseHeading(noun);
  return { heading, note: words.responseNote(String(limit)), table: tableModel({ caption: heading, head: [capitalise(noun), words.invited, words.answered, words.rate], rows }) };
}

/** Respondents beside those invited, for every background question that the list of invited people tells. */
export function responseTables(edition: Edition, language: InterfaceLanguage): readonly ResponseTable[] {
  const questions = [...new Set(edition.invitedBy.map(({ question }) => question))];
  return questions.map((question) => responseTable(edition, question, language));
}
