/** From settings to a store: the database that comes with Behov, or the one that DATABASE_URL names. */
import type { Problem } from '../problems/problem.js';
import { createStore } from './createStore.js';
import { claimFolder } from './embedded/claimFolder.js';
import { startEmbedded } from './embedded/startEmbedded.js';
import type { EmbeddedDatabase, Tenure } from './embedded/startEmbedded.js';
import type { Store } from './store.js';

/** What of the settings concerns the database; see config.ts. */
export interface DatabaseSettings {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly databaseReadUrl?: string;
  readonly allowUnsafeDatabase: boolean;
}

export interface OpenStoreOptions {
  /** A server owns the database that comes with Behov: it migrates, watches and stops it. A command borrows it. */
  readonly tenure: Tenure;
  /** Told what is wrong with a database that may lose answers, when BEHOV_ALLOW_UNSAFE_DATABASE says to go on. */
  readonly warn: (problem: Problem) => void;
}

/** `close()` of the store ends the embedded database too, when it is this program's to end. */
export async function openStore(config: DatabaseSettings, { tenure, warn }: OpenStoreOptions): Promise<Store> {
  const embedded = config.databaseUrl === undefined ? await openEmbedded(config.dataFolder, tenure) : undefined;
  const connection = embedded?.connection ?? config.databaseUrl ?? '';
  try {
    const store = await createStore({
      connection,
      migrations: tenure === 'owns' ? 'apply' : 'refuse',
      ...(config.databaseReadUrl === undefined ? {} : { readConnection: config.databaseReadUrl }),
      ...(config.allowUnsafeDatabase ? { onUnsafe: warn } : {}),
    });
    return { ...store, close: (patience) => closeBoth(store, embedded, patience) };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function openEmbedded(folder: string, tenure: Tenure): Promise<EmbeddedDatabase> {
  if (tenure === 'borrows') return startEmbedded(folder, tenure);
  const claim = await claimFolder(folder);
  try {
    const embedded = await startEmbedded(folder, tenure);
    return { ...embedded, stop: (patience) => embedded.stop(patience).finally(() => claim.release()) };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

async function closeBoth(store: Store, embedded: EmbeddedDatabase | undefined, patience?: number): Promise<void> {
  await store.close();
  await embedded?.stop(patience);
}
