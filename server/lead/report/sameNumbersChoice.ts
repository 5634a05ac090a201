/** The wish to put texts right and leave the numbers as they were published. */
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import { loadEdition } from '../../acts/loadEdition.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { currentOf } from '../../store/currentOf.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import type { FormFaults } from '../access/faultsIn.js';
import type { ReportHere } from './reportHere.js';

/** An edition whose numbers can be shown again. */
export interface SameNumbers {
  readonly edition: string;
  readonly answered: number;
}

export const wishesSameNumbers = ({ form }: Pick<Visit, 'form'>): boolean => form.get('numbers')?.[0] === 'same';

/** The newest edition that holds; undefined where there is none, or its tables are of another questionnaire. */
export async function sameNumbersOf({ store }: Services, { survey, seen, editions, definition }: ReportHere): Promise<SameNumbers | undefined> {
  const number = currentOf(editions)?.number;
  if (number === undefined) return undefined;
  if (seen?.number === number && seen.isFrozen !== true) return seen.version === definition.version ? { edition: number, answered: seen.answered } : undefined;
  const stored = await store.editions.find(survey.slug, number);
  if (stored === undefined) return undefined;
  const { edition } = loadEdition(stored);
  return edition.definition.version === definition.version ? { edition: number, answered: edition.answered } : undefined;
}

export function sameNumbersView({ edition, answered }: SameNumbers, isChosen: boolean, faults: Pick<FormFaults, 'of'>, language: InterfaceLanguage): object {
  const { publishing: words } = reportDeskWords[language];
  return { label: words.same(edition, formatNumber(answered, language)), hint: words.sameHint, isChosen, ...faults.of('numbers') };
}
