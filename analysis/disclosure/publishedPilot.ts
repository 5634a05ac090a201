import type { Code, Text } from '../survey/definition.js';
import type { AnsweredFor } from './answeredFor.js';

/** Where an application ended. The last three stand for several, where one of them was a handful. */
export type FlowEnd = 'selected' | 'reserve' | 'not_selected' | 'outside' | 'reserve_or_not' | 'not_selected_or_outside' | 'not_selected_in_all';

export interface PublishedFlow extends AnsweredFor {
  readonly received: number;
  /** Within the terms; null where that is not told apart. */
  readonly assessed: number | null;
  /** From best to worst, `outside` last; empty where nothing may be told. */
  readonly ends: readonly { readonly end: FlowEnd; readonly count: number }[];
  /** Nothing is told since an earlier edition told almost the same. */
  readonly besideEarlier?: true;
}

export interface RequestRow {
  readonly code: Code;
  readonly label: Text;
  readonly met: number;
  readonly partly: number;
  readonly unmet: number;
}

export interface PublishedRequests extends AnsweredFor {
  readonly question: Code;
  /** Projects that asked; null where so few that nothing is told. */
  readonly projects: number | null;
  /** By number of requests, most first. */
  readonly rows: readonly RequestRow[];
  /** Nothing is told since an earlier edition told almost the same. */
  readonly besideEarlier?: true;
}

/** What was applied for and asked for in a pilot: counts from its register, and no shares of so few. */
export interface PublishedPilot {
  readonly name: string;
  readonly applications: PublishedFlow | null;
  readonly requests: PublishedRequests | null;
  /** Counts below it are not told; 1 in one's own files. */
  readonly k: number;
  readonly fewestProjects: number;
}
