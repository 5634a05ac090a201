import { element, write } from '../../markup.js';
import { wordLanguage } from './wordLanguage.js';
import { wordText } from './wordText.js';

export interface FileFacts {
  readonly title: string;
  /** What it is a report of. */
  readonly subject: string;
  /** Whose report it is. */
  readonly organisation: string;
  /** BCP 47 */
  readonly language: string;
  /** ISO date of the edition: never that of the day when the file was made. */
  readonly date: string;
}

/** Title, language and date of the file, as the part `docProps/core.xml`. */
export function coreProperties({ title, subject, organisation, language, date }: FileFacts): string {
  const moment = (name: string) => element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, [`${date}T00:00:00Z`]);
  const core = element('cp:coreProperties', {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  }, [
    element('dc:title', {}, [wordText(title)]),
    element('dc:subject', {}, [wordText(subject)]),
    element('dc:creator', {}, [wordText(organisation)]),
    element('dc:language', {}, [wordLanguage(language)]),
    element('cp:lastModifiedBy', {}, [wordText(organisation)]),
    moment('created'),
    moment('modified'),
  ]);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${write(core)}`;
}
