import type { WordTemplateWords } from '../wordTemplate.js';

export const wordTemplate: WordTemplateWords = {
  heading: 'The report in your Word template',
  lead: 'Choose a template to get the report as a Word document with its styles, header, footer and margins. The template is not stored.',
  nothing: 'No edition is published yet. Once one is, it can be fetched here.',
  edition: 'Edition',
  language: 'Language of the report',
  languages: { sv: 'Swedish', en: 'English' },
  file: 'Word template',
  fileHint: 'A .docx or .dotx of at most 20 MB, without macros. Text in the template does not come along.',
  submit: 'Get the report in the template',
  back: 'Back to the report',
  errors: (count) => (count === 1 ? 'One field needs fixing' : `${String(count)} fields need fixing`),
  taken: {
    heading: 'How the template is used',
    items: [
      'Headings, text, captions, tables and sources take the styles of the template, also when they are called Rubrik 1, Beskrivning and Källa.',
      'What the template lacks gets a style named as in the report, such as Key number. It can be changed in Word.',
      'Header, footer, logo, paper and margins are those of the template. If it has no footer, the report keeps its own with edition and page number.',
      'If the report rests on invented answers, the top of every page says so.',
      'Page numbers in the contents appear when the list is updated in Word: select all and press F9.',
    ],
  },
};
