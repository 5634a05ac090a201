/** What the page that checks a list shows of it. */
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { peopleWords } from '../../../views/words/people.js';
import { listFields, type ListField } from '../../acts/invited/listField.js';
import { headerMark } from '../../acts/invited/headerMark.js';
import type { ListLook } from '../../acts/invited/lookAtList.js';
import { seenOf } from '../../acts/invited/putPeople.js';
import type { ListTable } from '../../acts/invited/readListFile.js';
import { wordingOf } from '../../problems/catalogue.js';
import type { InterfaceLanguage, Problem } from '../../problems/problem.js';
import { groupTables, questionNoun } from './groupTables.js';
import { delimiters, encodings, packFile, type PostedList } from './postedList.js';
import { sampleOf } from './sampleOf.js';

const faultsShown = 100;

const encodingNames = new Map([['utf-8', 'UTF-8'], ['utf-16le', 'UTF-16 LE'], ['utf-16be', 'UTF-16 BE'], ['windows-1252', 'Windows-1252'], ['macintosh', 'Mac Roman']]);

function fieldName(definition: Definition, field: ListField, language: InterfaceLanguage): string {
  if (!('question' in field)) return peopleWords[language].list.fields[field.key];
  const noun = questionNoun(definition, field.question.code, language);
  return noun.charAt(0).toLocaleUpperCase(language) + noun.slice(1);
}

/** Names of what a list can tell in a survey, for whoever is to make one. */
export function columnNames(definition: Definition, language: InterfaceLanguage): readonly string[] {
  return listFields(definition).map((field) => fieldName(definition, field, language));
}

function foundIn({ found, rows }: ListTable, file: string, language: InterfaceLanguage): string {
  const { list } = peopleWords[language];
  const format = found.format === 'xlsx'
    ? list.xlsx({ sheet: found.sheet?.is ?? '' })
    : list.csv({ encoding: encodingNames.get(found.encoding?.is ?? '') ?? '', delimiter: list.delimiters[found.delimiter?.is ?? ';'] });
  return list.readAs({ file, rows: formatNumber(rows.length, language), format });
}

/** How the file was read, each part of it to be chosen otherwise. */
function readingModel(definition: Definition, { file }: PostedList, look: ListLook, language: InterfaceLanguage): object {
  const { list } = peopleWords[language];
  const { table, columns } = look;
  const isCsv = table === undefined ? look.encodings !== undefined : table.found.format === 'csv';
  const encoding = table?.found.encoding?.is ?? look.encodings?.[0]?.encoding;
  const fields = listFields(definition);
  const missing = fields.flatMap((field) => ('question' in field && definition.frame.columns.has(field.question.code) && !columns.has(field.key) ? [questionNoun(definition, field.question.code, language)] : []));
  return {
    found: table === undefined ? '' : foundIn(table, file.name, language),
    renamed: table?.found.format === 'xlsx' && !file.name.toLowerCase().endsWith('.xlsx') ? list.renamed : '',
    samples: (look.encodings ?? []).flatMap(({ encoding: each, samples }) =>
      samples.map(({ line, text }) => list.encodingSample({ encoding: encodingNames.get(each) ?? each, line: String(line), text }))),
    encoding: isCsv ? { label: list.encoding, options: encodings.map((value) => ({ value, label: encodingNames.get(value) ?? value, isChosen: value === encoding })) } : false,
    delimiter: isCsv && table !== undefined
      ? { label: list.delimiter, options: delimiters.map((value) => ({ value, label: list.delimiters[value], isChosen: value === table.found.delimiter?.is })) }
      : false,
    columns: table === undefined ? false : {
      legend: list.columns, none: list.notInFile,
      fields: fields.map((field) => ({
        id: `col.${field.key}`, label: fieldName(definition, field, language),
        options: table.header.map((name, i) => ({ value: String(i), label: name === '' ? `#${String(i + 1)}` : name, isChosen: columns.get(field.key) === i })),
      })),
    },
    missing: table === undefined || missing.length === 0 ? '' : list.missing({ columns: missing.join(', ') }),
    again: list.again,
    sample: table === undefined ? false : { caption: list.sample, line: list.line, ...sampleOf(table) },
  };
}

function faultTable(problems: readonly Problem[], language: InterfaceLanguage): object | false {
  if (problems.length === 0) return false;
  const { list } = peopleWords[language];
  return {
    heading: list.faults({ count: formatNumber(problems.length, language) }), line: list.line, fault: list.fault,
    more: problems.length > faultsShown ? list.moreFaults({ count: formatNumber(problems.length - faultsShown, language) }) : '',
    rows: problems.slice(0, faultsShown).map((problem) => {
      const { message, mend } = wordingOf(problem, language);
      return { line: problem.place?.line === undefined ? '' : String(problem.place.line), text: `${message}. ${mend}` };
    }),
  };
}

function duplicatesModel({ merged }: ListLook, definition: Definition, language: InterfaceLanguage): object | false {
  const { list } = peopleWords[language];
  if (merged.duplicates.length === 0) return false;
  const fields: Readonly<Record<string, string>> = { name: list.fields.name, language: list.fields.language };
  const nameOf = (key: string): string => fields[key]?.toLocaleLowerCase(language) ?? questionNoun(definition, key, language);
  return {
    summary: list.duplicates({ count: formatNumber(merged.duplicates.length, language) }),
    rows: merged.duplicates.slice(0, faultsShown).map(({ email, lines, differs }) => ({
      text: list.duplicate({ email, lines: lines.join(', ') }),
      differs: differs.length === 0 ? '' : list.differs({ what: differs.map(nameOf).join(', '), line: String(lines[0] ?? '') }),
    })),
  };
}

export interface ListContext {
  readonly revokes: boolean;
  /** People counted before from a list that kept no addresses. */
  readonly counted: number;
  readonly language: InterfaceLanguage;
}

function changeModel(definition: Definition, look: ListLook, { revokes, counted, language }: ListContext): object {
  const { list } = peopleWords[language];
  const { change, merged, rows } = look;
  const isNothing = change.added.length === 0 && change.changed.length === 0;
  const count = (value: number): string => formatNumber(value, language);
  const bad = new Set(rows.map(({ place }) => place?.line)).size;
  return {
    heading: list.changes,
    nothing: isNothing && rows.length === 0 ? list.nothingNew : '',
    numbers: [[list.added, change.added.length], [list.changed, change.changed.length], [list.same, change.same], [list.gone, change.gone.length]].map(([label, value]) => ({ label, value: count(Number(value)) })),
    replaced: counted === 0 ? '' : list.frameReplaced({ count: count(counted) }),
    revoked: change.revoked === 0 ? '' : list.revoked({ count: count(change.revoked) }),
    gone: change.gone.length === 0 ? false : { legend: list.goneLegend({ count: count(change.gone.length) }), keep: list.keep, revoke: list.revoke, isRevoked: revokes },
    duplicates: duplicatesModel(look, definition, language),
    groups: groupTables(definition, merged.people, language),
    leaveOut: rows.length === 0 ? '' : list.leaveOut({ count: count(bad) }),
    seen: seenOf(change),
    save: list.save,
  };
}

export function listModel(definition: Definition, posted: PostedList, look: ListLook, context: ListContext): object {
  const { language } = context;
  return {
    file: packFile(posted.file),
    mapped: look.table === undefined ? '' : headerMark(look.table.header),
    reading: readingModel(definition, posted, look, language),
    faults: faultTable([...look.fatal, ...look.rows], language),
    change: look.fatal.length > 0 || look.merged.people.length === 0 ? false : changeModel(definition, look, context),
  };
}
