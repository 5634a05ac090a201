import type { Code, Definition, QuestionKind } from '../survey/definition.js';

/** Questions worked out from others, with all they rest on in the end. */
export type RestsOn = ReadonlyMap<Code, readonly Code[]>;

/** Two questions that split the same one, where the first is worked out from the second. */
export interface NestedSplit {
  readonly question: Code;
  readonly by: Code;
  readonly source: Code;
}

export interface WithheldBeside {
  /** Not published alone. */
  readonly withheld: ReadonlySet<Code>;
  /** Not publishable at all while both are declared. */
  readonly nested: readonly NestedSplit[];
}

/** A mean or a number of texts says nothing of the groups that are made of them. */
const coded: ReadonlySet<QuestionKind> = new Set(['single', 'unit', 'multiple', 'grid', 'ranking']);

/**
 * Which questions stay out of public tables because another that is published is worked out from them, or they from it:
 * the counts of one are sums of counts of the other, and the difference gives away what is hidden in either. Those that
 * split a declared table are published. A recoding of questions with one answer stands for them; anything else that is
 * worked out stays back, and of two recodings of the same question the first is shown.
 */
export function withheldBeside({ questions, lattice }: Pick<Definition, 'questions' | 'lattice'>, restsOn: RestsOn): WithheldBeside {
  const splits = (code: Code): boolean => lattice.some(({ by }) => by === code);
  const kindOf = (code: Code) => questions.get(code)?.kind ?? 'text';
  const withheld = new Set<Code>();
  const spokenFor = new Set<Code>();
  const nested: NestedSplit[] = [];
  const inOrder = [...questions.keys()].filter((code) => restsOn.has(code)).sort((a, b) => Number(splits(b)) - Number(splits(a)));
  const family = (code: Code): readonly Code[] => (restsOn.get(code) ?? []).filter((source) => coded.has(kindOf(source)));
  for (const code of inOrder) {
    const sources = family(code);
    const isRecoding = sources.every((source) => (kindOf(source) === 'single' || kindOf(source) === 'unit') && !splits(source) && !spokenFor.has(source));
    if (splits(code) || isRecoding) {
      for (const source of sources) {
        spokenFor.add(source);
        if (!splits(source)) withheld.add(source);
      }
    } else withheld.add(code);
  }
  for (const { question, by } of lattice) {
    for (const other of lattice) {
      if (other.question !== question || other.by === by) continue;
      const shared = family(by).find((source) => source === other.by || (by < other.by && family(other.by).includes(source)));
      if (shared !== undefined) nested.push({ question, by, source: other.by });
    }
  }
  return { withheld, nested };
}
