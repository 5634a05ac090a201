import type { Handle } from './handle.js';
import type { Pools } from './pools.js';
import { databaseProblem } from './databaseProblem.js';

export function pooledHandle(pools: Pools): Handle {
  const handle: Handle = {
    as: (role, work) => guarded(() => work(pools[role])),
    transact: (role, work) => guarded(() => pools[role].transaction((trx) => work(trx))),
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
