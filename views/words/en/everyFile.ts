import type { EveryFileWords } from '../everyFile.js';

export const everyFile: EveryFileWords = {
  figures: 'figures',
  readme: (isExample) => [
    ...(isExample ? ['EXAMPLE. Invented answers, not a real survey.', ''] : []),
    'Everything that this edition is offered as.',
    '',
    'sv, en        The report (PDF, Word, slides, spreadsheet, one web page), its summary (1p: PDF, Word), and its figures in a folder: doc is 16 cm wide, slide is 16:9, plot is the chart without title and source, alt is the alternative texts, vl is the drawing in Vega-Lite. pdfa is the report for archives (PDF/A).',
    'data          Every published table as a data package: datapackage.json tells what is in it, codebook.csv what the codes mean.',
    'edition.json  The edition as it was published; its SHA-256 is the checksum that the report gives.',
  ].join('\n'),
  missing: 'These files could not be made just now. Fetch the archive again in a moment, or fetch them one by one from the pages of the report.',
};
