/** The needs report: finding, key numbers, non-response, figures, how it was done, how to cite it. */
import { reportModel } from '../report/reportModel.js';
import { sectionModel, type SectionModel } from '../report/sectionModel.js';
import type { ReportReading } from '../report/reportLinks.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { editionLayout } from './editionLayout.js';
import { editionMeta } from './editionMeta.js';
import { figureIn } from './figureFile.js';
import type { LoadedEdition } from '../acts/loadEdition.js';
import type { MadePage } from './madePage.js';
import { pageDrawings } from './pageDrawings.js';
import { editionPath } from './paths.js';
import { siteLinks } from './siteLinks.js';
import type { Standing } from './standing.js';

async function section(services: Services, { edition }: LoadedEdition, number: number, reading: ReportReading): Promise<SectionModel & { readonly whole: boolean }> {
  const { language } = reading;
  const web = figureIn(services, { edition, number, language, size: 'web' });
  const phone = figureIn(services, { edition, number, language, size: 'phone' });
  const drawings = await pageDrawings(services, edition, number, language);
  return { ...sectionModel(edition, { web, phone }, drawings, reading), whole: drawings !== 'failed' };
}

export async function reportPage(services: Services, loaded: LoadedEdition, visit: Pick<Visit, 'language' | 'path'>, standing: Standing): Promise<MadePage> {
  const { edition, stored } = loaded;
  const { language } = visit;
  const { publicUrl } = services.config;
  const reading = { language, hash: stored.hash, links: siteLinks(edition, { language, publicUrl, isNewest: true }), ...standing };
  const figures = await Promise.all(edition.plan.figures.map((_, i) => section(services, loaded, i + 1, reading)));
  const model = reportModel(edition, figures, reading);
  const title = `${model.title}. ${model.kicker}`;
  const [number] = model.keyNumbers;
  const description = number === undefined ? model.responseLine : `${number.value} ${endSentence(number.phrase)} ${model.responseLine}`;
  const first = figureIn(services, { edition, number: 1, language, size: 'slide' });
  const meta = editionMeta(edition, { language, path: editionPath(edition, language), title, description, figure: first }, publicUrl);
  const layout = editionLayout(services, visit, edition, title, { meta, script: 'copy.js' });
  const html = services.views.render('pages/report', { layout, appendix: false, ...model });
  return { html, whole: figures.every(({ whole }) => whole) };
}
