/** The first account: owner of the system and lead of every inventory there is, so that the first person can work. */
import { readPerson } from '../access/readPerson.js';
import { hashOfToken, type SessionSource } from '../access/sessions.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { enterDesk } from './enterDesk.js';

export interface FirstPerson {
  readonly email: string;
  readonly name: string;
  readonly language: InterfaceLanguage;
}

/**
 * Token of the session; undefined when the link opens nothing or somebody has an account: it is done once.
 * Errors ProblemError email_bad, name_bad; the link may then be used again.
 */
export function makeFirstAccount(source: SessionSource, link: string, { email, name, language }: FirstPerson, before: string | undefined): Promise<string | undefined> {
  const person = readPerson(email, name);
  return source.store.atomically(async (inside) => {
    const spent = await inside.accounts.spendLink(hashOfToken(link), source.clock(), 'first_start');
    if (spent === undefined) return undefined;
    // the links of two servers that started at once wait for each other here, and only one of them finds nobody
    await inside.accounts.removeLinks('first_start');
    if ((await inside.accounts.count()) > 0) return undefined;
    const account = await inside.accounts.add({ ...person, language, isOwner: true, isDisabled: false });
    if (account === undefined) return undefined;
    const inventories = new Set((await inside.surveys.list()).map(({ inventory }) => inventory));
    for (const inventory of inventories) await inside.accounts.putMembership({ account: account.id, inventory, role: 'lead', units: [] });
    await inside.audit.add({ who: account.id, act: 'make_first_account', detail: { inventories: inventories.size } });
    return enterDesk({ ...source, store: inside }, { account, way: 'first_start', before });
  });
}
