/** One frozen report: what was asked, what was counted, what is said, and the rules it was all released under. */
import type { DisclosureLimits, Published } from '../disclosure/published.js';
import type { PublishedCombinations } from '../disclosure/releaseCombinations.js';
import type { PublishedSupport } from '../disclosure/publishedSupport.js';
import type { PublishedWave } from '../disclosure/publishedWave.js';
import type { Code, Definition } from '../survey/definition.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import type { Reason } from '../words/reason.js';
import type { ReportPlan } from './plan.js';
import type { QuestionnaireHistory } from './questionnaireHistory.js';

export interface EditionSettings {
  readonly level: number;
  readonly target: Published['target'];
  readonly limits: DisclosureLimits;
}

/** How many were invited per category of a background question. */
export interface InvitedCount {
  readonly question: Code;
  readonly code: Code;
  readonly invited: number;
}

export interface IndicatorTable {
  readonly indicator: Code;
  readonly table: Published;
}

/** The texts of a report with their numbers filled in. */
export interface ReportTexts {
  readonly kicker: string;
  readonly title: string;
  readonly figures: readonly { readonly heading: string; readonly finding: string | null; readonly title: string }[];
  /** Absent where nobody has written them. */
  readonly decision?: string;
  readonly nextStep?: string;
}

export interface Edition {
  readonly survey: string;
  /** `1.0`, `1.1` */
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  /** Why it was made; empty for the first one. */
  readonly note: Reason;
  /** Number of the edition before it. */
  readonly replaces: string | null;
  /** Number of the edition whose numbers it shows again, no answer counted anew; absent where answers were counted for it. */
  readonly repeats?: string;
  /** Version of Behov that made it. */
  readonly software: string;
  readonly definition: Definition;
  readonly plan: ReportPlan;
  /** Both as plain data, as they were read: what the hash covers. */
  readonly sources: { readonly definition: JsonValue; readonly plan: JsonValue };
  /** Absent where the questionnaire had one version and nothing in it was put right. */
  readonly questionnaire?: QuestionnaireHistory;
  readonly settings: EditionSettings;
  readonly answered: number;
  /** Null when nobody knows, as with an open link. */
  readonly invited: number | null;
  readonly invitedBy: readonly InvitedCount[];
  /** Each question alone, then every table of the declared lattice: the whole of what is public. */
  readonly tables: readonly Published[];
  readonly indicators: readonly IndicatorTable[];
  /** What changed since the wave before, of questions whose change the report speaks of; absent where it speaks of none. */
  readonly earlier?: PublishedWave;
  /** What was chosen together, of the questions that a figure shows so; absent where none does. */
  readonly combinations?: readonly PublishedCombinations[];
  /** What people need against what there is for it, as far as figures show it; absent where none does. */
  readonly support?: PublishedSupport;
  readonly texts: Readonly<Record<Language, ReportTexts>>;
}
