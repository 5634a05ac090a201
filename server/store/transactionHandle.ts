/** All work on one connection; it takes on the role each piece needs, one piece at a time. */
import type { Knex } from 'knex';
import type { Afterwards, Handle, Work } from './handle.js';
import type { Role, RoleNames } from './roles.js';

export interface TransactionHandle extends Handle {
  /** What was put off until after the commit. */
  readonly later: Afterwards[];
}

export function transactionHandle(trx: Knex.Transaction, names: RoleNames): TransactionHandle {
  const later: Afterwards[] = [];
  let current: Role = 'owner';
  let queue: Promise<unknown> = Promise.resolve();

  const switchTo = async (role: Role) => {
    if (role === current) return;
    await (role === 'owner' ? trx.raw('reset role') : trx.raw('set local role ??', [names.get(role) ?? role]));
    current = role;
  };
  // Two pieces started together would otherwise run under each other's role.
  const inTurn = <T>(role: Role, work: Work<T>): Promise<T> => {
    const done = queue.then(async () => {
      await switchTo(role);
      return work(trx);
    });
    queue = done.catch(() => undefined);
    return done;
  };
  const handle: TransactionHandle = {
    later,
    as: inTurn,
    // A savepoint: what is taken back inside is taken back alone.
    transact: (role, work) => inTurn(role, () => trx.transaction((inner) => work(inner))),
    together: (work) => work(handle),
    afterwards: (work) => {
      later.push(work);
      return Promise.resolve();
    },
  };
  return handle;
}
