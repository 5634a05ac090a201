import type { FindingContext } from '../findings/context.js';
import type { Language } from '../words/language.js';
import type { Edition } from './edition.js';

/** What every sentence of the edition rests on, in one language. */
export function contextOf(edition: Edition, language: Language): FindingContext {
  const { definition, answered, invited, number, date, plan } = edition;
  const reference = plan.registration?.reference;
  return { definition, language, answered, invited, edition: number, date, ...(reference === undefined ? {} : { reference }) };
}
