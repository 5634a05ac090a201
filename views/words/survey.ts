import { survey as en } from './en/survey.js';
import { survey as sv } from './sv/survey.js';

interface NotStored {
  readonly heading: string;
  readonly lead: string;
  readonly then: string;
  readonly submit: string;
}

/** Words of the visit. Dates, counts and texts of the survey come ready-made as strings. */
export interface SurveyWords {
  readonly time: string;
  readonly timeDetail: (low: string, high: string) => string;
  readonly lastDay: string;
  readonly who: string;
  readonly whoDetail: (population: string, organisation: string) => string;
  readonly pointsHeading: string;
  readonly informationHeading: string;
  readonly information: {
    readonly controller: string;
    readonly dataProtectionOfficer: string;
    readonly purpose: string;
    readonly legalBasis: string;
    readonly recipients: string;
    readonly retention: string;
    readonly retentionUntil: (date: string) => string;
    readonly rights: string;
    readonly complaint: string;
    readonly publicRecords: string;
    readonly cookie: string;
    readonly cookieDetail: string;
    readonly mode: string;
    readonly anonymous: string;
    readonly confidential: string;
    /** Where people also come without an invitation. */
    readonly confidentialOpen: string;
    readonly contact: string;
  };
  readonly start: string;
  readonly resume: string;
  readonly back: string;
  readonly part: (number: string, total: string) => string;
  readonly lastPart: string;
  readonly minutesLeft: (low: string, high: string) => string;
  readonly almostDone: string;
  readonly next: string;
  readonly later: string;
  readonly errorSummary: (count: number) => string;
  readonly errorPrefix: string;
  readonly selectAll: string;
  readonly selectAtMost: (count: number) => string;
  readonly oneAnswerPerRow: string;
  readonly rankHint: (places: number) => string;
  readonly optional: string;
  readonly or: string;
  readonly specify: string;
  readonly exclusiveClash: (label: string) => string;
  readonly choose: string;
  readonly place: (place: number) => string;
  readonly didYouMean: string;
  readonly anotherUnit: (typed: string) => string;
  readonly atMostCharacters: (count: string) => string;
  readonly charactersLeft: (count: string) => string;
  readonly unitHint: string;
  readonly interrupted: string;
  readonly interruptedLead: string;
  readonly check: {
    readonly stepTitle: string;
    readonly heading: string;
    readonly lead: string;
    /** While sent answers are being changed. */
    readonly leadAmending: string;
    readonly partHeading: (number: string, title: string) => string;
    readonly noAnswer: string;
    readonly change: string;
    readonly unanswered: (names: string) => string;
    readonly droppedHeading: string;
    readonly droppedLead: string;
    readonly sendHeading: string;
    readonly sendLead: string;
    readonly send: string;
    readonly notMatched: string;
  };
  readonly done: {
    readonly heading: string;
    readonly lead: string;
    readonly codeHeading: string;
    readonly codeNote: string;
    readonly nextHeading: string;
    readonly closes: string;
    readonly report: string;
    readonly erased: string;
    readonly colleagues: string;
    readonly home: string;
    readonly forgetLead: string;
    readonly forget: string;
  };
  readonly copy: string;
  readonly copied: string;
  readonly saved: {
    readonly heading: string;
    readonly lead: (until: string) => string;
    readonly leadOpenEnded: string;
    readonly codeHeading: string;
    readonly codeNote: string;
    readonly howHeading: string;
    readonly here: string;
    readonly elsewhere: string;
    readonly kept: (days: string) => string;
    readonly forgetLead: string;
    readonly forget: string;
    readonly goOn: string;
  };
  readonly resumePage: {
    readonly heading: string;
    readonly lead: string;
    readonly hereLead: string;
    readonly here: string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
    readonly anew: string;
    readonly anewLead: string;
  };
  readonly closed: {
    readonly notYetHeading: string;
    readonly notYet: (date: string) => string;
    readonly closedHeading: string;
    readonly closed: (date: string) => string;
    readonly closedNoDate: string;
    readonly unsent: string;
    readonly pausedHeading: string;
    /** @param isHolding whether this browser holds saved answers */
    readonly paused: (isHolding: boolean) => string;
    readonly keptHeading: string;
    readonly home: string;
  };
  readonly empty: { readonly heading: string; readonly lead: string; readonly then: string; readonly link: string };
  readonly noCookie: { readonly heading: string; readonly lead: string; readonly then: string; readonly link: string };
  readonly already: {
    readonly heading: string;
    readonly lead: string;
    readonly hint: string;
    readonly receipt: string;
    readonly otherPerson: string;
    readonly conflict: string;
  };
  readonly lost: {
    readonly heading: string;
    readonly lead: string;
    readonly then: string;
    readonly submit: string;
    readonly resume: string;
  };
  readonly notSaved: NotStored;
  readonly notSent: NotStored;
}

export const surveyWords: Readonly<Record<'sv' | 'en', SurveyWords>> = { sv, en };
