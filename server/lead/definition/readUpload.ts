/** What a form about a definition sends: the text as it stands in the field, or files that take its place. */
import { besideFromJson, type Written } from '../../acts/lifecycle/writtenDefinition.js';
import type { JsonValue } from '../../../analysis/survey/json.js';
import { ProblemError } from '../../problems/problem.js';
import type { PostedFile } from '../../web/readForm.js';
import type { Visit } from '../../web/route.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const isDocument = ({ name }: PostedFile): boolean => /\.(ya?ml|json)$/i.test(name);

function textOf({ name, bytes }: PostedFile): string {
  try {
    const text = utf8.decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // told below
  }
  throw new ProblemError({ code: 'upload_not_text', params: { file: name }, field: 'files' });
}

/** Hidden in the form, so that files need not be chosen again after a fault; what is no list of files is none. */
function keptBeside(visit: Visit): ReadonlyMap<string, string> {
  try {
    return besideFromJson(JSON.parse(visit.form.get('beside')?.[0] ?? '[]') as JsonValue); // JSON.parse is typed any and gives nothing else
  } catch {
    return new Map();
  }
}

/** The text without what browsers do to line ends. */
export function typedText(visit: Visit): string {
  return (visit.form.get('text')?.[0] ?? '').replace(/\r\n?/g, '\n');
}

/** As far as it can be read, for showing it again. */
export function typedAsIs(visit: Visit): Written {
  return { file: visit.form.get('file')?.[0] ?? 'survey.yaml', text: typedText(visit), beside: keptBeside(visit) };
}

/** Whether what is shown again was written in the field, and is nowhere else. */
export function isTyped(visit: Visit): boolean {
  return visit.form.has('text') && ![...visit.files.values()].some(isDocument);
}

/** Errors ProblemError: upload_not_text, two_definitions, no_definition. */
export function readUpload(visit: Visit): Written {
  const files = [...visit.files.values()];
  const [document, second] = files.filter(isDocument);
  if (document !== undefined && second !== undefined) throw new ProblemError({ code: 'two_definitions', params: { first: document.name, second: second.name }, field: 'files' });
  const lists = files.filter((file) => !isDocument(file)).map((file) => [file.name, textOf(file)] as const);
  const beside = new Map([...keptBeside(visit), ...lists]);
  const kept = typedAsIs(visit);
  const written = document === undefined ? { ...kept, beside } : { file: document.name, text: textOf(document).replace(/\r\n?/g, '\n'), beside };
  if (written.text.trim() === '') throw new ProblemError({ code: 'no_definition', params: {}, field: 'files' });
  return written;
}

/** The revision of the survey that the form was made from. */
export function seenRevision(visit: Visit): number {
  const seen = visit.form.get('seen')?.[0] ?? '';
  return /^\d{1,9}$/.test(seen) ? Number(seen) : 0;
}
