import type { Store } from '../store/store.js';

/** Where the files of editions are kept. */
export interface FileStore {
  readonly editions: Pick<Store['editions'], 'findFile' | 'keepFile' | 'listFiles'>;
}
