import { comparable } from '../mapping/comparable.js';
import type { Otherwise, Reason } from '../mapping/mapping.js';
import type { Cell, CellFault } from './cell.js';
import type { CellReasons, NoAnswer } from './cellReasons.js';
import { type CodeSaid, knownValue, unknownValue } from './codeCell.js';
import { splitKnown, type Token } from './splitKnown.js';
import type { SpellingGroups, Vocabulary } from './vocabulary.js';

export interface Delimited {
  /** Why there is nothing in the cell. */
  readonly none: NoAnswer | undefined;
  /** In the order of the cell, each code as often as it is there. */
  readonly said: readonly (CodeSaid & { readonly text: string })[];
  /** Values that `otherwise` gives a reason for. */
  readonly reason: Reason | undefined;
  readonly faults: readonly { readonly text: string; readonly fault: CellFault }[];
}

export interface DelimitedRules {
  readonly delimiter: string;
  readonly groups: SpellingGroups;
  readonly vocabulary: Vocabulary;
  readonly reasons: CellReasons;
  readonly otherwise: Otherwise | undefined;
}

/** How many delimiters known values hold, most first. */
function spansOf(groups: SpellingGroups, delimiter: string): readonly number[] {
  const spans = new Set(groups.flat().map(([spelling]) => spelling.split(delimiter).length - 1));
  return [...spans.add(0)].sort((a, b) => b - a);
}

/** Reads cells that hold several values. */
export function delimitedCell({ delimiter, groups, vocabulary, reasons, otherwise }: DelimitedRules): (text: string) => Delimited {
  const spans = spansOf(groups, delimiter);
  const unknown = unknownValue(otherwise, vocabulary);
  const find = (piece: string) => knownValue(comparable(piece), vocabulary);
  return (text) => {
    const none = reasons(comparable(text));
    if (none !== undefined) return { none, said: [], reason: undefined, faults: [] };
    const tokens: readonly Token<Cell<CodeSaid>>[] = splitKnown(text, delimiter, spans, find);
    const said: (CodeSaid & { text: string })[] = [];
    const faults: { text: string; fault: CellFault }[] = [];
    let reason: Reason | undefined;
    for (const { text: piece, known = unknown } of tokens) {
      if (known.says === 'answer') said.push({ ...known.value, text: piece });
      else if (known.says === 'fault') faults.push({ text: piece, fault: known.fault });
      else if (known.says === 'reason') reason = known.reason;
    }
    // Delimiters and nothing between them.
    const empty: NoAnswer | undefined = tokens.length === 0 ? { says: 'blank' } : undefined;
    return { none: empty, said, reason, faults };
  };
}
