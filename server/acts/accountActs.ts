/** Accounts themselves: one's own, and those that a system owner opens and closes. */
import { nameOf } from '../access/readPerson.js';
import { ProblemError, type InterfaceLanguage, type Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import type { Account } from '../store/accountStore.js';
import type { Store } from '../store/store.js';

/** Errors ProblemError name_bad, language_bad. */
export async function changeOwnAccount(store: Store, account: Account, name: string, language: string): Promise<void> {
  const read = { name: nameOf(name), language: (['sv', 'en'] as const).find((each) => each === language) };
  const problems: Problem[] = [];
  if (read.name === undefined) problems.push({ code: 'name_bad', params: {}, field: 'name' });
  if (read.language === undefined) problems.push({ code: 'language_bad', params: {}, field: 'language' });
  refuse(problems);
  const changed = { ...account, name: read.name ?? account.name, language: read.language ?? account.language };
  await store.atomically(async (inside) => {
    await inside.accounts.update(changed);
    await inside.audit.add({ who: account.id, act: 'change_own_account', detail: {} });
  });
}

export async function endAllSessions(store: Store, account: string): Promise<void> {
  await store.atomically(async (inside) => {
    await inside.accounts.endSessionsOf(account);
    await inside.audit.add({ who: account, act: 'sign_out_everywhere', detail: {} });
  });
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly language: InterfaceLanguage;
}

/** Errors ProblemError account_already. */
export function addAccount(store: Store, who: string, person: NewAccount): Promise<Account> {
  return store.atomically(async (inside) => {
    const account = await inside.accounts.add({ ...person, isOwner: false, isDisabled: false });
    if (account === undefined) throw new ProblemError({ code: 'account_already', params: {}, field: 'email' });
    await inside.audit.add({ who, act: 'add_account', detail: { account: account.id } });
    return account;
  });
}

export type AccountChange = 'disable' | 'enable' | 'make_owner' | 'unmake_owner';

const changes: Readonly<Record<AccountChange, Partial<Account>>> = {
  disable: { isDisabled: true }, enable: { isDisabled: false }, make_owner: { isOwner: true }, unmake_owner: { isOwner: false },
};

export function accountChangeOf(text: string): AccountChange | undefined {
  return (['disable', 'enable', 'make_owner', 'unmake_owner'] as const).find((each) => each === text);
}

/** A closed account's sessions and mailed links end at once. Errors ProblemError account_unknown, last_owner. */
export function changeAccount(store: Store, who: string, id: string, change: AccountChange): Promise<void> {
  return store.atomically(async (inside) => {
    const owners = await inside.accounts.holdOwners();
    const account = await inside.accounts.find(id);
    if (account === undefined) throw new ProblemError({ code: 'account_unknown', params: {} });
    const changed = { ...account, ...changes[change] };
    const isOwnerStill = changed.isOwner && !changed.isDisabled;
    if (!isOwnerStill && owners.every((owner) => owner.id === id) && owners.length > 0) throw new ProblemError({ code: 'last_owner', params: {} });
    await inside.accounts.update(changed);
    if (changed.isDisabled) {
      await inside.accounts.endSessionsOf(id);
      await inside.accounts.removeLinksTo(account.email);
    }
    await inside.audit.add({ who, act: `${change}_account`, detail: { account: id } });
  });
}
