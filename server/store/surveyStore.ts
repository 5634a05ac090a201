/** What is remembered of a survey: where it stands between draft and trash, and every definition it ever had. */
import type { NewSurvey, StoredDefinition, StoredSurvey } from './store.js';

/** A definition or a report plan to be kept: as it is read, and as its author wrote it. */
export interface DefinitionText {
  /** Canonical JSON text, self-contained. */
  readonly source: string;
  /** JSON text of the document and the files it names. */
  readonly written?: string;
}

/** What a lead sets; `null` takes it away. */
export interface SurveyChange {
  readonly state?: StoredSurvey['state'];
  readonly entry?: StoredSurvey['entry'];
  readonly target?: number | null;
  readonly earlier?: string | null;
  /** ISO date. */
  readonly trashed?: string | null;
  /** ISO date. */
  readonly erased?: string;
}

/** A plan and the file beside it. */
export interface PlanState extends Partial<DefinitionText> {
  /** The file on support functions, capacity and pilot, as its author wrote it. */
  readonly support?: string;
}

export interface StoredPlan extends PlanState {
  /** Counts every change of the plan and of the file beside it; who changes it says which one they saw. */
  readonly revision: number;
  /** As it was before its last change; absent where there was no plan then. */
  readonly before?: PlanState;
}

export interface StoredStep {
  readonly fromVersion: number;
  /** How answers to that version count under the next: JSON text. */
  readonly step: string;
}

/**
 * Whoever changes a survey says which revision of it they saw. Where somebody else came between, nothing is written and
 * the error is ProblemError survey_changed.
 */
export interface SurveyStore {
  find(slug: string): Promise<StoredSurvey | undefined>;
  list(): Promise<readonly StoredSurvey[]>;
  /** Adds the survey or a new version of its definition; the same source twice changes nothing. */
  put(survey: NewSurvey, source: string, written?: string): Promise<void>;
  /** Adds a survey as a draft; false where the name is taken. */
  add(survey: Pick<NewSurvey, 'slug' | 'inventory' | 'version'>, text: DefinitionText): Promise<boolean>;
  /** The newest revision of that version. */
  getDefinition(slug: string, version: number): Promise<StoredDefinition>;
  /** Another revision of the newest version, or of a draft that calls itself by another number. */
  revise(slug: string, seen: number, version: number, text: DefinitionText): Promise<void>;
  /** The next version, with how answers to the one before count under it. */
  addVersion(slug: string, seen: number, text: DefinitionText, step: string): Promise<void>;
  listSteps(slug: string): Promise<readonly StoredStep[]>;
  change(slug: string, seen: number, change: SurveyChange): Promise<void>;
  /** Whatever the revision: where a program and no person decides. */
  setState(slug: string, state: StoredSurvey['state']): Promise<void>;
  /** The report plan (`report.yaml` as canonical JSON), when there is one. */
  findPlan(slug: string): Promise<string | undefined>;
  /** Revision 0 where nobody has written one. Errors ProblemError survey_unknown. */
  getPlan(slug: string): Promise<StoredPlan>;
  /** Whatever the revision: where a program and no person decides. */
  putPlan(slug: string, plan: string): Promise<void>;
  /** Errors ProblemError plan_changed where somebody else came between: nothing is written. */
  changePlan(slug: string, seen: number, text: DefinitionText): Promise<void>;
  /** The file on support beside the plan, whose revision it shares; undefined takes it away. Errors as `changePlan`. */
  changeSupport(slug: string, seen: number, text: string | undefined): Promise<void>;
  /** Plan and file as they were before the last change, which is itself undone by the same. Errors as `changePlan`. */
  undoPlan(slug: string, seen: number): Promise<void>;
}
