import { notStated, type Group } from '../tables/table.js';
import type { Invited } from './presented.js';

/** How many people a row speaks of; undefined where it is not known, or not what is estimated. */
export function invitedIn(invited: Invited | undefined, group: Group | null): number | undefined {
  if (group === null) return invited?.total;
  return group.code === notStated ? undefined : invited?.by.get(group.code);
}
