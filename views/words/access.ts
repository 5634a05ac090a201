import { access as en } from './en/access.js';
import { access as sv } from './sv/access.js';

interface RoleMail {
  readonly role: string;
  readonly title: string;
  readonly address: string;
}

/** Words of the pages on who may do what: the inventory's, one's own account, and the system's. */
export interface AccessWords {
  readonly errors: (count: number) => string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly units: string;
  readonly change: (name: string) => string;
  readonly changeShort: string;
  readonly save: string;
  readonly disabled: string;
  readonly roleHints: Readonly<Record<'lead' | 'analyst' | 'contact' | 'reviewer' | 'reader', string>>;
  readonly members: {
    readonly heading: string;
    readonly lead: string;
    readonly none: string;
    readonly addHeading: string;
    readonly emailHint: string;
    readonly add: string;
    readonly contactLater: string;
    readonly unitsHint: string;
    /** Units of a person that the questionnaire does not have. */
    readonly otherUnits: string;
    readonly noUnits: string;
    readonly removeHeading: string;
    readonly removeLead: (name: string) => string;
    readonly remove: string;
    readonly back: string;
    readonly said: Readonly<Record<'added' | 'told' | 'changed' | 'removed', string>>;
  };
  readonly account: {
    readonly heading: string;
    readonly language: string;
    readonly languageHint: string;
    readonly emailNote: string;
    readonly rolesHeading: string;
    readonly noRoles: string;
    readonly isOwner: string;
    readonly system: string;
    readonly sessionsHeading: string;
    readonly sessionsLead: string;
    readonly endSessions: string;
    readonly saved: string;
  };
  readonly system: {
    readonly heading: string;
    readonly lead: string;
    readonly log: string;
    readonly roles: string;
    readonly state: string;
    readonly owner: string;
    readonly open: string;
    readonly addHeading: string;
    readonly emailHint: string;
    readonly add: string;
    readonly back: string;
    readonly changes: Readonly<Record<'disable' | 'enable' | 'make_owner' | 'unmake_owner', { readonly heading: string; readonly lead: string; readonly submit: string }>>;
    readonly said: Readonly<Record<'added' | 'changed', string>>;
  };
  readonly mail: { readonly subject: (title: string) => string; readonly text: (given: RoleMail) => string };
}

export const accessWords: Readonly<Record<'sv' | 'en', AccessWords>> = { sv, en };
