/** Whoever answered alike before is asked alike: what a question offers is worked out once for all of them. */
import type { Answer } from '../survey/answers.js';
import type { Code, Definition, Question } from '../survey/definition.js';
import { holds } from '../survey/expression/holds.js';
import { chosenCodes, isAnythingOffered, isWithin, shownOf, type Offer } from '../survey/offer.js';
import type { StoredCells } from './storedParts.js';

/** One answer to one question, the same object for all who gave the same. */
export interface Known {
  readonly answer: Answer;
  /** Its cells where they are the same whoever gave it and whatever they answered before; undefined where that has to be looked at first. */
  readonly cells: string | undefined;
}

/** What those are asked who answered the same to all that decides it. */
export interface Asked {
  readonly isAsked: boolean;
  /** Cells of those who were asked and did not answer, or were not shown it. */
  readonly without: string;
  /** Cells of an answer; undefined where it stands on something that they were not shown. */
  readonly cellsOf: (known: Known) => string | undefined;
}

/** @param answers at the places of their questions */
export type AskedOf = (answers: readonly (Known | undefined)[]) => Asked;

/** So much is remembered of a question; then all is forgotten, and the usual is soon known again. */
const mostKept = 5_000;

/** By the answer to one question after the other, and at the end to the last. */
interface Branch {
  readonly further: Map<Known | undefined, Branch>;
  readonly asked: Map<Known | undefined, Asked>;
}

function emptyBranch(): Branch {
  return { further: new Map(), asked: new Map() };
}

export interface AskedQuestion {
  readonly question: Question;
  readonly offer: Offer;
  /** Questions that decide whether it, or a part of it, is shown. */
  readonly needs: ReadonlySet<Code>;
  /** Undefined where none are written. */
  readonly cells: StoredCells | undefined;
}

/** @param places of the questions among the answers */
export function askedAlike(definition: Definition, { question, offer, needs: deciding, cells }: AskedQuestion, places: ReadonlyMap<Code, number>): AskedOf {
  const showIf = [definition.sections.find(({ code }) => code === question.section)?.showIf, question.showIf];
  const needs = [...deciding].map((code) => places.get(code) ?? -1);
  const kept = emptyBranch();
  let remembered = 0;
  const count = (): void => {
    remembered += 1;
    if (remembered < mostKept) return;
    kept.further.clear();
    kept.asked.clear();
    remembered = 0;
  };

  const make: AskedOf = (answers) => {
    const get = (code: Code): Answer | undefined => answers[places.get(code) ?? -1]?.answer;
    const isTrue = (condition: typeof question.showIf): boolean => condition === undefined || holds(condition, { get }, definition);
    const isOpen = isTrue(showIf[0]);
    const isShown = isOpen ? shownOf(question, offer, offer.from === undefined ? undefined : chosenCodes(get(offer.from)), isTrue) : undefined;
    const isAsked = isOpen && isTrue(showIf[1]) && isAnythingOffered(question, offer, isShown);
    const isShownPart = (part: Code): boolean => isShown === undefined || isShown(part, question.kind === 'grid' ? 'rows' : 'codes');
    const write = ({ answer }: Known): string | undefined => {
      if (answer.kind !== question.kind || !isWithin(offer, answer, isShown)) return undefined;
      return cells === undefined ? '' : (cells.routed?.(answer, isShownPart) ?? cells.whole(answer));
    };
    const written = new Map<Known, string | undefined>();
    return {
      isAsked,
      without: isAsked ? (cells?.routed?.(undefined, isShownPart) ?? cells?.without('skipped') ?? '') : (cells?.without('not_shown') ?? ''),
      cellsOf: (known) => {
        const same = written.get(known);
        if (same !== undefined || written.has(known)) return same;
        const made = write(known);
        count();
        written.set(known, made);
        return made;
      },
    };
  };

  if (needs.length === 0) {
    const always = make([]);
    return () => always;
  }
  const last = needs.pop() ?? -1;
  return (answers) => {
    let branch = kept;
    for (const place of needs) {
      const known = answers[place];
      const next = branch.further.get(known) ?? emptyBranch();
      branch.further.set(known, next);
      branch = next;
    }
    const same = branch.asked.get(answers[last]);
    if (same !== undefined) return same;
    const made = make(answers);
    branch.asked.set(answers[last], made);
    count();
    return made;
  };
}
