/** The store over a database that runs: checked, migrated or refused, and handed out as repositories. */
import type { Knex } from 'knex';
import { ProblemError } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { accountRepository } from './accounts.js';
import { answerRepository } from './answers.js';
import { backupRepository } from './backup/backupRepository.js';
import { auditRepository } from './audit.js';
import { checkDatabase } from './checkDatabase.js';
import { connectionProblem } from './connectionProblem.js';
import { draftRepository } from './drafts.js';
import { editionRepository } from './editions.js';
import { frozenRepository } from './frozenResults.js';
import type { Handle } from './handle.js';
import { jobRepository } from './jobs.js';
import { checkMigrated, migrate } from './migrate/migrate.js';
import { readRoles } from './migrate/prepareRoles.js';
import { peopleRepository } from './people.js';
import { guarded, pooledHandle } from './pooledHandle.js';
import { closePools, openPool, openPools } from './pools.js';
import type { Connection } from './pools.js';
import { query } from './query.js';
import type { RoleNames } from './roles.js';
import type { Store } from './store.js';
import { surveyRepository } from './surveys.js';
import { upkeepRepository } from './upkeep.js';
import { withinTime } from './withinTime.js';

/** Milliseconds. */
const mostToClose = 2_000;

export interface StoreSettings {
  readonly connection: Connection;
  /** A replica that answers are read from. */
  readonly readConnection?: Connection;
  /** Whether pending migrations are applied or refused. */
  readonly migrations: 'apply' | 'refuse';
  /** Set to start on a database that may lose answers; told once what is wrong. Without it that is refused. */
  readonly onUnsafe?: (problem: Problem) => void;
}

type Repositories = Omit<Store, 'atomically' | 'ready' | 'close'>;

/** Errors ProblemError: unreachable, too old, unsafe, migrations pending, newer than the program, roles missing. */
export async function createStore(settings: StoreSettings): Promise<Store> {
  const names = await prepare(settings);
  const pools = openPools(settings.connection, settings.readConnection, names);
  const handle = pooledHandle(pools, names);
  return {
    ...repositories(handle),
    atomically: (work) => atomically(handle, work),
    ready: () => guarded(async () => {
      await checkMigrated(pools.desk);
      const unsafe = await checkDatabase(pools.desk);
      if (unsafe !== undefined && settings.onUnsafe === undefined) throw new ProblemError(unsafe);
    }),
    close: async () => {
      // a database that does not answer any more would never let go of its connections
      await withinTime(closePools(pools), mostToClose);
    },
  };
}

async function prepare({ connection, migrations, onUnsafe }: StoreSettings): Promise<RoleNames> {
  const db = openPool(connection, { max: 1, timeout: 60_000 });
  try {
    const unsafe = await reach(db, connection);
    if (unsafe !== undefined && onUnsafe === undefined) throw new ProblemError(unsafe);
    if (unsafe !== undefined) onUnsafe?.(unsafe);
    return await guarded(async () => {
      await (migrations === 'apply' ? migrate(db) : checkMigrated(db));
      return readRoles(db);
    });
  } finally {
    await db.destroy();
  }
}

async function reach(db: Knex, connection: Connection): Promise<Problem | undefined> {
  try {
    return await checkDatabase(db);
  } catch (error) {
    throw connectionProblem(error, connection);
  }
}

function repositories(handle: Handle): Repositories {
  return {
    surveys: surveyRepository(handle),
    drafts: draftRepository(handle),
    answers: answerRepository(handle),
    people: peopleRepository(handle),
    upkeep: upkeepRepository(handle),
    accounts: accountRepository(handle),
    editions: editionRepository(handle),
    frozen: frozenRepository(handle),
    jobs: jobRepository(handle),
    audit: auditRepository(handle),
    backup: backupRepository(handle),
  };
}

function atomically<T>(handle: Handle, work: (store: Store) => Promise<T>): Promise<T> {
  return handle.together((together) => {
    const inside: Store = {
      ...repositories(together),
      // Already inside: its fate is that of the whole.
      atomically: (inner) => inner(inside),
      ready: () => together.as('desk', async (db) => {
        await query(db, 'select 1');
      }),
      close: () => Promise.reject(new Error('a transaction is not closed by its content')),
    };
    return work(inside);
  });
}
