/** Those who were shown a multiple choice and ticked nothing, where the base leaves them out without anybody having said so. */
import type { Profile } from '../../analysis/disclosure/published.js';
import { tickedNothing } from '../../analysis/disclosure/tickedNothing.js';
import { withheldBeside, type RestsOn } from '../../analysis/disclosure/withheldBeside.js';
import { BitSet } from '../../analysis/frame/bitSet.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
import { dependsOn } from '../../analysis/survey/dependsOn.js';
import { statusCounts } from '../../analysis/tables/statusCounts.js';
import type { Problem } from '../problems/problem.js';

/** For whose eyes, and by which definition where it is not the one the columns were read with. */
interface Said {
  readonly definition: Definition;
  readonly restsOn: RestsOn;
  readonly profile: Profile;
}

/** Shape columns and codes of questions counted among those who answered in, one warning a question where it matters out. */
export function nothingTicked(columns: Columns, questions: Iterable<Code>, { definition, restsOn, profile }: Said): readonly Problem[] {
  const { withheld } = withheldBeside(definition, restsOn);
  const everyone = BitSet.all(columns.n);
  return [...new Set(questions)].flatMap((code): readonly Problem[] => {
    const [question, column] = [definition.questions.get(code), columns.questions.get(code)];
    // A question that is not shown misleads nobody, and says nothing of itself.
    if (question?.kind !== 'multiple' || column === undefined || (profile === 'public' && withheld.has(code))) return [];
    if (question.options.some(({ meaning }) => meaning === 'none')) return [];
    const { answered, skipped } = statusCounts(column.status, everyone);
    const routed = dependsOn(definition, question).size > 0;
    const said = tickedNothing({ answered, skipped, routed, weighted: columns.weights !== undefined }, profile);
    if (said === undefined) return [];
    return [{ code: 'nothing_ticked', params: { question: code, ...(said === 'some' ? {} : said) } }];
  });
}
