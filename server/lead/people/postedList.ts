/** The file of a form, or the same file sent back with the page that showed it: nothing is kept on the server in between. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Delimiter, Encoding } from '../../../analysis/exchange/mapping/mapping.js';
import { listLimits } from '../../acts/invited/listLimits.js';
import type { ListFile, ListTold } from '../../acts/invited/readListFile.js';
import type { ListColumns } from '../../acts/invited/matchColumns.js';
import { ProblemError } from '../../problems/problem.js';
import type { Visit } from '../../web/route.js';
import { valueIn } from '../access/personForm.js';

export const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'];
export const delimiters: readonly Delimiter[] = [';', ',', '\t', '|'];

export interface PostedList {
  readonly file: ListFile;
  readonly told: ListTold;
  readonly chosen?: { readonly columns: ListColumns; readonly header: string };
}

export interface PackedFile {
  readonly name: string;
  readonly packed: string;
  readonly hash: string;
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export function packFile({ name, bytes }: ListFile): PackedFile {
  return { name, packed: deflateRawSync(bytes).toString('base64url'), hash: hashOf(bytes) };
}

/** Errors ProblemError list_file_changed when it is not, to the byte, what was shown. */
function unpack(visit: Visit): ListFile | undefined {
  const packed = valueIn(visit.form, 'packed');
  if (packed === '') return undefined;
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: listLimits.fileBytes });
    if (hashOf(bytes) === valueIn(visit.form, 'hash')) return { name: valueIn(visit.form, 'file_name'), bytes };
  } catch {
    // what does not inflate is not what was shown either
  }
  throw new ProblemError({ code: 'list_file_changed', params: {}, field: 'list' });
}

function toldIn(visit: Visit): ListTold {
  const encoding = encodings.find((each) => each === valueIn(visit.form, 'encoding'));
  const delimiter = delimiters.find((each) => each === valueIn(visit.form, 'delimiter'));
  return { ...(encoding === undefined ? {} : { encoding }), ...(delimiter === undefined ? {} : { delimiter }) };
}

function chosenIn(visit: Visit): PostedList['chosen'] {
  const header = valueIn(visit.form, 'mapped');
  if (header === '') return undefined;
  const columns = new Map([...visit.form].flatMap(([field, [value = '']]) => (field.startsWith('col.') && /^\d{1,3}$/.test(value) ? [[field.slice(4), Number(value)]] : [])));
  return { columns, header };
}

/** Errors ProblemError list_no_file, list_file_changed. */
export function postedList(visit: Visit): PostedList {
  const fresh = visit.files.get('list');
  if (fresh !== undefined && (fresh.name !== '' || fresh.bytes.length > 0)) return { file: fresh, told: {} };
  const file = unpack(visit);
  if (file === undefined) throw new ProblemError({ code: 'list_no_file', params: {}, field: 'list' });
  const chosen = chosenIn(visit);
  return { file, told: toldIn(visit), ...(chosen === undefined ? {} : { chosen }) };
}
