/** What was guessed of a file, to read: doubts first, then the questions by kind, then the columns left over. */
import type { Guess } from '../../analysis/exchange/drafting/guessesOf.js';
import type { DraftedFiles } from '../acts/draftMapping.js';
import type { InterfaceLanguage } from '../problems/problem.js';

interface Words {
  readonly found: (records: number, columns: number, questions: number) => string;
  readonly look: (count: number) => string;
  readonly more: (count: number) => string;
  readonly unused: string;
  readonly faulty: (count: number) => string;
  readonly wrote: (survey: string, mapping: string) => string;
  readonly next: string;
}

const words: Readonly<Record<InterfaceLanguage, Words>> = {
  sv: {
    found: (records, columns, questions) => `${String(records)} poster, ${String(columns)} kolumner: ${String(questions)} frågor`,
    look: (count) => `Se efter (${String(count)}):`,
    more: (count) => `  … och ${String(count)} till. De står i filerna efter SE EFTER; --json visar alla.`,
    unused: 'Kolumner som ingen fråga använder:',
    faulty: (count) => `${String(count)} poster går inte att läsa. behov analyse säger vilka.`,
    wrote: (survey, mapping) => `Skrev ${survey} och ${mapping}. Rätta dem, och räkna sedan:`,
    next: 'analyse',
  },
  en: {
    found: (records, columns, questions) => `${String(records)} records, ${String(columns)} columns: ${String(questions)} questions`,
    look: (count) => `Look at these (${String(count)}):`,
    more: (count) => `  … and ${String(count)} more. They stand in the files after LOOK; --json lists all.`,
    unused: 'Columns that no question uses:',
    faulty: (count) => `${String(count)} records cannot be read. behov analyse says which.`,
    wrote: (survey, mapping) => `Wrote ${survey} and ${mapping}. Correct them, then count:`,
    next: 'analyse',
  },
};

/** As many as a person reads before the rest of the page. */
const shown = 30;

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

function subject({ about, guess, columns: [column = ''] }: Guess): string {
  if (about === 'not_used') return column;
  return about === 'question' ? (guess.split(':')[0] ?? guess) : guess;
}

function doubtLines(guesses: readonly Guess[], language: InterfaceLanguage): readonly string[] {
  const subjects = new Map<string, string[]>();
  for (const guess of guesses) for (const doubt of guess.doubt) subjects.set(doubt, [...(subjects.get(doubt) ?? []), subject(guess)]);
  const doubts = [...subjects].map(([doubt, of]) => `  ${oneLine(`${of.join(', ')}: ${doubt}`)}`);
  if (doubts.length === 0) return [];
  const { look, more } = words[language];
  return [look(doubts.length), ...doubts.slice(0, shown), ...(doubts.length > shown ? [more(doubts.length - shown)] : []), ''];
}

function kindLines({ draft }: DraftedFiles): readonly string[] {
  const kinds = [...new Set(draft.questions.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = draft.questions.filter((question) => question.kind === kind);
    const names = own.slice(0, 40).map(({ code }) => code).join(', ');
    return `  ${`${kind} (${String(own.length)})`.padEnd(14)} ${names}${own.length > 40 ? ', …' : ''}`;
  });
}

function unusedLines(guesses: readonly Guess[], language: InterfaceLanguage): readonly string[] {
  const unused = guesses.filter(({ about }) => about === 'not_used');
  if (unused.length === 0) return [];
  const lines = unused.slice(0, shown).map(({ columns: [column = ''], evidence, doubt }) => `  ${oneLine(`${column}: ${[...doubt, ...evidence].join('; ')}`)}`);
  return ['', words[language].unused, ...lines, ...(unused.length > shown ? ['  …'] : [])];
}

const quoted = (path: string): string => (/^[\w./:\\@%+=-]+$/.test(path) ? path : `"${path.replace(/(["$`\\])/g, '\\$1')}"`);

export interface Written {
  readonly responses: string;
  readonly survey: string;
  readonly mapping: string;
}

/** The page that `behov map` prints. */
export function draftText(files: DraftedFiles, written: Written, language: InterfaceLanguage): string {
  const { draft, guesses } = files;
  const say = words[language];
  return [
    say.found(draft.records, draft.header.names.length, draft.questions.length),
    ...(draft.faulty === 0 ? [] : [say.faulty(draft.faulty)]),
    '',
    ...doubtLines(guesses, language),
    ...kindLines(files),
    ...unusedLines(guesses, language),
    '',
    say.wrote(written.survey, written.mapping),
    `  behov analyse --survey ${quoted(written.survey)} --mapping ${quoted(written.mapping)} --responses ${quoted(written.responses)}`,
    '',
  ].join('\n');
}
