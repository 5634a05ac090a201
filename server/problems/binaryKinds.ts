import type { ForeignKind } from '../../analysis/exchange/records/recordFaults.js';

export type Both = readonly [sv: string, en: string];

/** What a file may be instead of text. */
export type BinaryKind = ForeignKind | 'xlsx';

/** Each kind in words that follow "the file is". */
export const binaryKinds: { readonly [K in BinaryKind]: Both } = {
  old_excel: ['en Excelfil i det gamla formatet .xls', 'an Excel file in the old format .xls'],
  encrypted: ['en Excelfil med lösenord', 'an Excel file with a password'],
  ods: ['en OpenDocument-fil (.ods)', 'an OpenDocument file (.ods)'],
  xlsx: ['en Excelfil (.xlsx)', 'an Excel file (.xlsx)'],
  xlsb: ['en binär Excelfil (.xlsb)', 'a binary Excel file (.xlsb)'],
  zip: ['ett ZIP-arkiv utan Excelfil i', 'a ZIP archive that is no Excel file'],
  pdf: ['en PDF', 'a PDF'],
  markup: ['en webbsida eller XML, fast den kan heta .xls', 'a web page or XML, although it may be named .xls'],
  binary: ['inte text: den innehåller tecken som ingen text har', 'not text: it holds characters that no text has'],
};
