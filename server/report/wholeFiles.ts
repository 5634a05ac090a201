import { wholeFilesWords } from '../../views/words/wholeFiles.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { reportFormatNames, type ReportFormat } from './reportFormat.js';
import { summaryFormats, type SummaryFormat } from './summaryFormat.js';

interface FileLink {
  readonly href: string;
  readonly name: string;
}

export interface WholeFilesModel {
  readonly label: string;
  /** What most ask for, as buttons; the first stands out. */
  readonly main: readonly (FileLink & { readonly quiet: boolean })[];
  readonly moreLabel: string;
  readonly more: readonly (FileLink & { readonly detail: string })[];
}

/** Where the files of a whole report are. */
export interface WholeFilesAt {
  readonly report: (format: ReportFormat | 'zip', query?: string) => string;
  readonly summary: (format: SummaryFormat) => string;
}

const buttons: readonly { readonly format: ReportFormat; readonly name: string }[] = [{ format: 'pdf', name: '' }, { format: 'docx', name: 'Word' }, { format: 'pptx', name: 'PowerPoint' }, { format: 'xlsx', name: 'Excel' }];

const summaryNames: Readonly<Record<SummaryFormat, string>> = { pdf: 'PDF', docx: 'Word' };

/** Every file of the whole report: the common ones first, then summary, archive, page and data. */
export function wholeFiles(at: WholeFilesAt, language: InterfaceLanguage): WholeFilesModel {
  const words = wholeFilesWords[language];
  const rest: readonly { readonly format: ReportFormat; readonly name: string; readonly detail: string; readonly query?: string }[] = [
    { format: 'pdf', name: 'PDF/A', detail: words.archival, query: '?standard=a' },
    { format: 'html', name: 'HTML', detail: words.html },
    { format: 'data.zip', name: 'ZIP', detail: words.data },
  ];
  const isOffered = ({ format }: { readonly format: ReportFormat }): boolean => reportFormatNames.includes(format);
  return {
    label: words.label,
    main: buttons.filter(isOffered).map(({ format, name }, i) => ({ href: at.report(format), name: name === '' ? words.pdf : name, quiet: i > 0 })),
    moreLabel: words.more,
    more: [
      ...summaryFormats.map((format) => ({ href: at.summary(format), name: summaryNames[format], detail: words.summary })),
      ...rest.filter(isOffered).map(({ format, name, detail, query }) => ({ href: at.report(format, query), name, detail })),
      { href: at.report('zip'), name: 'ZIP', detail: words.everything },
      { href: at.report('zip', '?lang=all'), name: 'ZIP', detail: words.everyLanguage },
    ],
  };
}
