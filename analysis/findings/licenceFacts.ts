import type { Language } from '../words/language.js';
import { licenceTerm, licenceText, type Licence } from './licence.js';
import type { SurveyFact } from './surveyFacts.js';

/** Nothing where no licence is stated. */
export function licenceFacts(licence: Licence | undefined, language: Language): readonly SurveyFact[] {
  return licence === undefined ? [] : [{ term: licenceTerm[language], text: licenceText(licence, language) }];
}
