import { invitationMail as en } from './en/invitationMail.js';
import { invitationMail as sv } from './sv/invitationMail.js';

/** What the first text of a message is made from. */
export interface MailFacts {
  readonly organisation: string;
  readonly headline: string;
  readonly purpose: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly hasLastDay: boolean;
  readonly isConfidential: boolean;
}

/** Messages to those invited, as they are proposed; whoever sends them may write their own. */
export interface InvitationMailWords {
  readonly subject: (facts: MailFacts) => string;
  readonly reminderSubject: (facts: MailFacts) => string;
  readonly invitation: (facts: MailFacts) => string;
  readonly reminder: (facts: MailFacts, number: number) => string;
  /** Added with the address where the text has no place for it. */
  readonly sayNo: string;
}

export const invitationMailWords: Readonly<Record<'sv' | 'en', InvitationMailWords>> = { sv, en };
