import type { Edition } from '../../analysis/report/edition.js';
import { reportWords } from '../../views/words/report.js';
import { askedIn } from './askedIn.js';
import { footModel } from './footModel.js';
import { headModel } from './headModel.js';
import type { ReportReading } from './reportLinks.js';
import type { SectionModel } from './sectionModel.js';
import { wholeFiles } from './wholeFiles.js';

interface ContentsModel {
  readonly href: string;
  readonly label: string;
  readonly lang: string;
}

/** The needs report as a page prints it: finding, key numbers, non-response, figures, how it was done, how to cite it. */
export function reportModel(edition: Edition, figures: readonly SectionModel[], reading: ReportReading) {
  const words = reportWords[reading.language];
  const asked = askedIn(edition, reading);
  const contents: readonly ContentsModel[] = [
    ...figures.map(({ anchor, heading, headingLang }) => ({ href: `#${anchor}`, label: heading, lang: headingLang })),
    ...asked.map(({ name, heading }) => ({ href: `#${name}`, label: heading, lang: '' })),
    { href: '#methods', label: words.methodsHeading, lang: '' },
    { href: '#cite', label: words.citeHeading, lang: '' },
  ];
  const { whole } = reading.links;
  const files = whole === undefined ? false : wholeFiles(whole, reading.language);
  return { ...headModel(edition, reading), files, contentsLabel: words.contents, contents, figures, asked, ...footModel(edition, reading) };
}
