import { ProblemError } from '../problems/problem.js';
import type { Store } from '../store/store.js';

/**
 * Before somebody stops being lead: an inventory without a lead is nobody's. Within the transaction that makes the
 * change; two leads who remove each other at once wait for each other here.
 *
 * Errors ProblemError last_lead.
 */
export async function keepALead(inside: Store, inventory: string, leaving: string): Promise<void> {
  const members = await inside.accounts.holdMembersOf(inventory);
  if (members.find(({ account }) => account === leaving)?.role !== 'lead') return;
  for (const { account, role } of members) {
    if (role !== 'lead' || account === leaving) continue;
    if ((await inside.accounts.find(account))?.isDisabled === false) return;
  }
  throw new ProblemError({ code: 'last_lead', params: {} });
}
