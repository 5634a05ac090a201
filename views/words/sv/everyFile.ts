import type { EveryFileWords } from '../everyFile.js';

export const everyFile: EveryFileWords = {
  figures: 'figurer',
  readme: (isExample) => [
    ...(isExample ? ['EXEMPEL. Påhittade svar, inte en verklig undersökning.', ''] : []),
    'Allt som den här utgåvan finns som.',
    '',
    'sv, en        Rapporten (PDF, Word, bilder, kalkylblad, en webbsida), dess sammanfattning (1p: PDF, Word), och figurerna i en mapp: doc är 16 cm bred, slide är 16:9, plot är diagrammet utan titel och källa, alt är alternativtexterna, vl är ritningen i Vega-Lite. pdfa är rapporten för arkiv (PDF/A).',
    'data          Varje publicerad tabell som ett datapaket: datapackage.json säger vad som finns i det, codebook.csv vad koderna betyder.',
    'edition.json  Utgåvan som den publicerades. Dess SHA-256 är den kontrollsumma som rapporten anger.',
  ].join('\n'),
  missing: 'De här filerna gick inte att göra just nu. Hämta arkivet igen om en stund, eller hämta dem en i taget på rapportens sidor.',
};
