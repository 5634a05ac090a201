/** The database that comes with Behov: made, started or joined, watched and stopped. */
import { ensureDatabase } from './ensureDatabase.js';
import { initialise } from './initialise.js';
import { launch } from './launch.js';
import { othersConnected } from './othersConnected.js';
import { preparePlace } from './place.js';
import { makeSocketFolder } from './socketFolder.js';
import { stopPostmaster } from './stopPostmaster.js';
import { watch } from './watch.js';

export interface SocketConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedDatabase {
  readonly connection: SocketConnection;
  /** False when it ran already and was joined. */
  readonly started: boolean;
  /** @param patience milliseconds until it is told to end at once */
  stop(patience?: number): Promise<void>;
}

/**
 * A server owns its database: it starts it again if it dies, and stops it at the end. A command only borrows it,
 * and stops it at the end if it had to start it and nobody else came to use it meanwhile.
 */
export type Tenure = 'owns' | 'borrows';

export async function startEmbedded(folder: string, tenure: Tenure): Promise<EmbeddedDatabase> {
  const place = preparePlace(folder);
  initialise(place);
  const { postmaster, started } = await launch(place, () => makeSocketFolder(place));
  const connection = { host: postmaster.socketFolder, port: postmaster.port, user: 'postgres', database: 'behov' };
  await ensureDatabase(connection);
  const relaunch = () => launch(place, () => connection.host);
  const watcher = tenure === 'owns' ? watch(place.database, relaunch) : undefined;
  return {
    connection,
    started,
    stop: async (patience) => {
      await watcher?.stop();
      const keep = tenure === 'borrows' && (!started || (await othersConnected(connection)));
      if (!keep) await stopPostmaster(place.database, patience);
    },
  };
}
