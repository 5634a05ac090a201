import type { SurveyLanguage } from '../lexicon/languageOf.js';
import type { OptionDraft } from '../questionDraft.js';
import { surveyWords } from './draftWords.js';

/** The label of an option; one that was added has the word of the survey's language. */
export function optionLabel({ label }: OptionDraft, language: SurveyLanguage): string {
  return label === '' ? surveyWords[language].other : label;
}
