import type { Candidate } from '../candidate.js';
import { otherOption } from '../kinds/draftColumn.js';
import { isOtherTitle } from '../lexicon/isOtherTitle.js';
import { isTick, isUntick, isUsualTick } from '../lexicon/tickWords.js';
import type { OptionDraft, QuestionDraft } from '../questionDraft.js';
import { inEnglish, inSwedish, type Said } from '../said.js';
import { valueKey } from '../valueKey.js';
import type { Member, Run } from './findRun.js';
import { namedText } from './namedText.js';
import { answersOf, nameless, namingOf, partsFrom } from './partsFrom.js';

/** A column that says of one option whether it is ticked. */
export function isTickColumn({ facts }: Member): boolean {
  const marks = facts.values.filter(({ key }) => !isUntick(key));
  return facts.isWhole && facts.values.length <= 2 && marks.length <= 1 && (marks.length === 0 || facts.values.length === 1 || isTick(marks[0]?.key ?? ''));
}

/** The texts of a group of ticks: the last one goes with "other", the rest are questions of their own. */
function otherColumn(texts: readonly Member[]): Member | undefined {
  return texts.find(({ split }) => isOtherTitle(split.item)) ?? texts.at(-1);
}

function tickedWords(ticks: readonly Member[], options: readonly OptionDraft[]): { readonly ticked?: readonly string[]; readonly unticked?: readonly string[]; readonly cells: ReadonlyMap<number, readonly string[]> } {
  const cells = new Map<number, readonly string[]>();
  const ticked = new Set<string>();
  const unticked = new Set<string>();
  for (const { facts } of ticks) {
    const label = options.find(({ column }) => column === facts.at)?.label ?? '';
    for (const { key, text } of facts.values) {
      if (isUntick(key)) unticked.add(text);
      else if (isTick(key)) ticked.add(text);
      else if (key !== valueKey(label)) cells.set(facts.at, [text]);
    }
  }
  const isUnusual = (words: ReadonlySet<string>) => [...words].some((word) => !isUsualTick(valueKey(word)));
  return { cells, ...(isUnusual(ticked) ? { ticked: [...ticked] } : {}), ...(isUnusual(unticked) ? { unticked: [...unticked] } : {}) };
}

/** A multiple choice with a column an option, and the texts among its columns. */
export function draftTicks(run: Run, ticks: readonly Member[], texts: readonly Member[]): Candidate {
  const other = otherColumn(texts);
  const base = partsFrom(ticks, ['other', 'none', 'dont_know', 'not_applicable']);
  const { cells, ...words } = tickedWords(ticks, base);
  const known = base.map((option) => ({ ...option, cells: cells.get(option.column ?? -1) ?? [] }));
  const { options } = other === undefined ? { options: known } : otherOption(known);
  const beside: Said[] = other === undefined ? [] : [{ sv: `${inSwedish(other.facts.answered)} texter i ”${other.facts.title.name}” räknas till annat`, en: `${inEnglish(other.facts.answered)} texts in “${other.facts.title.name}” go with other` }];
  const draft: QuestionDraft = {
    kind: 'multiple',
    ...namingOf(run),
    options,
    source: { shape: 'options', ...words, ...(other === undefined ? {} : { otherText: other.facts.at }) },
    columns: ticks.map(({ facts }) => facts.at),
    evidence: [answersOf(ticks), ...beside],
    doubts: nameless(ticks),
  };
  const own = texts.filter((text) => text !== other).map(({ facts, split }) => namedText(facts, split.item));
  return { drafts: [draft, ...own] };
}
