/** The presentation as the library packs it, made the same bytes each time and in one language. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { fixedZip } from '../fixedZip.js';

interface Seal {
  /** ISO date. */
  readonly date: string;
  /** BCP 47 */
  readonly language: string;
}

/** The library dates what it makes by the clock, says that notes and empty lines are American, and marks no header rows. */
function sealed(path: string, xml: string, { date, language }: Seal): string {
  const dated = path === 'docProps/core.xml' ? xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`).replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`) : xml;
  return dated.replaceAll('lang="en-US"', `lang="${language}"`).replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1" firstCol="1"/>').replaceAll('<a:tblPr>', '<a:tblPr firstRow="1" firstCol="1">');
}

export function sealSlides(bytes: Uint8Array, seal: Seal): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  return fixedZip(entries.map(([path, part]) => {
    const isText = path.endsWith('.xml') || path.endsWith('.rels');
    return { path, bytes: isText ? strToU8(sealed(path, strFromU8(part), seal)) : part, isPacked: !isText };
  }));
}
