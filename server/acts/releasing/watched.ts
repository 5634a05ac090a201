/** Somebody who waits for a release: they are told how far it is, and may want it no more. */
export type ReleaseStage = 'reading' | 'counting' | 'protecting' | 'checking' | 'keeping';

export interface Watched {
  /** @param of 0 where nothing is counted */
  readonly tell: (stage: ReleaseStage, done?: number, of?: number) => void;
  /** Aborted with `Stopped`. */
  readonly signal: AbortSignal;
  /** The last thing before what was made is committed: from here on it cannot be stopped. Errors Stopped when it was before. */
  readonly seal: () => void;
}

/** Nobody wants it any more: whatever was begun is rolled back. */
export class Stopped extends Error {
  constructor() {
    super('stopped by whoever asked for it');
    this.name = 'Stopped';
  }
}

const never = new AbortController().signal;

/** Nobody looks, and nobody stops it. */
export const unwatched: Watched = { tell: () => undefined, signal: never, seal: () => undefined };
