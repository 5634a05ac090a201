/** Under what the published tables may be used, in words and as the address where it stands in full. */
import type { Text } from '../survey/definition.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** Those that everyone knows, by their names in the list of SPDX. */
export const knownLicences = ['CC0-1.0', 'CC-BY-4.0'] as const;

/** One that everyone knows, or words of their own and the address where they stand in full. */
export type Licence = { readonly id: (typeof knownLicences)[number] } | { readonly text: Text; readonly url: string };

const known = {
  'CC0-1.0': { url: 'https://creativecommons.org/publicdomain/zero/1.0/', sv: 'Creative Commons CC0 1.0, fritt att använda utan villkor', en: 'Creative Commons CC0 1.0, free to use without conditions' },
  'CC-BY-4.0': { url: 'https://creativecommons.org/licenses/by/4.0/', sv: 'Creative Commons Erkännande 4.0 (CC BY 4.0), fritt att använda med angiven källa', en: 'Creative Commons Attribution 4.0 (CC BY 4.0), free to use with the source named' },
} as const;

/** "Licens för tabellerna" */
export const licenceTerm = { sv: 'Licens för tabellerna', en: 'Licence of the tables' } as const;

export function licenceName(licence: Licence, language: Language): string {
  return 'id' in licence ? known[licence.id][language] : textIn(licence.text, language);
}

export function licenceUrl(licence: Licence): string {
  return 'id' in licence ? known[licence.id].url : licence.url;
}

/** With its address, for paper. */
export function licenceText(licence: Licence, language: Language): string {
  return `${licenceName(licence, language)}: ${licenceUrl(licence)}`;
}
