/** A report as one page that stands alone: style, fonts and drawings are in it, nothing is fetched and nothing runs. */
import type { LoadedEdition } from '../acts/loadEdition.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { filePage } from '../report/filePage.js';
import { singleLinks } from '../report/singleLinks.js';
import { eachInTurn } from './eachInTurn.js';
import type { FileServices } from './figureFile.js';
import type { MadeFile } from './madeOnce.js';
import { editionPath, printedAddress } from './paths.js';
import { siteSection } from './siteSection.js';

export async function singlePage(services: FileServices, { edition, stored }: LoadedEdition, language: InterfaceLanguage): Promise<MadeFile> {
  const { publicUrl } = services.config;
  const path = editionPath(edition, language);
  const printed = printedAddress(path, publicUrl);
  const links = singleLinks({ ...(printed === undefined ? {} : { printed }), ...(publicUrl === undefined ? {} : { data: new URL(`${path}/edition.json`, publicUrl).href }) });
  const reading = { language, hash: stored.hash, links };
  const sections = await eachInTurn(edition.plan.figures.length, (i) => siteSection(services, edition, i + 1, reading));
  const html = await filePage(services.views, edition, sections.map(({ model }) => model), reading);
  return { bytes: Buffer.from(html), whole: sections.every(({ whole }) => whole) };
}
