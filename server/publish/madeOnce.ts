/** Files of an edition that take time: made when first asked for, kept under their own hash, served as they are ever after. */
import type { Edition } from '../../analysis/report/edition.js';
import type { StoredFile } from '../store/store.js';
import type { FileStore } from './fileStore.js';
import { keepMade, withHash } from './keepMade.js';

export interface MadeFile {
  readonly bytes: Buffer;
  /** False where a part of it could not be made now: it is sent, but not kept. */
  readonly whole: boolean;
}

export interface NamedFile {
  readonly edition: Pick<Edition, 'survey' | 'number'>;
  /** Under which it is kept; everything that changes the bytes is in it. */
  readonly name: string;
  readonly mediaType: string;
  readonly make: () => Promise<MadeFile>;
}

export interface ServedFile extends StoredFile {
  readonly whole: boolean;
}

/** What is being made right now, so that two who ask at once wait for the same file. */
export class MadeOnce {
  readonly #store: FileStore;
  readonly #making = new Map<string, Promise<ServedFile>>();

  constructor(store: FileStore) {
    this.#store = store;
  }

  async get(file: NamedFile): Promise<ServedFile> {
    const { edition, name } = file;
    const kept = await this.#store.editions.findFile(edition.survey, edition.number, name);
    if (kept !== undefined) return { ...kept, whole: true };
    const key = `${edition.survey}/${edition.number}/${name}`;
    const making = this.#making.get(key) ?? this.#make(file).finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }

  async #make({ edition, name, mediaType, make }: NamedFile): Promise<ServedFile> {
    const { bytes, whole } = await make();
    const made = { mediaType, bytes };
    return { ...(whole ? await keepMade(this.#store, edition, name, made) : withHash(made)), whole };
  }
}
