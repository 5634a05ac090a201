import { collectionWords } from '../../../views/words/collection.js';
import { peopleWords } from '../../../views/words/people.js';
import { wordingOf } from '../../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../../problems/problem.js';
import type { Round } from '../../store/roundStore.js';
import type { DeskState } from '../surveyHere.js';

export interface MailSaid {
  readonly what: string;
  readonly why: string;
}

/**
 * Why what is being sent does not go out; undefined where it does, or where it waits for the survey. How many wait is not
 * told: of a reminder they are those who have not answered.
 */
export function mailWaits(rounds: readonly Round[], state: DeskState, language: InterfaceLanguage): MailSaid | undefined {
  return state === 'open' && rounds.some(({ serverAway }) => serverAway) ? collectionWords[language].attention.mailAway : undefined;
}

/** What a server lacks that is not set up for mail. */
export function cannotSend(trouble: Problem, language: InterfaceLanguage): MailSaid {
  const { message, mend } = wordingOf(trouble, language);
  return { what: peopleWords[language].cannotSend, why: `${message}. ${mend}` };
}
