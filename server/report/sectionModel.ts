import type { Edition } from '../../analysis/report/edition.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { DrawingsOfPage } from './drawingsOfPage.js';
import { figureModel, type BothSizes, type FigureModel } from './figureModel.js';
import type { FigureFormat } from './figureFormat.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import { pasteModel, type PasteModel } from './pasteModel.js';
import { noStanding, type ReportReading, type StandingModel } from './reportLinks.js';

interface DownloadModel {
  readonly format: string;
  readonly detail: string;
  readonly href: string;
}

export interface SectionModel extends FigureModel {
  readonly anchor: string;
  readonly heading: string;
  readonly headingLang: string;
  readonly finding: string;
  readonly findingLang: string;
  readonly titleLang: string;
  /** False in a file, where nothing can be copied but what is marked. */
  readonly paste: PasteModel | false;
  readonly became: StandingModel;
  readonly asTableLabel: string;
  readonly downloadLabel: string;
  readonly downloads: readonly DownloadModel[];
  /** Empty where the figure has no page of its own. */
  readonly pageHref: string;
  readonly pageLabel: string;
}

function named(format: FigureFormat, language: InterfaceLanguage): Omit<DownloadModel, 'href'> {
  const words = reportWords[language].figure;
  switch (format) {
    case 'png':
      return { format: 'PNG', detail: `${words.groups.document}, ${words.png}` };
    case 'svg':
      return { format: 'SVG', detail: words.svg };
    case 'pdf':
      return { format: 'PDF', detail: words.pdf };
    case 'csv':
      return { format: 'CSV', detail: words.csv };
    case 'xlsx':
      return { format: 'XLSX', detail: words.xlsx };
    case 'json':
      return { format: 'JSON', detail: words.json };
    case 'vl.json':
      return { format: 'Vega-Lite', detail: words.vega };
  }
}

/** Where nothing may be drawn there is a table, and no picture to fetch. */
function isOffered(format: FigureFormat, drawings: DrawingsOfPage): boolean {
  return drawings !== 'nothing' || format === 'csv' || format === 'xlsx' || format === 'json';
}

/** One section of the report: its paragraph, its figure, the table behind it, its files. */
export function sectionModel(edition: Edition, both: BothSizes, drawings: DrawingsOfPage, { language, links, became }: ReportReading): SectionModel {
  const words = reportWords[language];
  const { planned, facts: { number } } = both.web;
  const texts = edition.texts[language].figures[number - 1];
  const formats = links.formats.filter((format) => isOffered(format, drawings));
  return {
    ...figureModel(both, drawings, edition.definition, language),
    anchor: planned.code,
    heading: texts?.heading ?? '',
    headingLang: foreignTag(planned.heading.keys(), language),
    finding: texts?.finding ?? '',
    findingLang: planned.finding === undefined ? '' : foreignTag(planned.finding.text.keys(), language),
    paste: links.picture === undefined ? false : pasteModel(edition, both.web, links.picture(number), language),
    became: became?.(number) ?? noStanding,
    titleLang: foreignTag(planned.title.text.keys(), language),
    asTableLabel: words.asTable,
    downloadLabel: words.download,
    downloads: formats.map((format) => ({ ...named(format, language), href: links.figureFile(number, format) })),
    pageHref: links.figurePage(number),
    pageLabel: words.allDownloads,
  };
}
