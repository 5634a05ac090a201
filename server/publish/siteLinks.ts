import type { Edition } from '../../analysis/report/edition.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { ReportLinks } from '../report/reportLinks.js';
import { editionPath, figurePath, picturePath, printedAddress, reportsPath, summaryPath } from './paths.js';

/** Where the parts of an edition stand on the site. */
export function siteLinks(edition: Pick<Edition, 'survey' | 'number'>, language: InterfaceLanguage, publicUrl: string | undefined): ReportLinks {
  const path = editionPath(edition, language);
  const printed = printedAddress(path, publicUrl);
  return {
    data: `${path}/edition.json`,
    methods: `${path}/methods`,
    summary: summaryPath(edition, language),
    all: reportsPath(language),
    ...(printed === undefined ? { unaddressed: true } : { printed }),
    formats: ['png', 'svg', 'csv'],
    figureFile: (figure, format) => `${figurePath(edition, language, figure)}.${format}${format === 'csv' ? '' : '?size=doc'}`,
    figurePage: (figure) => figurePath(edition, language, figure),
    whole: { report: (format, query = '') => `${path}/report.${format}${query}`, summary: (format) => `${path}/summary.${format}` },
    picture: (figure) => picturePath(edition, language, figure),
  };
}
