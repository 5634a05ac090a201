import { readableCode } from './lexicon/readableCode.js';
import { UniqueCodes } from './lexicon/uniqueCode.js';
import type { QuestionDraft } from './questionDraft.js';
import type { ColumnFacts } from './columnFacts.js';
import type { Relations } from './relations/relate.js';
import { type Routing, routingOf } from './relations/routingOf.js';
import { inEnglish, inSwedish } from './said.js';
import type { PlacedQuestion } from './surveyDraft.js';

function codeOf({ name, text }: QuestionDraft, n: number): string {
  const short = name?.replace(/\[.*$/, '') ?? '';
  return readableCode(short === '' || (short.length > 30 && text !== '') ? text : short, `question_${String(n + 1)}`);
}

/** A condition is at most 2,000 characters (docs/survey-definition.md). */
const longest = 1_900;

function conditionOf({ column, keys, outside, answered, inside }: Routing, placed: readonly PlacedQuestion[], values: readonly ColumnFacts[], first: number | undefined): PlacedQuestion['showIf'] {
  const decider = placed.find(({ source }) => source.shape === 'value' && source.column === column);
  if (decider === undefined) return undefined;
  const text = new Map((values[column]?.values ?? []).map((value) => [value.key, value.text]));
  const codes = keys.flatMap((key) => decider.options.filter(({ cells }) => cells.includes(text.get(key) ?? '')).map(({ code }) => code));
  const [only, ...more] = codes;
  // An answer that only some wrote, and that counts as other, has no code of its own.
  if (only === undefined || codes.length !== keys.length) return undefined;
  const condition = more.length === 0 ? `${decider.code} = ${only}` : `${decider.code} in (${codes.join(', ')})`;
  if (condition.length > longest) return undefined;
  const among = first === undefined ? { sv: '', en: '' } : { sv: `av de första ${inSwedish(first)} posterna: `, en: `of the first ${inEnglish(first)} records: ` };
  return {
    condition,
    evidence: {
      sv: `${among.sv}${inSwedish(answered)} av ${inSwedish(inside)} svarade där det gäller, ingen av ${inSwedish(outside)} annars`,
      en: `${among.en}${inEnglish(answered)} of ${inEnglish(inside)} answered where it holds, none of ${inEnglish(outside)} otherwise`,
    },
  };
}

/** Questions with their codes, and with the routing that the answers show. */
export function placeQuestions(drafts: readonly QuestionDraft[], asked: readonly (readonly number[])[], relations: Relations, facts: readonly ColumnFacts[], isNoDecider: (column: number) => boolean): readonly PlacedQuestion[] {
  const codes = new UniqueCodes();
  const placed: PlacedQuestion[] = [];
  const questionOf = new Map(asked.map((columns, q) => [columns.join(), q]));
  for (const draft of drafts) {
    const code = codes.take(codeOf(draft, placed.length));
    const deciders = new Set(placed.flatMap(({ source }) => (source.shape === 'value' && !isNoDecider(source.column) ? [source.column] : [])));
    const q = questionOf.get(draft.columns.join());
    const routing = q === undefined ? undefined : routingOf(relations.crossed, q, (column) => deciders.has(column), facts);
    const showIf = routing === undefined ? undefined : conditionOf(routing, placed, facts, relations.firstRecords);
    placed.push({ ...draft, code, ...(showIf === undefined ? {} : { showIf }) });
  }
  return placed;
}
