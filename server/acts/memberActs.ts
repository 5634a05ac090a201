/** Who has which role in an inventory: given, changed and taken away, each with its line in the log. */
import { inventoryRoles, type InventoryRole } from '../access/permissions.js';
import { ProblemError, type InterfaceLanguage } from '../problems/problem.js';
import type { Account, Membership } from '../store/accountStore.js';
import type { Store } from '../store/store.js';
import { keepALead } from './keepALead.js';
import { membershipMailKind } from './mailMembership.js';

/** Where the act is done: the survey whose page it was, and its inventory. */
export interface RolePlace {
  /** Account that does it. */
  readonly who: string;
  readonly survey: string;
  readonly inventory: string;
}

export interface RoleGiven {
  readonly role: InventoryRole;
  readonly units: readonly string[];
}

export interface NewMember extends RoleGiven {
  readonly email: string;
  readonly name: string;
  readonly language: InterfaceLanguage;
}

/** Errors ProblemError role_bad, units_bad. */
export function readRole(role: string, units: readonly string[], known: ReadonlySet<string>): RoleGiven {
  const found = inventoryRoles.find((each) => each === role);
  if (found === undefined) throw new ProblemError({ code: 'role_bad', params: {}, field: 'role' });
  if (found !== 'contact') return { role: found, units: [] };
  const own = [...new Set(units)].filter((unit) => known.has(unit));
  if (own.length === 0) throw new ProblemError({ code: 'units_bad', params: {}, field: 'units' });
  return { role: found, units: own };
}

async function accountFor(inside: Store, { email, name, language }: NewMember): Promise<Account> {
  const account = await inside.accounts.findByEmail(email) ?? await inside.accounts.add({ email, name, language, isOwner: false, isDisabled: false })
    // somebody else added the address between the two
    ?? await inside.accounts.findByEmail(email);
  if (account === undefined) throw new ProblemError({ code: 'account_unknown', params: {} });
  return account;
}

function logged({ who, survey }: RolePlace, act: string, account: string, given?: RoleGiven): Parameters<Store['audit']['add']>[0] {
  const role = given === undefined ? {} : { role: given.role, ...(given.units.length === 0 ? {} : { units: given.units.join(' ') }) };
  return { who, act, survey, detail: { account, ...role } };
}

/**
 * Whoever gives out roles sees the list of invited; whoever has this one sees the answers. One person must not be the
 * one and then the other by their own hand. Errors ProblemError analyst_self.
 */
function refuseOwnAnalyst({ who }: RolePlace, account: string, { role }: RoleGiven): void {
  if (account === who && role === 'analyst') throw new ProblemError({ code: 'analyst_self', params: {}, field: 'role' });
}

/** Makes the account where the address has none. Errors ProblemError member_already, analyst_self. */
export function addMember(store: Store, place: RolePlace, member: NewMember): Promise<Account> {
  return store.atomically(async (inside) => {
    const account = await accountFor(inside, member);
    const already = (await inside.accounts.holdMembersOf(place.inventory)).some((each) => each.account === account.id);
    if (already) throw new ProblemError({ code: 'member_already', params: {}, field: 'email' });
    refuseOwnAnalyst(place, account.id, member);
    await inside.accounts.putMembership({ account: account.id, inventory: place.inventory, role: member.role, units: member.units });
    await inside.audit.add(logged(place, 'add_member', account.id, member));
    await inside.jobs.add(membershipMailKind, { account: account.id, survey: place.survey, role: member.role });
    return account;
  });
}

/** Errors ProblemError account_unknown: also for somebody who has no role in this inventory. */
async function memberIn(inside: Store, inventory: string, account: string): Promise<Membership> {
  const member = (await inside.accounts.holdMembersOf(inventory)).find((each) => each.account === account);
  if (member === undefined) throw new ProblemError({ code: 'account_unknown', params: {} });
  return member;
}

/** Errors ProblemError account_unknown, last_lead, analyst_self. */
export function changeMember(store: Store, place: RolePlace, account: string, given: RoleGiven): Promise<void> {
  return store.atomically(async (inside) => {
    await memberIn(inside, place.inventory, account);
    refuseOwnAnalyst(place, account, given);
    if (given.role !== 'lead') await keepALead(inside, place.inventory, account);
    await inside.accounts.putMembership({ account, inventory: place.inventory, ...given });
    await inside.audit.add(logged(place, 'change_member', account, given));
  });
}

/** Errors ProblemError account_unknown, last_lead. */
export function removeMember(store: Store, place: RolePlace, account: string): Promise<void> {
  return store.atomically(async (inside) => {
    await memberIn(inside, place.inventory, account);
    await keepALead(inside, place.inventory, account);
    await inside.accounts.removeMembership(account, place.inventory);
    await inside.audit.add(logged(place, 'remove_member', account));
  });
}
