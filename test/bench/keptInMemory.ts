/** Files of editions in memory: what is measured is making them. */
import type { FileStore } from '../../server/publish/fileStore.js';
import type { StoredFile } from '../../server/store/store.js';

export interface MemoryStore extends FileStore {
  /** Whatever is kept under a name that begins so. */
  forget(start: string): void;
}

export function keptInMemory(): MemoryStore {
  const files = new Map<string, StoredFile>();
  return {
    editions: {
      findFile: (_survey, _number, name) => Promise.resolve(files.get(name)),
      listFiles: () => Promise.resolve(new Set(files.keys())),
      keepFile: (_survey, _number, name, file) => {
        const kept = files.get(name) ?? file;
        files.set(name, kept);
        return Promise.resolve(kept);
      },
    },
    forget: (start) => {
      for (const name of [...files.keys()]) if (name.startsWith(start)) files.delete(name);
    },
  };
}
