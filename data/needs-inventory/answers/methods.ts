import type { Answerer } from './answerer.js';
import { otherText } from '../words/otherTexts.js';

/** The needs already in mind, in the order of the questionnaire. */
export const answerMethods: Answerer = ({ respondent, offered, chance }) => {
  const codes = offered.filter((code) => respondent.needs.has(code));
  if (codes.length === 0) return { kind: 'multiple', codes: ['no_need'] };
  return codes.includes('other')
    ? { kind: 'multiple', codes, ...otherText(chance, 'methods', respondent.language) }
    : { kind: 'multiple', codes };
};
