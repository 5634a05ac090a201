import type { Missing } from '../../mapping/mapping.js';
import { shortTitle } from '../shortTitle.js';
import { cut, type SaidLanguage } from '../said.js';
import type { PlacedQuestion, SurveyDraft } from '../surveyDraft.js';
import { columnName } from './columnNames.js';
import { draftWords } from './draftWords.js';
import { sourceLines } from './sourceEntry.js';
import { yamlComment, yamlList, yamlText } from './yamlText.js';

function fileLines({ found, headerRows }: SurveyDraft, said: SaidLanguage): readonly string[] {
  const words = draftWords[said];
  const { format, encoding, delimiter, sheet } = found;
  const evidence = delimiter?.evidence;
  const lines = [`  format: ${format}`];
  if (encoding !== undefined) lines.push(`  encoding: ${encoding.is}${encoding.found ? ` ${yamlComment(words.encodingFound)}` : ''}`);
  if (delimiter !== undefined) lines.push(`  delimiter: ${JSON.stringify(delimiter.is)}${evidence === undefined ? '' : ` ${yamlComment(words.delimiterFound(evidence.alike, evidence.records, evidence.cells))}`}`);
  if (sheet !== undefined) lines.push(`  sheet: ${yamlText(sheet.is)}`);
  if (headerRows.rows > 1) lines.push(`  headerRows: ${String(headerRows.rows)} ${yamlComment(headerRows.evidence?.[said] ?? '')}`);
  return ['file:', ...lines];
}

const reasons: readonly Missing[] = ['not_shown', 'skipped', 'not_reached', 'not_asked', 'blank'];

function missingLines({ missing }: SurveyDraft, said: SaidLanguage): readonly string[] {
  if (missing.length === 0) return [];
  const lines = reasons.flatMap((reason) => {
    const own = missing.filter((each) => each.reason === reason);
    if (own.length === 0) return [];
    const comments = own.map(({ text, evidence, doubt }) => `  ${yamlComment(doubt === undefined ? `${text} ${evidence[said]}` : `${text} ${evidence[said]}. ${draftWords[said].look}: ${doubt[said]}`)}`);
    return [...comments, `  ${reason}: ${yamlList(own.map(({ text }) => text))}`];
  });
  return ['missing:', ...lines];
}

function aboutLines({ brokeOff, weight, header }: SurveyDraft, said: SaidLanguage): readonly string[] {
  const lines: string[] = [];
  if (weight !== undefined) lines.push(yamlComment(weight.evidence[said]), `weight: ${yamlText(columnName(header, weight.column))}`);
  if (brokeOff !== undefined) lines.push(yamlComment(brokeOff.evidence[said]), `brokeOff: { column: ${yamlText(columnName(header, brokeOff.column))}, values: ${yamlList(brokeOff.values)} }`);
  return lines;
}

function asideLines({ asides, header }: SurveyDraft, said: SaidLanguage): readonly string[] {
  if (asides.size === 0) return [];
  const lines = [...asides].sort(([a], [b]) => a - b).map(([at, { why, isPersonal }]) => yamlComment(`  ${header.names[at] === '' ? '' : `#${String(at + 1)} `}${cut(shortTitle(header, at), 90)}: ${isPersonal ? `${draftWords[said].look}: ` : ''}${why[said]}`));
  return ['', yamlComment(draftWords[said].notUsed), ...lines];
}

/** On one line where it is short. */
function entryLines(question: PlacedQuestion, draft: SurveyDraft): readonly string[] {
  const lines = sourceLines(question, draft);
  const inline = `  ${yamlText(question.code)}: { ${lines.map((line) => line.trim()).join(', ')} }`;
  return inline.length <= 130 && !lines.some((line) => line.includes('\n')) ? [inline] : [`  ${yamlText(question.code)}:`, ...lines];
}

/** The text of `mapping.yaml`; comments in the language given. */
export function mappingText(draft: SurveyDraft, said: SaidLanguage): string {
  const words = draftWords[said];
  return [
    yamlComment(words.drafted(draft.file, draft.records, draft.header.names.length)),
    ...words.mappingHead.map(yamlComment),
    'behov: 1',
    `survey: ${yamlText(draft.slug)}`,
    ...fileLines(draft, said),
    ...missingLines(draft, said),
    `blank: skipped ${yamlComment(words.blankSays)}`,
    ...aboutLines(draft, said),
    '',
    'questions:',
    ...draft.questions.flatMap((question) => entryLines(question, draft)),
    ...asideLines(draft, said),
    '',
  ].join('\n');
}
