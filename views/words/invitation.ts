import { invitation as en } from './en/invitation.js';
import { invitation as sv } from './sv/invitation.js';

interface Said {
  readonly heading: string;
  readonly lead: string;
  readonly then: string;
}

/** Words of coming by an invitation, of not wanting to, and of what is known of both. */
export interface InvitationWords {
  /** On the start page, before somebody starts afresh on another device. */
  readonly anotherDevice: string;
  readonly anotherDeviceInvited: string;
  readonly whoInvited: (population: string, organisation: string) => string;
  readonly needed: Said & { readonly resume: string };
  /** Sending without the invitation, as on a second device: nothing is sent, everything is kept. */
  readonly neededAtSend: Said & { readonly back: string };
  /** Neither the saved answers nor the invitation is found; what stands on the page is kept. */
  readonly neededToGoOn: Said & { readonly agree: string };
  /** The link has been used. */
  readonly used: Said & { readonly elsewhere: string; readonly notYou: string };
  /** Sending with an invitation that has been used: nothing is sent, everything is kept. */
  readonly usedAtSend: Said & { readonly notYou: string; readonly back: string };
  readonly prefilled: (questions: string) => string;
  readonly remindersAnonymous: string;
  readonly remindersConfidential: string;
  readonly no: {
    readonly link: string;
    readonly heading: string;
    readonly lead: string;
    readonly then: string;
    readonly submit: string;
    readonly doneHeading: string;
    readonly doneLead: string;
    readonly doneThen: string;
    readonly unknownHeading: string;
    readonly unknownLead: string;
    readonly unknownThen: string;
    readonly usedHeading: string;
    readonly usedLead: string;
    readonly toSurvey: string;
  };
  readonly resumeInvited: string;
  readonly savedInvited: string;
  readonly colleaguesInvited: string;
  readonly tooMany: (seconds: string) => string;
  readonly tooManyHeading: string;
  readonly tooManyKept: string;
  readonly tooManySubmit: string;
}

export const invitationWords: Readonly<Record<'sv' | 'en', InvitationWords>> = { sv, en };
