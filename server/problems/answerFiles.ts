/** What is said of a file of answers as a whole: what was found in it, and how much of it cannot be read. */
import type { Entry } from './problem.js';
import { mendUnreadable, unreadableCount } from './unreadableWords.js';

const signs: ReadonlyMap<string, readonly [sv: string, en: string]> = new Map([
  [',', ['komma', 'comma']],
  [';', ['semikolon', 'semicolon']],
  ['\t', ['tabb', 'tab']],
  ['|', ['lodstreck', 'vertical bar']],
]);

const nameOf = (sign: unknown, language: 0 | 1): string => signs.get(String(sign))?.[language] ?? String(sign);
const written = (sign: unknown): string => (sign === '\t' ? '\\t' : String(sign));

export const answerFileProblems = {
  found_encoding: {
    status: 422,
    sv: (p) => ({ message: `${p['file']} är skriven i ${p['encoding']}, det syns på filens tecken`, mend: `Skriv encoding: ${p['encoding']} under file i mapping.yaml om det stämmer, så frågas det inte igen.` }),
    en: (p) => ({ message: `${p['file']} is written in ${p['encoding']}, as its characters show`, mend: `Write encoding: ${p['encoding']} under file in mapping.yaml if that is right, and it is settled.` }),
  },
  found_delimiter: {
    status: 422,
    sv: (p) => ({
      message: `Kolumnerna skiljs åt med ${nameOf(p['delimiter'], 0)}: ${p['alike']} av de första ${p['records']} posterna har rubrikens ${p['cells']} celler`,
      mend: `Skriv delimiter: "${written(p['delimiter'])}" under file i mapping.yaml om det stämmer.`,
    }),
    en: (p) => ({
      message: `The columns are separated by ${nameOf(p['delimiter'], 1)}: ${p['alike']} of the first ${p['records']} records have the ${p['cells']} cells of the header`,
      mend: `Write delimiter: "${written(p['delimiter'])}" under file in mapping.yaml if that is right.`,
    }),
  },
  found_sheet: {
    status: 422,
    sv: (p) => ({ message: `Bladet ”${p['sheet']}” lästes, det första i boken`, mend: `Skriv sheet: ${p['sheet']} under file i mapping.yaml om det stämmer, annars bladet som ska läsas.` }),
    en: (p) => ({ message: `The sheet “${p['sheet']}” was read, the first of the book`, mend: `Write sheet: ${p['sheet']} under file in mapping.yaml if that is right, otherwise the sheet to read.` }),
  },
  nothing_ticked: {
    status: 422,
    sv: (p) => ({
      message: `${p['nothing'] === undefined ? 'En del' : p['nothing']} av ${p['shown'] === undefined ? 'dem' : `de ${p['shown']}`} som fick se ”${p['question']}” kryssade inte för något och är inte med i basen`,
      mend: `Om det är ett svar att inte kryssa för något: skriv bases: { ${p['question']}: shown } i report.yaml (eller --base shown för behov analyse).`,
    }),
    en: (p) => ({
      message: `${p['nothing'] === undefined ? 'Some' : p['nothing']} of ${p['shown'] === undefined ? 'those' : `the ${p['shown']}`} who were shown “${p['question']}” ticked nothing and are not in the base`,
      mend: `If ticking nothing is an answer, write bases: { ${p['question']}: shown } in report.yaml (or --base shown for behov analyse).`,
    }),
  },
  derived_nested: {
    status: 422,
    sv: (p) => ({ message: `”${p['question']}” delas i definitionens lattice upp både efter ”${p['by']}” och efter ”${p['source']}”, som hänger ihop: den ena är härledd ur den andra eller båda ur samma fråga. Skillnaden skulle avslöja små grupper`, mend: 'Behåll en av dem under lattice.' }),
    en: (p) => ({ message: `The definition's lattice splits “${p['question']}” both by “${p['by']}” and by “${p['source']}”, which hang together: one is worked out from the other, or both from the same question. The difference would give small groups away`, mend: 'Keep one of them under lattice.' }),
  },
  figure_withheld: {
    status: 422,
    sv: (p) => ({ message: `Figuren ”${p['figure']}” visar ”${p['question']}” för sig, men den är härledd ur en fråga som publiceras, eller den ur denna. Skillnaden skulle avslöja det som är dolt`, mend: 'Visa den andra frågan, eller ta bort den ena ur mapping.yaml.' }),
    en: (p) => ({ message: `The figure “${p['figure']}” shows “${p['question']}” alone, but it is worked out from a question that is published, or that from it. The difference would give away what is hidden`, mend: 'Show the other question, or take one of them out of mapping.yaml.' }),
  },
  derived_undecided: {
    status: 422,
    sv: (p) => ({ message: `Frågan ”${p['question']}” kan inte härledas för ${p['count']} svarande: inget av fallen stämmer`, mend: 'De räknas som överhoppade. Lägg till ett fall, eller otherwise.' }),
    en: (p) => ({ message: `The question “${p['question']}” cannot be derived for ${p['count']} respondents: none of its cases is true`, mend: 'They count as skipped. Add a case, or otherwise.' }),
  },
  column_unreadable: {
    status: 422,
    sv: (p) => ({
      message: `Kolumnen ”${p['column']}”${p['more'] === 0 ? '' : ` och ${p['more']} till i frågan ${p['question']}`}: ${unreadableCount(p, 'sv')} (${p['valuesSv']})`,
      mend: mendUnreadable(p, 'sv'),
    }),
    en: (p) => ({
      message: `The column “${p['column']}”${p['more'] === 0 ? '' : ` and ${p['more']} more of the question ${p['question']}`}: ${unreadableCount(p, 'en')} (${p['valuesEn']})`,
      mend: mendUnreadable(p, 'en'),
    }),
  },
  records_uneven: {
    status: 422,
    sv: (p) => ({ message: `${p['count'] === 1 ? '1 post har' : `${p['count']} poster har`} fler eller färre celler än rubriken`, mend: 'Kontrollera citattecken och skiljetecken, eller exportera filen på nytt.' }),
    en: (p) => ({ message: `${p['count'] === 1 ? '1 record has' : `${p['count']} records have`} more or fewer cells than the header`, mend: 'Check quotes and delimiters, or export the file again.' }),
  },
  cells_unreadable: {
    status: 422,
    sv: (p) => ({ message: `${p['total']} fel i filen${Number(p['total']) > Number(p['listed']) ? `, varav de första ${p['listed']} visas` : ''}`, mend: 'Inget har räknats: ett svar som inte går att läsa får inte försvinna.' }),
    en: (p) => ({ message: `${p['total'] === 1 ? '1 fault' : `${p['total']} faults`} in the file${Number(p['total']) > Number(p['listed']) ? `, of which the first ${p['listed']} are listed` : ''}`, mend: 'Nothing was counted: an answer that cannot be read must not disappear.' }),
  },
} satisfies Record<string, Entry>;
