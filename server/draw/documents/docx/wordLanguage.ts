/** Word's proofing tools know languages with a country: "sv" alone is spelled as whatever Word was installed with. */
const countries = new Map([
  ['sv', 'sv-SE'], ['en', 'en-GB'], ['nb', 'nb-NO'], ['no', 'nb-NO'], ['nn', 'nn-NO'], ['da', 'da-DK'], ['fi', 'fi-FI'],
  ['de', 'de-DE'], ['fr', 'fr-FR'], ['es', 'es-ES'], ['it', 'it-IT'], ['nl', 'nl-NL'], ['pl', 'pl-PL'], ['pt', 'pt-PT'],
]);

/** @param tag BCP 47 */
export function wordLanguage(tag: string): string {
  return countries.get(tag) ?? tag;
}
