/** Why a cell of exported answers holds none: as codebooks and value labels say it. */
export type MissingAnswer = 'skipped' | 'not_shown' | 'not_reached' | 'not_asked' | 'withheld';

export const missingAnswers: readonly MissingAnswer[] = ['skipped', 'not_shown', 'not_reached', 'not_asked', 'withheld'];

export const missingAnswerWords: Readonly<Record<'sv' | 'en', Readonly<Record<MissingAnswer, string>>>> = {
  sv: {
    skipped: 'Frågan visades men besvarades inte',
    not_shown: 'Frågan visades inte, till följd av tidigare svar',
    not_reached: 'Personen slutade innan frågan kom',
    not_asked: 'Frågan fanns inte i den version som besvarades',
    withheld: 'Utelämnat, så att ingen känns igen',
  },
  en: {
    skipped: 'Shown, but not answered',
    not_shown: 'Not shown, because of earlier answers',
    not_reached: 'The person stopped before this question',
    not_asked: 'Not in the version that was answered',
    withheld: 'Left out, so that nobody is recognised',
  },
};

export const missingCell = (why: MissingAnswer): string => `.${why}`;
