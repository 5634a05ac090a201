import type { Edition } from '../../analysis/report/edition.js';
import type { InterfaceLanguage } from '../problems/problem.js';

/** Addresses of an edition; paths only, in one language. */
export function editionPath(edition: Pick<Edition, 'survey' | 'number'>, language: InterfaceLanguage): string {
  return `/${language}/r/${edition.survey}/${edition.number}`;
}

/** How far a file of an edition has come that is being made: `fig/2.png` is `fig-2.png` there. */
export function makingPath(edition: Pick<Edition, 'survey' | 'number'>, language: InterfaceLanguage, file: string): string {
  return `${editionPath(edition, language)}/making/${file.replace('/', '-')}`;
}

/** Where every report is listed. */
export function reportsPath(language: InterfaceLanguage): string {
  return `/${language}/r`;
}

export function figurePath(edition: Pick<Edition, 'survey' | 'number'>, language: InterfaceLanguage, figure: number): string {
  return `${editionPath(edition, language)}/fig/${String(figure)}`;
}

/** The report on one page. */
export function summaryPath(edition: Pick<Edition, 'survey' | 'number'>, language: InterfaceLanguage): string {
  return `${editionPath(edition, language)}/summary`;
}

/** The plot alone, as documents want it. */
export function picturePath(edition: Pick<Edition, 'survey' | 'number'>, language: InterfaceLanguage, figure: number): string {
  return `${figurePath(edition, language, figure)}.png?size=doc&frame=plot`;
}

/** What is printed: `behov.example.org/sv/r/…`. Where ours is not known nothing is: a path alone leads nowhere, and what a request calls us may be anybody's. */
export function printedAddress(path: string, publicUrl: string | undefined): string | undefined {
  return publicUrl === undefined ? undefined : `${new URL(publicUrl).host}${path}`;
}

/** What changed between editions of a report. */
export function changesPath(survey: string, language: InterfaceLanguage): string {
  return `${reportsPath(language)}/${survey}/changes`;
}

/** The address of a figure as it is printed in its source line. */
export function printedFigure(edition: Pick<Edition, 'survey' | 'number'>, language: InterfaceLanguage, figure: number, publicUrl: string | undefined): string | undefined {
  return printedAddress(figurePath(edition, language, figure), publicUrl);
}
