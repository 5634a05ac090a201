import type { LoadedEdition } from '../acts/loadEdition.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { ReportReading } from '../report/reportLinks.js';
import type { Services } from '../web/services.js';
import { siteLinks } from './siteLinks.js';

/** An edition as it is read on the site. */
export function siteReading({ config: { publicUrl } }: Pick<Services, 'config'>, { edition, stored }: LoadedEdition, language: InterfaceLanguage): ReportReading {
  return { language, hash: stored.hash, links: siteLinks(edition, language, publicUrl) };
}
