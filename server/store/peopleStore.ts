/** What is remembered of those who are asked: who was invited and who has answered, never what. */
import type { InvitedStore } from './invitedStore.js';
import type { RoundStore } from './roundStore.js';

export interface FrameCount {
  /** Background question -> code. */
  readonly group: Readonly<Record<string, string>>;
  readonly invited: number;
}

export interface Invitation {
  /** SHA-256 of the token. */
  readonly tokenHash: Buffer;
  readonly department?: string;
}

export interface FoundInvitation {
  readonly survey: string;
  readonly used: boolean;
  readonly revoked: boolean;
  readonly declined: boolean;
  /** Language the person is written to in. */
  readonly language?: string;
  /** What the list knows: background question -> code. */
  readonly cell: Readonly<Record<string, string>>;
}

/** Answers of a day (ISO date, Europe/Stockholm) by department of the invitation, where it has one. */
export interface DayCount {
  readonly day: string;
  readonly department?: string;
  readonly answers: number;
}

export interface PeopleStore extends InvitedStore, RoundStore {
  /** Replaces the list of invited people of a survey by counts and hashed tokens. */
  putFrame(survey: string, people: readonly Readonly<Record<string, string>>[]): Promise<void>;
  countFrame(survey: string, by: readonly string[]): Promise<readonly FrameCount[]>;
  /** Adds invitations under the hashes of their tokens; a token that exists is an error. */
  invite(survey: string, invitations: readonly Invitation[]): Promise<void>;
  findInvitation(tokenHash: Buffer): Promise<FoundInvitation | undefined>;
  /** Stops everything that would be sent to that invitation; it may still be answered. */
  decline(tokenHash: Buffer): Promise<void>;
  /** Answers that were taken back by those who gave them; counted among the others as well. */
  countWithdrawn(survey: string): Promise<number>;
  /** Answers a day (ISO date, Europe/Stockholm), for the monitor. */
  countByDay(survey: string): Promise<readonly { readonly day: string; readonly answers: number }[]>;
  /** Answers a week (`2026-W47`) and department of the invitation. */
  countByWeek(
    survey: string,
  ): Promise<readonly { readonly week: string; readonly department: string; readonly answers: number }[]>;
  /** Adds to the counters of days and weeks what came before this database: seeding and import only. */
  addCounts(survey: string, counts: readonly DayCount[]): Promise<void>;
}
