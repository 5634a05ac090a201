/** A way to the database under the role that a piece of work needs: pooled, or inside one transaction. */
import type { Knex } from 'knex';
import type { Role } from './roles.js';

export type Work<T> = (db: Knex) => Promise<T>;

export type Afterwards = (handle: Handle) => Promise<void>;

export interface Handle {
  /** Runs statements each on its own. */
  as<T>(role: Role, work: Work<T>): Promise<T>;
  /** Runs statements that hold together; inside a transaction they are part of it. */
  transact<T>(role: Role, work: Work<T>): Promise<T>;
  /** Runs pieces under several roles in one transaction. */
  together<T>(work: (inside: Handle) => Promise<T>): Promise<T>;
  /** Runs outside any transaction when what was done is committed: at once, or after the transaction around it. */
  afterwards(work: Afterwards): Promise<void>;
}
