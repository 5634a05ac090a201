/**
 * What a survey promises those who answer, and the tests that hold it. Pages print a sentence for each of these and for
 * nothing else; a promise without its tests fails the build.
 */
import type { Mode } from '../../analysis/survey/definition.js';
import type { StoredSurvey } from '../store/store.js';

/** How the title of a test begins that holds a promise: A1–A9 are those of the anonymity tests. */
export type Proof = 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'A7' | 'A9' | 'disposal' | 'erasing one';

export type PromiseCode =
  /** No name, address, time or number in sequence lies with an answer. */
  | 'no_identity'
  /** Once mixed, nothing leads from an invitation to an answer or back; that an invitation is used is all that is known. */
  | 'invitation_apart'
  /** Answers are moved several at a time, and written anew in random order each night and at close. */
  | 'order_shuffled'
  /** After the night, not even who knows when you answered, and has a copy of the database, can tell which answers are yours. */
  | 'timing_tells_nothing'
  /** No part of the system reads both the list of invited and the answers. */
  | 'list_and_answers_apart'
  /** Which invitation an answer came from is kept apart from both, and no part of the system reads it beside what was answered. */
  | 'link_apart'
  /** Whoever asks has the answers from their invitation erased, and nobody else's. */
  | 'erased_when_asked'
  /** Nothing you wrote, no code and no address is in any log, whatever goes wrong. */
  | 'nothing_logged'
  /** In a copy of the database no address stands beside an answer, and no code that opens an invitation is in it. */
  | 'copies_tell_nothing'
  /** The receipt takes back exactly your answers; nobody can try out receipts to learn of one. */
  | 'withdrawn_by_receipt'
  /** After the date given, answers and list are erased, and it is written down how many and by which rule. */
  | 'erased_in_time';

type Entry = StoredSurvey['entry'];

interface Held {
  readonly heldBy: readonly Proof[];
  readonly modes: readonly Mode[];
  readonly entries: readonly Entry[];
}

const always = { modes: ['anonymous', 'confidential'], entries: ['open', 'invited'] } as const;
const invitedOnly = { modes: ['anonymous'], entries: ['invited'] } as const;
const linked = { modes: ['confidential'], entries: ['invited'] } as const;

export const promises: { readonly [Code in PromiseCode]: Held } = {
  no_identity: { heldBy: ['A1'], ...always },
  invitation_apart: { heldBy: ['A2', 'A3'], ...invitedOnly },
  order_shuffled: { heldBy: ['A2', 'A3'], modes: ['anonymous'], entries: ['open', 'invited'] },
  timing_tells_nothing: { heldBy: ['A3', 'A6'], modes: ['anonymous'], entries: ['open', 'invited'] },
  list_and_answers_apart: { heldBy: ['A4'], modes: ['anonymous', 'confidential'], entries: ['invited'] },
  link_apart: { heldBy: ['A1', 'A4'], ...linked },
  erased_when_asked: { heldBy: ['erasing one'], ...linked },
  nothing_logged: { heldBy: ['A5'], ...always },
  copies_tell_nothing: { heldBy: ['A7'], ...invitedOnly },
  withdrawn_by_receipt: { heldBy: ['A9'], ...always },
  erased_in_time: { heldBy: ['disposal'], ...always },
};

/** In the order in which they are said. */
export function promisesOf(mode: Mode, entry: Entry): readonly PromiseCode[] {
  return promiseCodes.filter((code) => promises[code].modes.includes(mode) && promises[code].entries.includes(entry));
}

export const promiseCodes: readonly PromiseCode[] = [
  'no_identity', 'invitation_apart', 'order_shuffled', 'timing_tells_nothing', 'list_and_answers_apart', 'link_apart', 'nothing_logged',
  'copies_tell_nothing', 'withdrawn_by_receipt', 'erased_when_asked', 'erased_in_time',
];
