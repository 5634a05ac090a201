import { collection as en } from './en/collection.js';
import { collection as sv } from './sv/collection.js';

type Say<K extends string> = (told: Readonly<Record<K, string>>) => string;

/** Words of the collection monitor. Numbers, dates and names come written. */
export interface CollectionWords {
  readonly title: string;
  readonly status: {
    readonly day: Say<'day'>;
    readonly dayOf: Say<'day' | 'days'>;
    readonly notYet: Say<'date'>;
    readonly closes: Say<'date'>;
    readonly closed: Say<'date'>;
    /** By hand, with days left. */
    readonly closedEarly: Say<'date'>;
    readonly noEnd: string;
    readonly asOf: Say<'time'>;
  };
  readonly planReminder: string;
  readonly download: string;
  readonly numbers: {
    readonly answered: string;
    readonly ofInvited: Say<'rate' | 'invited'>;
    readonly noList: string;
    readonly openLink: Say<'invited'>;
    readonly withdrawn: (of: { readonly count: string }) => string;
    readonly started: string;
    readonly startedDetail: string;
    readonly bounced: string;
    readonly bouncedDetail: string;
    readonly declined: string;
    readonly declinedDetail: string;
    readonly own: string;
    readonly ownHidden: string;
  };
  readonly attention: {
    readonly heading: string;
    readonly nothing: string;
    readonly mailAway: { readonly what: string; readonly why: string };
    readonly low: (told: { readonly count: number; readonly share: string }) => { readonly what: string; readonly why: string };
    readonly few: (told: { readonly count: number; readonly names: string }) => { readonly what: string; readonly why: string };
    readonly bounced: (told: { readonly count: number }) => { readonly what: string; readonly why: string };
    readonly noReminder: (told: { readonly days: string }) => { readonly what: string; readonly why: string };
    readonly reachExpected: (told: { readonly target: string; readonly high: string }) => { readonly what: string; readonly why: string };
    readonly reachPace: (told: { readonly target: string; readonly needed: string; readonly best: string }) => { readonly what: string; readonly why: string };
    readonly ending: (told: { readonly days: number; readonly date: string }) => { readonly what: string; readonly why: string };
    readonly unpublished: { readonly what: string; readonly why: string };
    readonly actions: Readonly<Record<'plan' | 'units' | 'people' | 'invited' | 'dates' | 'settings' | 'report', string>>;
  };
  readonly curve: {
    readonly heading: string;
    readonly title: Say<'rate' | 'days'>;
    readonly titleCount: Say<'answered' | 'days'>;
    readonly titleEarlier: Say<'rate' | 'then' | 'wave'>;
    readonly outOfReach: Say<'target'>;
    readonly subtitle: string;
    readonly subtitleCount: string;
    readonly tooEarly: string;
    readonly now: Say<'value'>;
    readonly earlier: Say<'wave' | 'value'>;
    readonly expected: Say<'range'>;
    readonly target: Say<'share'>;
    readonly day: string;
    readonly reminder: Say<'number'>;
    readonly noteExpected: Say<'wave'>;
    readonly noteFirst: string;
    readonly noteOpen: string;
    readonly columns: { readonly day: string; readonly date: string; readonly answered: string; readonly share: string; readonly earlier: Say<'wave'>; readonly expected: string };
    readonly description: Say<'answered' | 'from' | 'to'>;
  };
  readonly rate: {
    readonly heading: Say<'unit'>;
    readonly titleLow: (told: { readonly count: number; readonly share: string; readonly days: string }) => string;
    readonly title: Say<'low' | 'high'>;
    readonly titleOne: Say<'unit' | 'rate'>;
    readonly titleNone: string;
    readonly subtitle: Say<'unit'>;
    readonly all: Say<'answered' | 'invited' | 'rate'>;
    readonly of: (answered: string, invited: string) => string;
    readonly hidden: string;
    readonly below: string;
    readonly targetLabel: Say<'share'>;
    readonly earlierLabel: Say<'wave'>;
    readonly noteLow: Say<'share'>;
    readonly noteEarlier: Say<'wave'>;
    readonly noteHidden: string;
    readonly noteRest: Say<'count'>;
    readonly others: string;
    readonly noList: string;
    readonly noneOfOwn: (of: { readonly units: string }) => string;
    readonly noUnits: string;
    readonly noneShown: string;
    readonly columns: { readonly answered: string; readonly invited: string; readonly rate: string; readonly earlier: Say<'wave'>; readonly note: string };
    readonly description: Say<'rows'>;
  };
  readonly status4: Say<'day'>;
  readonly statusOf: Say<'day' | 'days'>;
  readonly source: Say<'survey' | 'time'>;
  readonly showTable: string;
  readonly downloads: string;
  readonly file: { readonly png: string; readonly svg: string; readonly csv: string };
  readonly drawingFailed: string;
  readonly reminders: {
    readonly heading: string;
    readonly none: string;
    readonly invitation: string;
    readonly reminder: Say<'number'>;
    readonly sent: Say<'when' | 'people'>;
    /** How many of them were reminded is not told. */
    readonly reminded: Say<'when' | 'people'>;
    readonly sentContact: Say<'when'>;
    readonly planned: Say<'when'>;
    readonly states: Readonly<Record<'planned' | 'sending' | 'done' | 'cancelled', string>>;
    readonly unsent: Say<'count'>;
    readonly who: string;
    readonly whoText: string;
    readonly whoTextConfidential: string;
    readonly waits: string;
    readonly edit: string;
    readonly editLabel: Say<'round'>;
  };
}

export const collectionWords: Readonly<Record<'sv' | 'en', CollectionWords>> = { sv, en };
