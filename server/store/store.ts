/**
 * What the platform remembers: one repository a noun over one handle. The only room with SQL.
 * Every method acts under the database role its schema belongs to; no role may read both people and answers.
 */
import type { Response } from '../../analysis/survey/answers.js';
import type { Reason } from '../../analysis/words/reason.js';
import type { AccountStore } from './accountStore.js';
import type { Look } from './answerLook.js';
import type { BackupStore } from './backup/backupStore.js';
import type { PeopleStore } from './peopleStore.js';
import type { UpkeepStore } from './upkeepStore.js';
import type { FrozenStore } from './frozenStore.js';
import type { SurveyStore } from './surveyStore.js';

export interface StoredSurvey {
  readonly slug: string;
  readonly inventory: string;
  readonly state: 'draft' | 'open' | 'paused' | 'closed';
  /** Newest definition version; answers come in under the version they were begun with. */
  readonly version: number;
  /** Counts every change at the desk; who changes says which one they saw, so that nobody overwrites another. */
  readonly revision: number;
  /** Whether anyone with the address may answer, or only who was invited. */
  readonly entry: 'open' | 'invited';
  /** Response rate aimed at, in per cent. */
  readonly target?: number;
  /** Slug of the wave before. */
  readonly earlier?: string;
  /** ISO date it was put in the trash; erased 30 days later. */
  readonly trashed?: string;
  /** ISO date its answers and list were erased. */
  readonly erased?: string;
}

export type NewSurvey = Pick<StoredSurvey, 'slug' | 'inventory' | 'state' | 'version'>;

export interface StoredDefinition {
  readonly survey: string;
  readonly version: number;
  /** Counts the changes of its words; answers know their version only. */
  readonly revision: number;
  /** The definition as a self-contained document (files it named are read in), canonical JSON text. */
  readonly source: string;
  /** What its author wrote, where that was kept: JSON text of the document and the files it names. */
  readonly written?: string;
}

export interface Draft {
  readonly survey: string;
  readonly version: number;
  readonly language: string;
  readonly reached: readonly string[];
  /** Form values as last saved, by question; what was not yet valid is kept too. */
  readonly answers: Response['answers'];
  readonly consented: boolean;
  /** What the order of mixed options follows from; absent where nothing is mixed. */
  readonly seed?: number;
  /** The answers under this receipt hash are replaced when these are sent. */
  readonly amends?: Buffer;
}

export type SubmitOutcome =
  | { readonly outcome: 'stored' | 'already_stored' }
  /** The same key came earlier with other content. */
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'invitation_used' }
  /** The answers to be replaced are not there any more: withdrawn, or replaced before. */
  | { readonly outcome: 'nothing_to_amend' };

export interface Submission {
  readonly survey: string;
  /** SHA-256 of the submit key; the key itself derives from the draft's secret and is never stored. */
  readonly keyHash: Buffer;
  readonly receiptHash: Buffer;
  /**
   * Tells a retry from other content. Keyed by the submit key, which is not stored: a plain hash of the content
   * would join the key, and by its transaction the invitation, to the answer.
   */
  readonly bodyHash: Buffer;
  readonly response: Response;
  /** SHA-256 of the invitation token, when the survey was entered through one. */
  readonly invitationHash?: Buffer;
  /** Receipt hash of the answers that these replace. No invitation is spent and nobody is counted twice. */
  readonly amends?: Buffer;
  /** A confidential survey: it is kept, apart from both, which invitation the answers came from. Never in an anonymous one. */
  readonly keepsLink?: boolean;
}

export interface StoredEdition {
  readonly survey: string;
  /** `1.0`, `1.1`, `2.0` */
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly note: Reason;
  readonly hash: string;
  /** Canonical JSON (RFC 8785) whose SHA-256 is `hash`. */
  readonly content: string;
}

/** Which edition it is, and whether it still holds. */
export interface NumberedEdition extends Pick<StoredEdition, 'number' | 'date' | 'note'> {
  readonly withdrawn?: WithdrawnEdition;
}

/** A published edition that no longer holds. Nothing of it is erased; nothing of it is shown. */
export interface WithdrawnEdition {
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  /** As readers are told. */
  readonly reason: Reason;
}

export interface AuditEntry {
  /** An account, or `cli` for a command at the server itself. */
  readonly who: string;
  /** e.g. `publish_edition` */
  readonly act: string;
  readonly survey?: string;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

export interface LoggedEntry extends AuditEntry {
  readonly at: Date;
}

export interface AuditFilter {
  /** What was done to one of these surveys; without it, everything. */
  readonly surveys?: readonly string[];
  /** Entries left out at the newer end. */
  readonly skip?: number;
}

export interface StoredFile {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly attempts: number;
}

export interface Store {
  readonly surveys: SurveyStore;
  readonly drafts: {
    find(secretHash: Buffer): Promise<Draft | undefined>;
    save(secretHash: Buffer, draft: Draft): Promise<void>;
    /** Answers begun and not sent, as it is now; a change of answers that were sent is not one. A draft knows nobody, so its number tells of nobody. */
    count(survey: string): Promise<number>;
    /** Deletes drafts whose submit key is stored, or that would change answers which are gone, in batches; see design: drafts leave no trace. */
    sweep(): Promise<number>;
    /** Erases all drafts of a survey. */
    eraseAll(survey: string): Promise<number>;
  };
  readonly answers: {
    /** One transaction: invitation used, inbox row, submit key. Resolves only after COMMIT. */
    submit(submission: Submission): Promise<SubmitOutcome>;
    /** The answers under a receipt, for the person who holds it. */
    findByReceipt(survey: string, receiptHash: Buffer): Promise<Response | undefined>;
    /** Erases exactly the answers under a receipt; false when there are none. */
    withdraw(survey: string, receiptHash: Buffer): Promise<boolean>;
    /** Erases the answers that came from an invitation of a confidential survey; false when no link is kept. */
    eraseOf(survey: string, invitationHash: Buffer): Promise<boolean>;
    /** Erases every answer, link and submit key of a survey. */
    eraseAll(survey: string): Promise<{ readonly answers: number; readonly links: number }>;
    /** Whether answers under this key are stored: what remains to be known of them when the draft is gone. */
    isSubmitted(survey: string, keyHash: Buffer): Promise<boolean>;
    /** Adds many responses as one shuffled batch (seeding, import). */
    addAll(survey: string, responses: readonly Response[]): Promise<void>;
    count(survey: string): Promise<number>;
    /** Every stored answer, inbox and mixed, in no order that means anything. */
    readAll(survey: string): AsyncIterable<Response>;
    /** The same in the same order, many at a time and as they are stored, one a line. */
    readLines(survey: string): AsyncIterable<string>;
    /** Of those that were mixed. */
    countMixed(survey: string): Promise<number>;
    /**
     * What people may look at one by one: answers that were mixed with others. Two looks are alike, or several answers came
     * and several went in between; undefined when it were fewer. The look is remembered, sealed with the key.
     */
    look(survey: string, key: Buffer): Promise<Look | undefined>;
    /** The answers of a look, and no other: many at a time as they are stored, one a line in UTF-8. Errors ProblemError export_too_alike when one of them is gone or changed. */
    readMixed(survey: string, look: Look): AsyncIterable<Uint8Array<ArrayBuffer>>;
    /** Moves and shuffles the inbox into the responses when it holds at least `k`; returns rows moved. */
    mix(survey: string, k: number): Promise<number>;
  };
  readonly people: PeopleStore;
  readonly upkeep: UpkeepStore;
  readonly accounts: AccountStore;
  readonly editions: {
    /** Oldest first, withdrawn ones too. */
    list(survey: string): Promise<readonly StoredEdition[]>;
    /** The same without their content, which is large. */
    listNumbers(survey: string): Promise<readonly NumberedEdition[]>;
    find(survey: string, number: string): Promise<StoredEdition | undefined>;
    /** The newest that is not withdrawn. */
    findCurrent(survey: string): Promise<StoredEdition | undefined>;
    /** The number alone: an edition is large, and whoever has read it once need not read it again. */
    currentNumber(survey: string): Promise<string | undefined>;
    /** Never changes or replaces; a number that exists is an error. */
    add(edition: StoredEdition): Promise<void>;
    /** For good; false when it was withdrawn before. */
    withdraw(survey: string, withdrawn: WithdrawnEdition): Promise<boolean>;
    findFile(survey: string, number: string, name: string): Promise<StoredFile | undefined>;
    /** Names of everything that is kept of an edition, without the bytes. */
    listFiles(survey: string, number: string): Promise<ReadonlySet<string>>;
    /** First one wins: returns what is stored under the name, which is then served for ever. */
    keepFile(survey: string, number: string, name: string, file: StoredFile): Promise<StoredFile>;
  };
  readonly frozen: FrozenStore;
  readonly jobs: {
    add(kind: string, payload: unknown, runAfter?: Date): Promise<void>;
    take(): Promise<Job | undefined>;
    finish(id: string): Promise<void>;
    fail(id: string, reason: string): Promise<void>;
  };
  readonly audit: {
    add(entry: AuditEntry): Promise<void>;
    /** Newest first. */
    list(limit: number, of?: AuditFilter): Promise<readonly LoggedEntry[]>;
    count(of?: AuditFilter): Promise<number>;
  };
  readonly backup: BackupStore;
  /** Everything inside happens or nothing does. */
  atomically<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Resolves when the database answers and is migrated. */
  ready(): Promise<void>;
  /** @param patience milliseconds that a database of our own may take to end in order */
  close(patience?: number): Promise<void>;
}
