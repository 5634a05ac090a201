import type { Edition } from '../../analysis/report/edition.js';
import type { ReportFigure } from '../../analysis/report/figureOf.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { pageMeta, type PageMeta } from '../web/pageMeta.js';
import { editionPath } from './paths.js';

interface Page {
  readonly language: InterfaceLanguage;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The figure that stands for the page; none where nothing in it may be drawn. */
  readonly figure?: ReportFigure;
}

/** The picture is that of the first figure, so a page of another figure goes without. */
export function editionMeta(edition: Edition, { figure, ...page }: Page, publicUrl: string | undefined): PageMeta {
  const isPictured = figure?.drawing !== undefined && figure.facts.number === 1;
  const picture = isPictured ? { picture: { path: `${editionPath(edition, page.language)}/share.png`, alt: figure.words.alt } } : {};
  return pageMeta({ ...page, ...picture }, publicUrl);
}
