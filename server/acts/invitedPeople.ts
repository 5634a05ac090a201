import type { InvitedCount } from '../../analysis/report/edition.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Store } from '../store/store.js';

export interface InvitedPeople {
  /** Null when the survey has no list of those invited. */
  readonly invited: number | null;
  readonly invitedBy: readonly InvitedCount[];
}

/** How many were invited, in all and by each background question the list tells. */
export async function invitedPeople(store: Store, definition: Definition): Promise<InvitedPeople> {
  const total = (await store.people.countFrame(definition.survey, [])).reduce((sum, { invited }) => sum + invited, 0);
  const counts = await Promise.all(
    [...definition.frame.columns.keys()].map(async (question) => {
      const groups = await store.people.countFrame(definition.survey, [question]);
      return groups.flatMap(({ group, invited }): InvitedCount[] => {
        const code = Object.hasOwn(group, question) ? group[question] : undefined;
        return code === undefined ? [] : [{ question, code, invited }];
      });
    }),
  );
  return { invited: total === 0 ? null : total, invitedBy: counts.flat().sort((a, b) => (`${a.question} ${a.code}` < `${b.question} ${b.code}` ? -1 : 1)) };
}
