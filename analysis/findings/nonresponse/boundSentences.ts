import type { Profile, Published, PublishedRow } from '../../disclosure/published.js';
import type { PublishedBound, PublishedBounds } from '../../disclosure/releaseBounds.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { name } from '../names.js';

/** As many as a reader takes in; an indicator has one. */
const leading = 3;

/** From here on it matters who took the survey and left the question blank. */
const manyBlank = 0.05;

/**
 * What those who did not answer could change, of the most usual answers: how far the share can go among everybody
 * invited, what it is if they said so half as often, and what it takes for half of all. Where nothing can be said, why;
 * empty where the table itself says that it is hidden.
 */
export function boundSentences(table: Published<Profile>, bounds: PublishedBounds, language: Language): readonly string[] {
  const { rows, why } = bounds;
  const said = words[language];
  if (why !== null) return why === 'hidden' ? [] : [said.why[why]];
  const usual = [...table.rows].filter(({ group, meaning, share }) => group === null && meaning === 'answer' && share !== null).sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const found = usual.slice(0, leading).flatMap((row) => {
    const bound = rows.find(({ code, item }) => code === row.code && item === (row.item?.code ?? null));
    return bound === undefined ? [] : [{ row, bound }];
  });
  const first = found[0];
  return [...found.map(({ row, bound }) => sentence(row, bound, language)), ...(first === undefined ? [] : blankSentence(first.row, first.bound, bounds, language))];
}

/** Of the most usual answer only: the width is the same for all. */
function blankSentence(row: PublishedRow, { respondentsLow, respondentsHigh }: PublishedBound, { respondents, base }: PublishedBounds, language: Language): readonly string[] {
  const blank = base === null || respondents === 0 ? 0 : 1 - base / respondents;
  if (blank < manyBlank) return [];
  const percent = (share: number) => formatPercent(share, language);
  return [words[language].blank(percent(blank), name(row.label, language), percent(respondentsLow), percent(respondentsHigh))];
}

function sentence(row: PublishedRow, bound: PublishedBound, language: Language): string {
  const said = words[language];
  const percent = (share: number) => formatPercent(share, language);
  const { low, high, halfAsOften, tipping } = bound;
  const could = said.could(name(row.label, language), percent(low), percent(high), percent(halfAsOften));
  if (tipping.reached === 'always') return `${could} ${said.always}`;
  if (tipping.reached === 'never' || tipping.share === null) return `${could} ${said.never}`;
  return `${could} ${(row.share ?? 0) > 1 / 2 ? said.unless(percent(tipping.share)) : said.onlyIf(percent(tipping.share))}`;
}

const words = {
  sv: {
    could: (label: string, low: string, high: string, half: string) => `${label}: kan vara allt mellan ${low} och ${high} bland alla inbjudna, ${half} om de som inte svarat hade sagt så hälften så ofta.`,
    blank: (share: string, label: string, low: string, high: string) => `${share} av dem som besvarat enkäten svarade inte på frågan. Bland dem alla är andelen för ”${label}” mellan ${low} och ${high}.`,
    always: 'Det är minst hälften av alla inbjudna, vad de andra än hade sagt.',
    never: 'Det är färre än hälften av alla inbjudna, vad de andra än hade sagt.',
    unless: (share: string) => `Det är minst hälften av alla inbjudna, om minst ${share} av dem som inte svarat hade sagt så.`,
    onlyIf: (share: string) => `Det är hälften av alla inbjudna bara om minst ${share} av dem som inte svarat hade sagt så.`,
    why: {
      routed: 'Inga gränser bland alla inbjudna: bara några får frågan.',
      more_answers: 'Inga gränser bland alla inbjudna: svaren är fler än de inbjudna.',
      all_answered: 'Alla inbjudna har svarat, så andelen är densamma bland dem.',
    },
  },
  en: {
    could: (label: string, low: string, high: string, half: string) => `${label}: could be from ${low} to ${high} among all invited, ${half} if those who did not answer would say so half as often.`,
    blank: (share: string, label: string, low: string, high: string) => `${share} of those who took the survey did not answer the question. Among all of them the share of “${label}” is from ${low} to ${high}.`,
    always: 'It is at least half of all invited, whatever the others would have said.',
    never: 'It is less than half of all invited, whatever the others would have said.',
    unless: (share: string) => `It is at least half of all invited if at least ${share} of those who did not answer would say so.`,
    onlyIf: (share: string) => `It is half of all invited only if at least ${share} of those who did not answer would say so.`,
    why: {
      routed: 'No bounds among all invited: only some are asked.',
      more_answers: 'No bounds among all invited: there are more answers than people invited.',
      all_answered: 'Everybody invited answered, so that the share is the same among them.',
    },
  },
} as const;
