/** What is remembered of those who work at the desk. */
import type { InterfaceLanguage } from '../problems/problem.js';

export interface Account {
  readonly id: string;
  /** Lower case. */
  readonly email: string;
  readonly name: string;
  readonly language: InterfaceLanguage;
  /** Runs the installation. */
  readonly isOwner: boolean;
  readonly isDisabled: boolean;
}

export interface Membership {
  readonly account: string;
  readonly inventory: string;
  readonly role: 'lead' | 'analyst' | 'contact' | 'reviewer' | 'reader';
  /** Codes of the units a department contact is there for; empty for other roles. */
  readonly units: readonly string[];
}

export interface SignInLink {
  readonly purpose: 'email' | 'first_start';
  /** Absent for the first start. */
  readonly email?: string;
  readonly expires: Date;
}

export interface AccountStore {
  count(): Promise<number>;
  list(): Promise<readonly Account[]>;
  find(id: string): Promise<Account | undefined>;
  findByEmail(email: string): Promise<Account | undefined>;
  /** Undefined when the address has an account already. */
  add(account: Omit<Account, 'id'>): Promise<Account | undefined>;
  update(account: Account): Promise<void>;
  membershipsOf(account: string): Promise<readonly Membership[]>;
  membersOf(inventory: string): Promise<readonly Membership[]>;
  allMemberships(): Promise<readonly Membership[]>;
  /** The same as `membersOf`, for who is about to change them: others who are wait until this transaction is over. */
  holdMembersOf(inventory: string): Promise<readonly Membership[]>;
  /** Owners that are not disabled, held in the same way. */
  holdOwners(): Promise<readonly Account[]>;
  /** Adds, or replaces what the account was in that inventory. */
  putMembership(membership: Membership): Promise<void>;
  removeMembership(account: string, inventory: string): Promise<void>;
  openSession(tokenHash: Buffer, account: string, now: Date): Promise<void>;
  /** The account of a session that is neither idle too long nor too old, and not disabled; notes that it was seen. */
  findSession(tokenHash: Buffer, now: Date): Promise<Account | undefined>;
  endSession(tokenHash: Buffer): Promise<void>;
  endSessionsOf(account: string): Promise<void>;
  /** Links that were mailed to the address and not yet used open nothing any more. */
  removeLinksTo(email: string): Promise<void>;
  /** Removes sessions and links that are over. */
  sweep(now: Date): Promise<void>;
  addLink(tokenHash: Buffer, link: SignInLink): Promise<void>;
  /** Whether it could be spent now; spends nothing. */
  findLink(tokenHash: Buffer, now: Date): Promise<SignInLink | undefined>;
  /** Spends it: a second call gives undefined. A link for something else is left as it is. */
  spendLink(tokenHash: Buffer, now: Date, purpose: SignInLink['purpose']): Promise<SignInLink | undefined>;
  /** First-start links of earlier starts hold no longer. */
  removeLinks(purpose: SignInLink['purpose']): Promise<void>;
}
