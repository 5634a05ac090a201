import { databaseProblem } from './databaseProblem.js';
import type { Handle } from './handle.js';
import type { Pools } from './pools.js';
import type { RoleNames } from './roles.js';
import { transactionHandle } from './transactionHandle.js';

export function pooledHandle(pools: Pools, names: RoleNames): Handle {
  const handle: Handle = {
    as: (role, work) => guarded(() => work(pools[role])),
    transact: (role, work) => guarded(() => pools[role].transaction((trx) => work(trx))),
    together: async (work) => {
      const { result, later } = await guarded(() => pools.owner.transaction(async (trx) => {
        const inside = transactionHandle(trx, names);
        return { result: await work(inside), later: inside.later };
      }));
      for (const next of later) await next(handle);
      return result;
    },
    afterwards: (work) => guarded(() => work(handle)),
  };
  return handle;
}

export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw databaseProblem(error);
  }
}
