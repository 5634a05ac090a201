import { statements as en } from './en/statements.js';
import { statements as sv } from './sv/statements.js';

interface Fact {
  readonly term: string;
  readonly detail: string;
}

/** Words of the pages about personal data and accessibility. Names, dates and counts come as strings. */
export interface StatementWords {
  readonly privacy: {
    /** In the footer of a survey, and of every other page. */
    readonly linkSurvey: string;
    readonly link: string;
    readonly heading: string;
    readonly lead: string;
    readonly responsibleHeading: string;
    readonly promisesHeading: string;
    readonly promisesLead: string;
    readonly storedHeading: string;
    readonly storedLead: string;
    readonly stored: {
      readonly answersAnonymous: Fact;
      readonly answersConfidential: Fact;
      /** Where people also come without an invitation. */
      readonly answersConfidentialOpen: Fact;
      readonly unsent: (days: string) => Fact;
      readonly receipt: Fact;
      readonly order: Fact;
      readonly invited: Fact;
      readonly counts: Fact;
      readonly visitCookie: (name: string, days: string) => Fact;
      readonly invitationCookie: (name: string, days: string) => Fact;
      readonly localDraft: Fact;
      readonly log: Fact;
    };
    readonly seenHeading: string;
    readonly seen: {
      readonly answers: (roles: string) => string;
      readonly people: (roles: string) => string;
      readonly counts: (roles: string) => string;
      readonly owner: string;
      readonly others: (least: string) => string;
      readonly texts: string;
    };
    readonly roles: Readonly<Record<'lead' | 'analyst' | 'contact' | 'reviewer' | 'reader' | 'owner', string>>;
    readonly mixedHeading: string;
    readonly mixed: string;
    readonly mixedOpenHeading: string;
    readonly mixedOpen: string;
    readonly confidentialHeading: string;
    readonly confidential: string;
    readonly confidentialOpen: string;
    readonly withdrawHeading: string;
    readonly withdrawAnonymous: string;
    readonly withdrawConfidential: string;
    readonly withdrawLink: string;
    readonly toSurvey: string;
    readonly site: {
      readonly heading: string;
      readonly lead: string;
      readonly surveysHeading: string;
      readonly surveysLead: string;
      readonly noSurveys: string;
      readonly readersHeading: string;
      readonly readers: string;
      readonly accountsHeading: string;
      readonly accounts: readonly Fact[];
      readonly contactHeading: string;
      readonly contact: string;
    };
  };
  readonly accessibility: {
    readonly link: string;
    readonly heading: string;
    readonly leadSurvey: (title: string, organisation: string) => string;
    readonly lead: string;
    readonly howHeading: string;
    readonly how: string;
    readonly conformity: string;
    readonly knownHeading: string;
    readonly known: readonly string[];
    readonly testedHeading: string;
    readonly testedLead: string;
    readonly tested: readonly string[];
    readonly untestedHeading: string;
    readonly untestedLead: string;
    readonly untested: readonly string[];
    readonly cannotHeading: string;
    readonly cannot: string;
    readonly reportHeading: string;
    readonly report: string;
    readonly reportNoContact: string;
    readonly supervisionHeading: string;
    readonly supervision: string;
    readonly supervisionLink: string;
    readonly assessedHeading: string;
    readonly assessed: (date: string, version: string) => string;
  };
}

export const statementWords: Readonly<Record<'sv' | 'en', StatementWords>> = { sv, en };
