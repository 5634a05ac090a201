import type { SinceWave } from '../disclosure/publishedWave.js';
import { comparisonNote, whyNotCompared } from '../findings/changeNotes.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** What changed since the wave before, as programs read it: differences in [−1, 1] unrounded, hidden values null, labels in one language. */
export function sinceRecord({ wave, compared: { question, rows, notes, why } }: SinceWave, language: Language): JsonValue {
  return {
    survey: wave.survey,
    title: textIn(wave.title, language),
    edition: wave.edition,
    starts: { earlier: wave.starts.earlier, later: wave.starts.later },
    answered: wave.answered,
    notCompared: why === null ? null : { code: why, text: whyNotCompared(why, language) },
    notes: [...notes, 'overlap_unknown' as const].map((code) => ({ code, text: comparisonNote(code, question, language) })),
    rows: rows.map(({ code, label, earlier, later, difference, low, high, p, adjustedP, verdict, detectable, release }) => ({
      code, label: textIn(label, language), earlier: { ...earlier }, later: { ...later }, difference, low, high, p, adjustedP, verdict, detectable, release,
    })),
  };
}
