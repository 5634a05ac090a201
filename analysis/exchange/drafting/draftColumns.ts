import type { Candidate } from './candidate.js';
import type { ColumnFacts } from './columnFacts.js';
import { draftRun } from './groups/draftRun.js';
import { runsFrom } from './groups/findRun.js';
import { isBeside } from './groups/besideSingle.js';
import { sameAnswersFrom } from './groups/sameAnswers.js';
import { type Aside, asideOf, sameOfAll } from './kinds/asideOf.js';
import { draftColumn, otherOption } from './kinds/draftColumn.js';
import type { QuestionDraft } from './questionDraft.js';
import { cut, inEnglish, inSwedish } from './said.js';

export interface DraftedColumns {
  readonly candidates: readonly Candidate[];
  /** By the column, from 0. */
  readonly asides: ReadonlyMap<number, Aside>;
}

function groupAt(columns: readonly ColumnFacts[], from: number): { readonly candidate: Candidate; readonly length: number } | undefined {
  for (const run of runsFrom(columns, from)) {
    const candidate = draftRun(run);
    if (candidate !== undefined) return { candidate, length: run.length };
  }
  const same = sameAnswersFrom(columns, from);
  const candidate = same === undefined ? undefined : draftRun(same);
  if (same === undefined || candidate === undefined) return undefined;
  const doubt = { sv: 'kolumnerna delar bara svarsalternativen: skriv frågan, eller gör dem till egna frågor', en: 'the columns share only their answers: write the question, or make them questions of their own' };
  return { candidate: { drafts: candidate.drafts.map((draft) => ({ ...draft, doubts: [doubt, ...draft.doubts] })) }, length: same.length };
}

/** The text beside a single or a delimited cell becomes part of it. */
function withOtherText(draft: QuestionDraft, text: ColumnFacts): QuestionDraft {
  const { source } = draft;
  if (source.shape !== 'value' && source.shape !== 'delimited') return draft;
  const { options } = otherOption(draft.options);
  const said = { sv: `${inSwedish(text.answered)} texter i ”${cut(text.title.name)}” räknas till annat`, en: `${inEnglish(text.answered)} texts in “${cut(text.title.name)}” go with other` };
  return { ...draft, options, source: { ...source, otherText: text.at }, evidence: [...draft.evidence, said] };
}

/** Every column as a question, part of one, or set aside with why. */
export function draftColumns(all: readonly ColumnFacts[]): DraftedColumns {
  const asides = new Map<number, Aside>();
  const columns: ColumnFacts[] = [];
  for (const facts of all) {
    const aside = asideOf(facts);
    if (aside === undefined) columns.push(facts);
    else asides.set(facts.at, aside);
  }
  const candidates: Candidate[] = [];
  let before: ColumnFacts | undefined;
  for (let i = 0; i < columns.length; ) {
    const facts = columns[i];
    if (facts === undefined) break;
    const group = groupAt(columns, i);
    if (group !== undefined) {
      candidates.push(group.candidate);
      before = undefined;
      i += group.length;
      continue;
    }
    i += 1;
    const same = sameOfAll(facts);
    if (same !== undefined) {
      asides.set(facts.at, same);
      continue;
    }
    const draft = draftColumn(facts);
    const last = candidates.at(-1)?.drafts[0];
    if (before !== undefined && last !== undefined && isBeside(last, before, facts, draft)) candidates[candidates.length - 1] = { drafts: [withOtherText(last, facts)] };
    else {
      candidates.push({ drafts: [draft] });
      before = facts;
    }
  }
  return { candidates, asides };
}
