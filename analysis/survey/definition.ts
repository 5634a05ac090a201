/**
 * What is asked: the checked, in-memory form of a survey definition.
 *
 * A definition reaches this shape only through `checkDefinition`, so everything downstream may rely on it:
 * codes are unique and well formed, references resolve, and every text has every declared language.
 */

/** `^[a-z][a-z0-9_]{0,31}$`, never a property name of JavaScript objects. Stays the same for ever. */
export type Code = string;

/** A BCP 47 tag. The first language of a definition is its default. */
export type LanguageTag = string;

/** One text in every language the definition declares. */
export type Text = ReadonlyMap<LanguageTag, string>;

export type OptionMeaning =
  /** an ordinary answer */
  | 'answer'
  /** opens a free-text field */
  | 'other'
  /** "none of these"; always exclusive in a multiple choice */
  | 'none'
  | 'dont_know'
  | 'not_applicable';

export interface Option {
  readonly code: Code;
  readonly label: Text;
  /** For narrow column heads. */
  readonly short?: Text;
  readonly hint?: Text;
  readonly meaning: OptionMeaning;
  /** Cannot be combined with any other option. */
  readonly exclusive: boolean;
  /** Number of a scale step; absent on options that are not on the scale. */
  readonly value?: number;
  readonly showIf?: Expression;
}

export interface Unit {
  readonly code: Code;
  readonly name: Text;
  readonly short?: Text;
  /** Earlier names, any language. */
  readonly formerNames: readonly string[];
  /** Code of a parent in the same list (a faculty, a region's division). */
  readonly parent?: Code;
  readonly attributes: ReadonlyMap<string, string>;
  /** ISO dates, inclusive. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly successor?: Code;
}

export interface UnitList {
  readonly code: Code;
  /** Singular noun shown to people, e.g. "department". */
  readonly label: Text;
  readonly units: readonly Unit[];
}

interface QuestionBase {
  readonly code: Code;
  /** Position in the questionnaire, from 1; printed as "Question 6". */
  readonly number: number;
  readonly section: Code;
  readonly text: Text;
  readonly hint?: Text;
  /** Noun phrase for tables and figures, e.g. "Methods support needed". Falls back to `text`. */
  readonly label?: Text;
  readonly required: boolean;
  readonly showIf?: Expression;
  /** Nobody was asked it: it was worked out from the answers to these. Only where another system collected them. */
  readonly derivedFrom?: readonly Code[];
  /** Counts of everyone or no one are not published for a sensitive question. */
  readonly sensitive: boolean;
}

/** Present where every person meets the options or rows in an order of their own (`mixedOrder`). */
interface MayBeMixed {
  readonly order?: 'mixed';
}

export interface SingleQuestion extends QuestionBase, MayBeMixed {
  readonly kind: 'single';
  readonly options: readonly Option[];
}

export interface MultipleQuestion extends QuestionBase, MayBeMixed {
  readonly kind: 'multiple';
  readonly options: readonly Option[];
  readonly minChoices?: number;
  readonly maxChoices?: number;
}

/** One answer of the scale per row. `scale` holds "don't know" and "not applicable" too, with their meanings. */
export interface GridQuestion extends QuestionBase, MayBeMixed {
  readonly kind: 'grid';
  /** Every row that can occur; with `rowsFrom` these are the ordinary and "other" options of that question. */
  readonly rows: readonly Option[];
  /** Only rows chosen in this multiple-choice question are shown. */
  readonly rowsFrom?: Code;
  /** This grid asks what matters; the one named, of the same rows and steps, what there is. */
  readonly availability?: Code;
  readonly scale: readonly Option[];
  readonly layout: 'items' | 'grid';
  readonly rowsPerPage: number;
}

export interface RankingQuestion extends QuestionBase, MayBeMixed {
  readonly kind: 'ranking';
  readonly options: readonly Option[];
  /** Only options chosen in this multiple-choice question may be ranked. */
  readonly optionsFrom?: Code;
  readonly places: number;
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly decimals: number;
  readonly unit?: Text;
}

export interface TextQuestion extends QuestionBase {
  readonly kind: 'text';
  readonly maxLength: number;
  readonly lines: number;
}

export interface UnitQuestion extends QuestionBase {
  readonly kind: 'unit';
  /** Code of the unit list. */
  readonly list: Code;
}

export type Question =
  | SingleQuestion
  | MultipleQuestion
  | GridQuestion
  | RankingQuestion
  | NumberQuestion
  | TextQuestion
  | UnitQuestion;

export type QuestionKind = Question['kind'];

export interface Section {
  readonly code: Code;
  readonly title: Text;
  readonly intro?: Text;
  readonly showIf?: Expression;
  readonly questions: readonly Question[];
}

/**
 * Who counts in the denominator. `statistics.md` 1.3: shown = answered + skipped; eligible = shown + not shown;
 * all = every record, also those who broke off or were never asked.
 */
export type BaseRule = 'answered' | 'shown' | 'eligible' | 'selections' | 'all';

export interface Indicator {
  readonly code: Code;
  readonly label: Text;
  /** Verb phrase of the key number, e.g. "need biostatistics support". */
  readonly phrase?: Text;
  readonly numerator: Expression;
  /** Who is asked; everyone when absent. Combined (and) with `baseRule` over the questions of the numerator. */
  readonly base?: Expression;
  readonly baseRule: BaseRule;
}

/** A table that may be published: a question, alone or by one background question. */
export interface LatticeTable {
  readonly question: Code;
  readonly by: Code;
}

export interface FrameColumns {
  /** Path of the list of invited people, beside the definition. */
  readonly file?: string;
  /** Background question -> column of the frame with the same codes. */
  readonly columns: ReadonlyMap<Code, string>;
  /** What became of everyone on it; absent where the list does not tell. */
  readonly disposition?: { readonly column: string; readonly values: ReadonlyMap<string, FrameDisposition> };
}

/** AAPOR's final dispositions: I, P, R, NC, O, U, and not eligible. */
export type FrameDisposition = 'complete' | 'partial' | 'refusal' | 'no_contact' | 'other' | 'unknown' | 'ineligible';

export type Mode = 'anonymous' | 'confidential';

/** What people are told before they answer (GDPR art. 13). */
export interface Information {
  readonly headline: Text;
  readonly lead: Text;
  readonly points: readonly Text[];
  readonly consent: Text;
  readonly controller: Text;
  readonly dataProtectionOfficer: Text;
  readonly purpose: Text;
  readonly legalBasis: Text;
  readonly recipients: Text;
  readonly rights: Text;
  readonly complaint: Text;
  readonly publicRecords: Text;
}

export interface Retention {
  /** ISO date after which answers are erased. */
  readonly until: string;
  /** The disposal rule ("gallringsbeslut") in words. */
  readonly rule: Text;
}

export interface Contact {
  readonly name: Text;
  readonly email: string;
}

export interface Collection {
  readonly mode: Mode;
  /** Range in minutes, measured with people. */
  readonly minutes: readonly [number, number];
  readonly information: Information;
  readonly contact: Contact;
  readonly retention: Retention;
}

export interface Definition {
  readonly formatVersion: 1;
  readonly survey: string;
  readonly inventory: string;
  readonly version: number;
  readonly languages: readonly LanguageTag[];
  readonly title: Text;
  readonly organisation: Text;
  /** Plural noun for those who are asked, e.g. "researchers". */
  readonly population: Text;
  /** The answers are invented: everything made from them wears a band EXEMPEL / EXAMPLE. */
  readonly example: boolean;
  /** ISO dates, inclusive, Europe/Stockholm. */
  readonly opens?: string;
  readonly closes?: string;
  /** What only collecting needs; null for a survey that another system collected (`collected: elsewhere`). */
  readonly collection: Collection | null;
  /** How many could have answered, and from where that is known: where another system collected the answers and there is no list of people. */
  readonly invited?: { readonly count: number; readonly source: Text };
  /** Who answers questions about it. */
  readonly contact?: Contact;
  readonly sections: readonly Section[];
  /** All questions in order, by code. */
  readonly questions: ReadonlyMap<Code, Question>;
  readonly units: ReadonlyMap<Code, UnitList>;
  /** Codes of the single and unit questions that may split a table. */
  readonly background: readonly Code[];
  readonly lattice: readonly LatticeTable[];
  readonly indicators: ReadonlyMap<Code, Indicator>;
  readonly frame: FrameColumns;
}

/**
 * Conditions. Every comparison with a question that has no answer is false, and `not` of it is true.
 *
 *   affiliation in (university, both)        single, unit
 *   affiliation = university, != university  single, unit
 *   methods includes biostatistics           multiple, ranking
 *   methods includes any (a, b)              multiple, ranking
 *   met.biostatistics <= 2                   grid row against the number of the scale step (never don't know)
 *   met.biostatistics = dont_know            grid row against a code of the scale
 *   hours >= 40                              number
 *   methods count >= 3                       multiple, ranking: how many are chosen
 *   methods answered                         any question
 *   and, or, not, ( )                        not binds tightest, then and, then or
 */
export type Expression =
  | { readonly type: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly type: 'not'; readonly part: Expression }
  /** The answer (or the answer in a grid row) is one of the codes. */
  | { readonly type: 'in'; readonly question: Code; readonly row?: Code; readonly codes: readonly Code[] }
  /** A multiple choice or ranking contains at least one of the codes. */
  | { readonly type: 'includes'; readonly question: Code; readonly codes: readonly Code[] }
  | {
      readonly type: 'compare';
      readonly question: Code;
      readonly row?: Code;
      readonly operator: '<' | '<=' | '>' | '>=' | '=' | '!=';
      readonly number: number;
    }
  | { readonly type: 'answered'; readonly question: Code; readonly row?: Code }
  /** How many options are chosen in a multiple choice (or ranked); false when nothing was answered. */
  | { readonly type: 'count'; readonly question: Code; readonly operator: '<' | '<=' | '>' | '>=' | '=' | '!='; readonly number: number };
