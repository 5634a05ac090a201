import Papa from 'papaparse';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where it begins in the file, from 1. A record can be longer than a line. */
  readonly line: number;
}

export interface CsvText {
  readonly records: readonly CsvRecord[];
  /** Numbers, from 1 and counting the header, of the records whose quotes do not match. */
  readonly badQuotes: readonly number[];
}

/** Shape CSV text in (comma, or semicolon where the header has no comma; UTF-8 with or without BOM), its records out. Blank lines are passed over. */
export function csvRecords(text: string): CsvText {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const header = body.slice(0, /[\r\n]|$/.exec(body)?.index ?? 0);
  const delimiter = !header.includes(',') && header.includes(';') ? ';' : ',';
  const records: CsvRecord[] = [];
  const badQuotes: number[] = [];
  let line = 1;
  let start = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    step({ data, errors, meta }) {
      const here = line;
      line += lineBreaks(body.slice(start, meta.cursor));
      start = meta.cursor;
      if (data.every((cell) => cell.trim() === '')) return;
      records.push({ cells: data, line: here });
      if (errors.some(({ type }) => type === 'Quotes')) badQuotes.push(records.length);
    },
  });
  return { records, badQuotes };
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
