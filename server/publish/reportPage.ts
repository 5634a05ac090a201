/** The needs report: finding, key numbers, non-response, figures, how it was done, how to cite it. */
import { reportModel } from '../report/reportModel.js';
import { sectionModel, type SectionModel } from '../report/sectionModel.js';
import type { ReportReading } from '../report/reportLinks.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { editionLayout } from './editionLayout.js';
import { figureIn } from './figureFile.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import type { MadePage } from './madePage.js';
import { pageDrawings } from './pageDrawings.js';
import { siteLinks } from './siteLinks.js';

async function section(services: Services, { edition }: LoadedEdition, number: number, reading: ReportReading): Promise<SectionModel & { readonly whole: boolean }> {
  const { language } = reading;
  const web = figureIn(services, { edition, number, language, size: 'web' });
  const phone = figureIn(services, { edition, number, language, size: 'phone' });
  const drawings = await pageDrawings(services, edition, number, language);
  return { ...sectionModel(edition, { web, phone }, drawings, reading), whole: drawings !== 'failed' };
}

/** @param isNewest no edition has replaced it */
export async function reportPage(services: Services, loaded: LoadedEdition, visit: Pick<Visit, 'language' | 'path'>, isNewest: boolean): Promise<MadePage> {
  const { edition, stored } = loaded;
  const { language } = visit;
  const reading = { language, hash: stored.hash, links: siteLinks(edition, { language, publicUrl: services.config.publicUrl, isNewest }) };
  const figures = await Promise.all(edition.plan.figures.map((_, i) => section(services, loaded, i + 1, reading)));
  const model = reportModel(edition, figures, reading);
  const layout = editionLayout(services, visit, edition, `${model.title}. ${model.kicker}`);
  const html = services.views.render('pages/report', { layout, appendix: false, ...model });
  return { html, whole: figures.every(({ whole }) => whole) };
}
