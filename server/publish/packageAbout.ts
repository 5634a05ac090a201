import type { LoadedEdition } from '../acts/loadEdition.js';
import { citedAddress } from '../report/citedAddress.js';
import type { dataPackage } from '../report/dataPackage.js';
import type { Services } from '../web/services.js';
import { siteLinks } from './siteLinks.js';

/** What a data package says of itself: the hash of its edition, and where each language of it is read. */
export function packageAbout({ config }: Pick<Services, 'config'>, { edition, stored }: LoadedEdition): Parameters<typeof dataPackage>[1] {
  return { hash: stored.hash, address: (language) => citedAddress(siteLinks(edition, language, config.publicUrl), language) };
}
