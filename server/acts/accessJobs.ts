/** What the desk's door leaves to the job table: mail, and clearing away sessions and links that are over. */
import type { Duty, Handler } from '../jobs/worker.js';
import { signInMailKind } from './askForSignInLink.js';
import { mailMembership, membershipMailKind } from './mailMembership.js';
import { mailSignInLink, type MailSource } from './mailSignInLink.js';

export const accessDuties: readonly Duty[] = [{ kind: 'sweep_sessions', every: 600_000 }];

export function accessHandlers(source: MailSource): ReadonlyMap<string, Handler> {
  return new Map<string, Handler>([
    [signInMailKind, mailSignInLink(source)],
    [membershipMailKind, mailMembership(source)],
    ['sweep_sessions', () => source.store.accounts.sweep(source.clock())],
  ]);
}
