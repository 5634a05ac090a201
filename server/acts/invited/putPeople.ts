/** A list of invited that was looked at and confirmed: all of it is stored, or nothing. */
import { createHash } from 'node:crypto';
import { uuidOf } from './uuidOf.js';
import { invitationToken, invitationTokenHash } from '../../mail/invitationToken.js';
import type { ListedPerson } from '../../store/invitedStore.js';
import type { Store } from '../../store/store.js';
import { compareList, type ListChange } from './compareList.js';

export interface ListToPut {
  readonly survey: string;
  readonly people: readonly ListedPerson[];
  /** Take people off the list whom the file does not hold. */
  readonly revokesGone: boolean;
  /** `seenOf` what was shown; when the list has changed since, nothing is stored. */
  readonly seen: string;
  readonly serverKey: Buffer;
  readonly randomBytes: (size: number) => Buffer;
  readonly account: string;
}

/** What was shown of a change, in few characters. */
export function seenOf({ added, changed, same, gone, revoked }: ListChange): string {
  return createHash('sha256').update(JSON.stringify([added, changed.map(({ id }) => id), same, gone.map(({ id }) => id), revoked])).digest('base64url');
}

/** People in one statement: enough to be quick, little enough to be one message to the database. */
const atOnce = 1_000;

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += atOnce) yield all.slice(i, i + atOnce);
}

/** Undefined when the list was changed by somebody else since it was shown. */
export async function putPeople(store: Store, list: ListToPut): Promise<ListChange | undefined> {
  const { survey, serverKey, randomBytes } = list;
  return store.atomically(async (inside) => {
    await inside.people.lockList(survey);
    const change = compareList(list.people, await inside.people.listInvited(survey));
    if (seenOf(change) !== list.seen) return undefined;
    const added = change.added.map((person) => {
      const id = uuidOf(randomBytes(16));
      return { ...person, id, tokenHash: invitationTokenHash(invitationToken(serverKey, id)) };
    });
    for (const people of slices(added)) await inside.people.addInvited(survey, people);
    for (const people of slices(change.changed)) await inside.people.updateInvited(survey, people);
    if (list.revokesGone) await inside.people.setRevoked(survey, change.gone.map(({ id }) => id), true);
    await inside.people.recountFrame(survey);
    const detail = { added: added.length, changed: change.changed.length, removed: list.revokesGone ? change.gone.length : 0 };
    await inside.audit.add({ who: list.account, act: 'put_people', survey, detail });
    return change;
  });
}
