import type { RankingAnswer } from '../../survey/answers.js';
import type { RankingQuestion } from '../../survey/definition.js';
import type { Delimited } from './delimitedCell.js';
import type { QuestionReader, Report } from './recorded.js';

/** The order of a ranking, or undefined when an option stands twice or there are more than there are places. */
function orderIn(cell: Delimited, question: RankingQuestion, at: number, report: Report): RankingAnswer | undefined {
  const order = cell.said.map(({ code }) => code);
  const twice = cell.said.find(({ code }, i) => order.indexOf(code) < i);
  if (twice !== undefined) report.fault(at, twice.text, { code: 'CELL_RANKED_TWICE', params: { option: twice.code } });
  const over = cell.said[question.places];
  if (over !== undefined) report.fault(at, over.text, { code: 'CELL_TOO_MANY_RANKED', params: { places: question.places } });
  return twice === undefined && over === undefined ? { kind: 'ranking', order } : undefined;
}

/** ranking, all in one cell, best first. */
export function rankedReader(question: RankingQuestion, at: number, read: (text: string) => Delimited): QuestionReader {
  return (cells, report) => {
    const cell = read(cells[at] ?? '');
    for (const { text, fault } of cell.faults) report.fault(at, text, fault);
    if (cell.faults.length > 0) return undefined;
    if (cell.said.length > 0) {
      const answer = orderIn(cell, question, at, report);
      return answer === undefined ? undefined : { answer, hasBlank: false };
    }
    const why = cell.none?.says === 'reason' ? cell.none.reason : cell.reason;
    return why === undefined ? { hasBlank: true } : { reason: why, hasBlank: false };
  };
}
