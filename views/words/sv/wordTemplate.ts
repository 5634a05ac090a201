import type { WordTemplateWords } from '../wordTemplate.js';

export const wordTemplate: WordTemplateWords = {
  heading: 'Rapporten i er Word-mall',
  lead: 'Välj en mall, så får du rapporten som Word-dokument med mallens formatmallar, sidhuvud, sidfot och marginaler. Mallen sparas inte.',
  nothing: 'Ingen utgåva är publicerad än. När en utgåva är publicerad kan den hämtas här.',
  edition: 'Utgåva',
  language: 'Språk i rapporten',
  languages: { sv: 'Svenska', en: 'Engelska' },
  file: 'Word-mall',
  fileHint: 'En .docx eller .dotx på högst 20 MB, utan makron. Text som står i mallen följer inte med.',
  submit: 'Hämta rapporten i mallen',
  back: 'Tillbaka till rapporten',
  errors: (count) => (count === 1 ? 'Ett fält behöver rättas' : `${String(count)} fält behöver rättas`),
  taken: {
    heading: 'Så används mallen',
    items: [
      'Rubriker, brödtext, bildtexter, tabeller och källor får mallens formatmallar, också när de heter Rubrik 1, Beskrivning och Källa.',
      'Det som mallen saknar får en formatmall som heter som i rapporten, till exempel Nyckeltal. Den går att ändra i Word.',
      'Sidhuvud, sidfot, logotyp, papper och marginaler är mallens. Har den ingen sidfot får rapporten sin egen med utgåva och sidnummer.',
      'Bygger rapporten på påhittade svar står det överst på varje sida.',
      'Sidnummer i innehållsförteckningen kommer när den uppdateras i Word: markera allt och tryck på F9.',
    ],
  },
};
