import type { Aside } from './kinds/asideOf.js';
import type { QuestionDraft } from './questionDraft.js';
import { inEnglish, inSwedish } from './said.js';

interface Limits {
  readonly questions: number;
  readonly options: number;
}

/** As many questions as a definition may hold, in the order of the file; the columns of the others are set aside. */
export function withinLimits(drafts: readonly QuestionDraft[], limits: Limits, asides: ReadonlyMap<number, Aside>): { readonly drafts: readonly QuestionDraft[]; readonly beyond: ReadonlyMap<number, Aside> } {
  const kept: QuestionDraft[] = [];
  const beyond = new Map(asides);
  let options = 0;
  const why = { sv: `en definition har högst ${inSwedish(limits.questions)} frågor och ${inSwedish(limits.options)} alternativ: dela filen`, en: `a definition has at most ${inEnglish(limits.questions)} questions and ${inEnglish(limits.options)} options: divide the file` };
  for (const draft of drafts) {
    const count = draft.options.length + (draft.scale?.length ?? 0);
    if (kept.length < limits.questions && options + count <= limits.options) {
      options += count;
      kept.push(draft);
    } else for (const column of draft.columns) beyond.set(column, { why, isPersonal: false });
  }
  return { drafts: kept, beyond };
}
