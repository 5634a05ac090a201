import type { Store } from '../../store/store.js';
import { findPerson, type ListPlace } from './personActs.js';

/**
 * A person in a confidential survey asks to have their answers erased. Neither the outcome nor the log tells whether there
 * were any: who asks learns that none are left. Errors ProblemError person_email_bad, person_not_found.
 */
export async function eraseAnswersOf(store: Store, { survey, who }: ListPlace, email: string): Promise<void> {
  await store.atomically(async (inside) => {
    const { id } = await findPerson(inside, survey, email);
    const invitation = await inside.people.tokenHashOf(survey, id);
    if (invitation !== undefined) await inside.answers.eraseOf(survey, invitation);
    await inside.audit.add({ who, act: 'erase_answers_of', survey, detail: {} });
  });
  // a copy that was being changed goes as well, apart from the erasing; what fails here is done within a minute
  await store.drafts.sweep().catch(() => undefined);
}
