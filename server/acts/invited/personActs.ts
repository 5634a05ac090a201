/** What is done with single people on the list. The log tells that it was done, never with whom. */
import { invitationToken, invitationTokenHash } from '../../mail/invitationToken.js';
import { ProblemError } from '../../problems/problem.js';
import type { Invited } from '../../store/invitedStore.js';
import type { Store } from '../../store/store.js';
import { mailAddress } from './mailAddress.js';
import { uuidOf } from './uuidOf.js';

export interface ListPlace {
  readonly survey: string;
  readonly who: string;
}

/** Errors ProblemError person_email_bad, person_not_found. */
export async function findPerson(store: Store, survey: string, written: string): Promise<Invited> {
  const email = mailAddress(written);
  if (email === undefined) throw new ProblemError({ code: 'person_email_bad', params: {}, field: 'email' });
  const person = await store.people.findInvited(survey, email);
  if (person === undefined) throw new ProblemError({ code: 'person_not_found', params: {}, field: 'email' });
  return person;
}

export async function setRevoked(store: Store, { survey, who }: ListPlace, email: string, revoked: boolean): Promise<void> {
  await store.atomically(async (inside) => {
    const { id } = await findPerson(inside, survey, email);
    await inside.people.setRevoked(survey, [id], revoked);
    await inside.people.recountFrame(survey);
    await inside.audit.add({ who, act: revoked ? 'revoke_invitation' : 'restore_invitation', survey, detail: {} });
  });
}

/** What a new invitation is made with. */
export interface NewLink {
  readonly serverKey: Buffer;
  readonly randomBytes: (size: number) => Buffer;
}

/**
 * A link that may be in somebody's hands is never sent to another address: it would tell whether it has been used. That
 * invitation is taken off the list, and the new address gets one of its own.
 *
 * Errors ProblemError with the field `address`: it cannot be one, is the same, somebody else has it, or mail reaches the old.
 */
export async function correctAddress(store: Store, { survey, who }: ListPlace, email: string, written: string, link: NewLink): Promise<string> {
  const refuse = (code: 'person_email_bad' | 'person_email_same' | 'person_email_taken' | 'person_email_reached'): ProblemError => new ProblemError({ code, params: {}, field: 'address' });
  const address = mailAddress(written);
  if (address === undefined) throw refuse('person_email_bad');
  await store.atomically(async (inside) => {
    await inside.people.lockList(survey);
    const person = await findPerson(inside, survey, email);
    if (address === person.email) throw refuse('person_email_same');
    if ((await inside.people.findInvited(survey, address)) !== undefined) throw refuse('person_email_taken');
    const hasLink = await inside.people.mayHaveLink(person.id);
    if (hasLink && !person.bounced) throw refuse('person_email_reached');
    if (hasLink) await inviteAnew(inside, survey, person, address, link);
    else await inside.people.setAddress(survey, person.id, address);
    await inside.audit.add({ who, act: 'correct_address', survey, detail: {} });
  });
  return address;
}

async function inviteAnew(inside: Store, survey: string, person: Invited, email: string, { serverKey, randomBytes }: NewLink): Promise<void> {
  const id = uuidOf(randomBytes(16));
  const { name, language, department, cell } = person;
  await inside.people.addInvited(survey, [{
    id, email, cell, tokenHash: invitationTokenHash(invitationToken(serverKey, id)),
    ...(name === undefined ? {} : { name }), ...(language === undefined ? {} : { language }), ...(department === undefined ? {} : { department }),
  }]);
  await inside.people.setRevoked(survey, [person.id], true);
  if (person.revoked) await inside.people.setRevoked(survey, [id], true);
  await inside.people.recountFrame(survey);
}

/** Addresses in what came back, whether a list or the messages themselves; those on the list are marked. */
export async function markBounced(store: Store, { survey, who }: ListPlace, text: string): Promise<{ readonly marked: number; readonly unknown: readonly string[] }> {
  const written = new Set([...text.slice(0, 200_000).matchAll(/(?<![^\s<>"'(),;:[\]])[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]]+/g)].flatMap(([found]) => mailAddress(found) ?? []));
  if (written.size === 0) throw new ProblemError({ code: 'bounce_lines_empty', params: {}, field: 'bounces' });
  return store.atomically(async (inside) => {
    const marked = await inside.people.markBounced(survey, [...written]);
    await inside.audit.add({ who, act: 'mark_bounced', survey, detail: { marked: marked.length } });
    const known = new Set(marked);
    return { marked: marked.length, unknown: [...written].filter((email) => !known.has(email)) };
  });
}

export async function eraseList(store: Store, { survey, who }: ListPlace): Promise<number> {
  return store.atomically(async (inside) => {
    const erased = await inside.people.eraseAll(survey);
    await inside.audit.add({ who, act: 'erase_list', survey, detail: { people: erased } });
    return erased;
  });
}
