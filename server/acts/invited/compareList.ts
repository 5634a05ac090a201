/** What a list would change of the one before. Nobody's link changes, and nobody is taken away unless it is asked for. */
import type { Invited, ListedPerson } from '../../store/invitedStore.js';

export interface ListChange {
  readonly added: readonly ListedPerson[];
  /** Known, and told differently now. */
  readonly changed: readonly (ListedPerson & { readonly id: string })[];
  readonly same: number;
  /** On the list before, not in the file. */
  readonly gone: readonly Invited[];
  /** In the file, but taken off the list before: they stay off it. */
  readonly revoked: number;
}

function factsOf({ name, language, department, cell }: ListedPerson): string {
  return JSON.stringify([name ?? '', language ?? '', department ?? '', Object.entries(cell).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

export function compareList(people: readonly ListedPerson[], before: readonly Invited[]): ListChange {
  const known = new Map(before.map((invited) => [invited.email, invited]));
  const listed = new Set(people.map(({ email }) => email));
  const there = people.flatMap((person) => {
    const invited = known.get(person.email);
    return invited === undefined ? [] : [{ person, invited }];
  });
  const changed = there.filter(({ person, invited }) => factsOf(person) !== factsOf(invited));
  return {
    added: people.filter(({ email }) => !known.has(email)),
    changed: changed.map(({ person, invited }) => ({ ...person, id: invited.id })),
    same: there.length - changed.length,
    gone: before.filter(({ email, revoked }) => !revoked && !listed.has(email)),
    revoked: there.filter(({ invited }) => invited.revoked).length,
  };
}
