/**
 * A syntax file that reads exported answers into SPSS and PSPP: numbers with labels, and why an answer is missing as missing values.
 * Only of answers without people's own words: neither program reads a line break within a cell.
 */
import { responseColumns, type ResponseColumn } from '../../exchange/responseColumns.js';
import { exampleBand } from '../../findings/figureWords.js';
import type { Definition, LanguageTag } from '../../survey/definition.js';
import { missingAnswers, missingAnswerWords, missingCell } from '../../words/missingAnswer.js';
import { columnPart, columnValues, isOwnWords, ownLanguage } from './columnValues.js';
import { variableNames } from './variableNames.js';

/** Bytes of a label, in UTF-8, that the programs keep. */
const longestVariableLabel = 240;
const longestValueLabel = 120;
/** Bytes of what stands in a cell before it is a number. */
const widest = 64;

/** Cut between letters. */
function within(text: string, most: number): string {
  const bytes = (part: string): number => new TextEncoder().encode(part).length;
  const plain = text.replace(/\s+/g, ' ').trim();
  if (bytes(plain) <= most) return plain;
  const letters = Array.from(plain);
  while (bytes(letters.join('')) > most - 3) letters.pop();
  return `${letters.join('')}…`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Below everything that can be answered. */
function missingFrom({ question }: ResponseColumn): number {
  return question.kind === 'number' && (question.min ?? -1) < 0 ? -999_999_991 : -91;
}

interface Variable {
  /** As it is read, before codes are numbers. */
  readonly read: string;
  readonly name: string;
  readonly label: string;
  readonly values: readonly { readonly cell: string; readonly number: number; readonly label: string }[];
  readonly missing: number;
  readonly isNumber: boolean;
  readonly decimals: number;
}

function variableOf(column: ResponseColumn, i: number, name: string, definition: Definition, language: LanguageTag): Variable {
  const { question } = column;
  const said = [question.text.get(language) ?? question.code, columnPart(column)?.label.get(language) ?? '', 'place' in column ? String(column.place) : ''];
  const scale = question.kind === 'grid' ? question.scale : [];
  const values = columnValues(column, definition).map(({ code, label }, place) => {
    const number = column.holds === 'option' ? Number(code) : (scale.every(({ value }) => value === undefined) ? place + 1 : (scale[place]?.value ?? 91 + place));
    return { cell: code, number, label: label.get(language) ?? code };
  });
  return { read: `c${String(i + 1)}`, name, label: said.filter((part) => part !== '').join(': '), values, missing: missingFrom(column), isNumber: question.kind === 'number', decimals: question.kind === 'number' ? question.decimals : 0 };
}

function linesOf({ read, name, label, values, missing, isNumber, decimals }: Variable, language: 'sv' | 'en'): readonly string[] {
  const reasons = missingAnswers.map((why, i) => ({ cell: missingCell(why), number: missing - i, label: missingAnswerWords[language][why] }));
  const all = [...values, ...reasons];
  return [
    `RECODE ${read}${isNumber ? ' (CONVERT)' : ''}`,
    ...all.map(({ cell, number }) => `  (${quoted(cell)}=${String(number)})`),
    `  INTO ${name}.`,
    `VARIABLE LABELS ${name} ${quoted(within(label, longestVariableLabel))}.`,
    `VALUE LABELS ${name}`,
    ...all.map(({ number, label: meaning }, i) => `  ${String(number)} ${quoted(within(meaning, longestValueLabel))}${i === all.length - 1 ? '.' : ''}`),
    `MISSING VALUES ${name} (LOWEST THRU ${String(missing)}).`,
    `FORMATS ${name} (F${String(12 + decimals)}.${String(decimals)}).`,
    ...(isNumber ? [] : [`VARIABLE LEVEL ${name} (NOMINAL).`]),
  ];
}

/** @param csv name of the file beside it */
export function responseSyntax(definition: Definition, csv: string, language: LanguageTag): string {
  const columns = responseColumns(definition).filter((column) => !isOwnWords(column));
  const names = variableNames(columns.map(({ name }) => name));
  const variables = columns.map((column, i) => variableOf(column, i, names[i] ?? column.name, definition, language));
  const band = exampleBand({ language: ownLanguage(language) });
  const width = (cells: readonly string[]): number => Math.max(12, ...cells.map((cell) => cell.length));
  return `\ufeff${[
    '* Encoding: UTF-8.',
    ...(definition.example ? [`* ${band}`] : []),
    ...(language === 'sv' ? ['* Ligger i samma mapp som svaren. Står den någon annanstans: byt raden nedan mot sökvägen dit.'] : ['* Belongs in the same folder as the answers. Is it elsewhere: change the line below to the path of the answers.']),
    'SET DECIMAL=DOT.',
    'GET DATA /TYPE=TXT',
    `  /FILE=${quoted(csv)}`,
    "  /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELIMITERS=',' /QUALIFIER='\"' /FIRSTCASE=2",
    '  /VARIABLES=',
    '  language A12',
    ...variables.map(({ read, values }) => `  ${read} A${String(Math.min(widest, width(values.map(({ cell }) => cell))))}`),
    '  .',
    ...(definition.example ? [`FILE LABEL ${quoted(band)}.`] : []),
    `VARIABLE LABELS language ${quoted(language === 'sv' ? 'Språk som personen svarade på' : 'Language that was answered in')}.`,
    ...variables.flatMap((variable) => linesOf(variable, ownLanguage(language))),
    `DELETE VARIABLES ${variables.map(({ read }) => read).join('\n  ')}.`,
    'EXECUTE.',
    '',
  ].join('\n')}`;
}
