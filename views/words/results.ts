import { results as en } from './en/results.js';
import { results as sv } from './sv/results.js';

type Say<K extends string> = (told: Readonly<Record<K, string>>) => string;

/** Words of the results at the desk, and of exact values. */
export interface ResultsWords {
  readonly title: string;
  readonly errorPrefix: string;
  readonly problemHeading: string;
  readonly unsplit: string;
  readonly draft: string;
  readonly status: { readonly edition: Say<'count' | 'edition' | 'date'>; readonly frozen: Say<'count' | 'date'> };
  readonly notYet: {
    readonly heading: string;
    readonly collecting: string;
    readonly draft: string;
    readonly tooFew: Say<'count' | 'needed'>;
    readonly closed: Say<'count'>;
    readonly closedOthers: Say<'count'>;
    readonly means: readonly string[];
    readonly open: string;
    readonly toSettings: string;
  };
  readonly again: { readonly heading: string; readonly text: string; readonly submit: string };
  readonly said: Readonly<Record<'frozen' | 'same' | 'over', string>>;
  readonly toResult: string;
  readonly form: {
    readonly heading: string;
    readonly question: string;
    readonly indicators: string;
    readonly item: string;
    readonly allItems: string;
    readonly answer: string;
    readonly by: string;
    readonly noSplit: string;
    readonly only: string;
    readonly everyone: string;
    readonly level: string;
    readonly wave: Say<'wave'>;
    readonly show: string;
    readonly asFigure: string;
    readonly asTable: string;
    readonly submit: string;
  };
  readonly chips: {
    readonly label: string;
    readonly question: Say<'number' | 'name'>;
    readonly item: Say<'item'>;
    readonly by: Say<'by'>;
    readonly only: Say<'group'>;
    readonly wave: Say<'wave'>;
    readonly link: string;
  };
  readonly noPicture: Readonly<Record<'none' | 'few' | 'failed' | 'hidden', string>>;
  readonly tableHeading: string;
  readonly allAnswers: string;
  readonly table: {
    readonly notShown: string;
    readonly nobody: string;
    readonly notCompared: string;
    readonly points: Say<'points'>;
    readonly since: Say<'wave'>;
    readonly row: string;
    readonly mean: string;
    readonly median: string;
    readonly base: Say<'base'>;
  };
  readonly against: {
    readonly points: Say<'points' | 'interval'>;
    readonly rule: Say<'level'>;
  };
  readonly testsHeading: string;
  readonly hidden: {
    readonly heading: string;
    readonly nothing: string;
    readonly some: Say<'numbers' | 'of'>;
    readonly finer: Say<'by' | 'numbers' | 'of' | 'groups' | 'ofGroups'>;
    readonly finerNone: Say<'by'>;
    readonly rule: Say<'minimumBase' | 'k' | 'most'>;
  };
  readonly wave: Readonly<Record<'none' | 'hidden' | 'noGroup' | 'byRow', Say<'wave'>>> & { readonly dash: string; readonly notAlike: Say<'wave' | 'reason'> };
  readonly add: string;
  /** What of the view a figure of the report does not take over. */
  readonly addNotes: Readonly<Record<'only' | 'none' | 'item' | 'wave', string>> & { readonly level: Say<'level'> };
  readonly exact: {
    readonly link: string;
    readonly title: string;
    readonly lead: string;
    readonly purpose: string;
    readonly purposeHint: Say<'most'>;
    readonly where: string;
    readonly whereHint: string;
    readonly base: string;
    readonly bases: Readonly<Record<'answered' | 'shown' | 'eligible' | 'all' | 'selections', string>>;
    readonly baseAsUsual: string;
    readonly weights: string;
    readonly weightsHint: string;
    readonly submit: string;
    readonly again: string;
    readonly back: string;
    readonly warning: string;
    readonly logged: Say<'count'>;
  };
}

export const resultsWords: Readonly<Record<'sv' | 'en', ResultsWords>> = { sv, en };
