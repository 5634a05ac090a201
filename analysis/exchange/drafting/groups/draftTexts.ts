import type { Candidate } from '../candidate.js';
import { textDraft } from '../kinds/draftColumn.js';
import { inEnglish, inSwedish, type Said } from '../said.js';
import type { Run } from './findRun.js';
import { namingOf } from './partsFrom.js';

/** Columns of text that differ by a number only are one question with room for several answers. */
export function draftTexts(run: Run): Candidate | undefined {
  const items = new Set(run.map(({ split }) => split.item.replace(/\d+/g, '')));
  if (items.size > 1) return undefined;
  const columns = run.map(({ facts }) => facts.at);
  const [first] = run;
  if (first === undefined) return undefined;
  const naming = namingOf(run);
  const evidence: Said = { sv: `${inSwedish(run.length)} kolumner med text, ${run.map(({ facts }) => inSwedish(facts.answered)).join(', ')} svar`, en: `${inEnglish(run.length)} columns of text, ${run.map(({ facts }) => inEnglish(facts.answered)).join(', ')} answers` };
  return { drafts: [{ kind: 'text', ...naming, options: [], source: { shape: 'text', columns }, columns, evidence: [evidence], doubts: textDraft(first.facts).doubts }] };
}
