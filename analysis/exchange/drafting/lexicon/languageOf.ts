export type SurveyLanguage = 'en' | 'sv' | 'de';

const words: readonly (readonly [SurveyLanguage, ReadonlySet<string>])[] = [
  ['en', new Set(['the', 'of', 'and', 'you', 'your', 'do', 'have', 'which', 'what', 'how', 'is', 'are', 'with', 'to', 'yes', 'no', 'not', 'other', 'never', 'often', 'years', 'agree', 'please', 'research', 'very', 'female', 'male'])],
  ['sv', new Set(['och', 'att', 'du', 'din', 'ditt', 'dina', 'är', 'har', 'vilka', 'vilken', 'vilket', 'hur', 'vad', 'inte', 'ej', 'nej', 'ja', 'för', 'som', 'på', 'med', 'av', 'till', 'annat', 'aldrig', 'ofta', 'år', 'man', 'kvinna', 'mycket', 'forskning', 'behov'])],
  ['de', new Set(['und', 'der', 'die', 'das', 'sie', 'ihre', 'ihr', 'ist', 'sind', 'welche', 'wie', 'nicht', 'nein', 'ja', 'für', 'mit', 'von', 'zu', 'oder', 'nie', 'oft', 'sehr', 'jahre', 'keine', 'sonstiges', 'forschung', 'daten'])],
];

/** The language that most of the texts are in; undefined where too little is said to know. */
export function languageOf(texts: Iterable<string>): { readonly language: SurveyLanguage; readonly words: number } | undefined {
  const counts = new Map<SurveyLanguage, number>();
  for (const text of texts) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      for (const [language, known] of words) if (known.has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < 3 || first[1] === second?.[1]) return undefined;
  return { language: first[0], words: first[1] };
}
