/** What takes time, and how far it has come: called often, so whoever listens decides how seldom to say so. */
export interface Progress {
  (doing: Doing, done: number, total: number): void;
}

export type Doing = 'reading' | 'looking' | 'drawing';
