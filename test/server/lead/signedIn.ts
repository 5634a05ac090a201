/** Somebody at the desk, signed in with a role, who posts from pages of their own session. */
import { findActor, openSession } from '../../../server/access/sessions.js';
import type { Holder } from '../../../server/access/permissions.js';
import { Visitor, type Answered, type Fields, type Site } from '../collect/openSite.js';

export class DeskVisitor extends Visitor {
  readonly formToken: string;
  readonly account: string;

  constructor(site: Site, session: { readonly token: string; readonly formToken: string; readonly account: string }) {
    super(site);
    this.cookies.set(site.services.config.publicUrl?.startsWith('https://') === true ? '__Host-behov-desk' : 'behov-desk', session.token);
    this.formToken = session.formToken;
    this.account = session.account;
  }

  override post(path: string, fields: Fields): Promise<Answered> {
    return super.post(path, [['_form', this.formToken], ...fields]);
  }
}

/** The inventory of the survey that `openSite` stores. */
export const inventory = 'every-kind';

let number = 0;

export async function signedIn(site: Site, holder: Holder, where = inventory, units: readonly string[] = []): Promise<DeskVisitor> {
  number += 1;
  const account = await site.store.accounts.add({ email: `${holder}${number}@example.org`, name: `Anna ${holder} ${number}`, language: 'sv', isOwner: holder === 'owner', isDisabled: false });
  if (account === undefined) throw new Error('the address has an account already');
  if (holder !== 'owner') await site.store.accounts.putMembership({ account: account.id, inventory: where, role: holder, units });
  const token = await openSession(site.services, account.id);
  const actor = await findActor(site.services, token);
  if (actor === undefined) throw new Error('the session did not open');
  return new DeskVisitor(site, { token, formToken: actor.formToken, account: account.id });
}
