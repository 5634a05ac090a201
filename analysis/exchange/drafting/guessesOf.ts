import type { Said, SaidLanguage } from './said.js';
import { shortTitle } from './shortTitle.js';
import type { PlacedQuestion, SurveyDraft } from './surveyDraft.js';
import { surveyWords } from './write/draftWords.js';

/** One thing that was guessed. */
export interface Guess {
  readonly about: 'survey' | 'question' | 'missing' | 'not_used' | 'header' | 'language' | 'splits' | 'broke_off' | 'weight';
  /** As a person finds them in the file. */
  readonly columns: readonly string[];
  readonly guess: string;
  readonly evidence: readonly string[];
  /** What to look at; empty where nothing speaks against the guess. */
  readonly doubt: readonly string[];
}

/** In words that are the same in both languages: those of the two files. */
function questionGuess({ code, kind, options, scale, showIf }: PlacedQuestion): string {
  const parts = options.length === 0 ? '' : ` ×${String(options.length)}`;
  return `${code}: ${kind}${parts}${scale === undefined ? '' : ` ×${String(scale.length)}`}${showIf === undefined ? '' : `, showIf: ${showIf.condition}`}`;
}

function otherTextOf({ source }: PlacedQuestion): readonly number[] {
  const at = 'otherText' in source ? source.otherText : undefined;
  return at === undefined ? [] : [at];
}

const inSources: Said = {
  sv: 'utkastet kan inte veta det, och den som läser rapporten ser det: skriv det rätta i survey.yaml',
  en: 'the draft cannot know it, and readers of a report see it: correct it in survey.yaml',
};

/** What a report says of the survey, guessed from the name of the file or not at all. */
function headGuesses({ title, language: { is } }: SurveyDraft, language: SaidLanguage): readonly Guess[] {
  const { organisation, population } = surveyWords[is];
  const head = [['title', title], ['organisation', organisation], ['population', population]] as const;
  return head.map(([key, text]) => ({ about: 'survey', columns: [], guess: `${key}: ${text}`, evidence: [], doubt: [inSources[language]] }));
}

/** Every guess of a draft, in the order of the file. */
export function guessesOf(draft: SurveyDraft, language: SaidLanguage): readonly Guess[] {
  const { header, questions, missing, asides, headerRows, brokeOff, weight, background, doubts } = draft;
  const title = (at: number): string => shortTitle(header, at);
  const said = (...texts: readonly (Said | undefined)[]): readonly string[] => texts.flatMap((text) => (text === undefined ? [] : [text[language]]));
  const guesses: Guess[] = [
    ...headGuesses(draft, language),
    { about: 'header', columns: [], guess: `headerRows: ${String(headerRows.rows)}`, evidence: said(headerRows.evidence), doubt: [] },
    { about: 'language', columns: [], guess: `languages: [${draft.language.is}]`, evidence: said(draft.language.evidence), doubt: [] },
    ...missing.map((each): Guess => ({ about: 'missing', columns: [], guess: `${each.text}: ${each.reason}`, evidence: said(each.evidence), doubt: said(each.doubt) })),
    ...questions.map((question): Guess => ({
      about: 'question',
      columns: [...question.columns, ...otherTextOf(question)].map(title),
      guess: questionGuess(question),
      evidence: said(...question.evidence, question.showIf?.evidence),
      doubt: said(...question.doubts),
    })),
    { about: 'splits', columns: [], guess: `background: [${background.join(', ')}]`, evidence: [], doubt: said(...doubts) },
    ...[...asides].sort(([a], [b]) => a - b).map(([at, { why, isPersonal }]): Guess => ({ about: 'not_used', columns: [title(at)], guess: 'not_used', evidence: isPersonal ? [] : said(why), doubt: isPersonal ? said(why) : [] })),
  ];
  if (weight !== undefined) guesses.push({ about: 'weight', columns: [title(weight.column)], guess: 'weight', evidence: said(weight.evidence), doubt: [] });
  if (brokeOff !== undefined) guesses.push({ about: 'broke_off', columns: [title(brokeOff.column)], guess: `brokeOff: [${brokeOff.values.join(', ')}]`, evidence: said(brokeOff.evidence), doubt: [] });
  return guesses;
}
