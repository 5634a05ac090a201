import { citation } from '../../analysis/findings/citation.js';
import { licenceName, licenceTerm, licenceUrl } from '../../analysis/findings/licence.js';
import { surveyFacts } from '../../analysis/findings/surveyFacts.js';
import { contextOf } from '../../analysis/report/contextOf.js';
import type { Edition } from '../../analysis/report/edition.js';
import { textIn } from '../../analysis/words/textIn.js';
import { reportWords } from '../../views/words/report.js';
import { citedAddress } from './citedAddress.js';
import type { ReportReading } from './reportLinks.js';

/** How the survey was done, how to cite the report, its checksum, whom to ask. */
export function footModel(edition: Edition, { language, links, hash }: ReportReading) {
  const words = reportWords[language];
  const context = contextOf(edition, language);
  const { contact, source, licence } = edition.plan;
  const tables = edition.plan.figures.flatMap((figure) => edition.tables.filter((table) => table.question === figure.question && table.by[0] === figure.by));
  return {
    methodsHeading: words.methodsHeading,
    facts: [...surveyFacts(tables, context), ...(source === undefined ? [] : [{ term: words.sourceTerm, text: textIn(source, language) }])],
    methodsHref: links.methods,
    methodsLink: words.methodsLink,
    citeHeading: words.citeHeading,
    citation: citation(context, citedAddress(links, language)),
    licence: licence === undefined ? false : { label: licenceTerm[language], name: licenceName(licence, language), url: licenceUrl(licence) },
    hashLabel: words.hashLabel,
    hash,
    dataHref: links.data,
    dataLink: words.dataLink,
    contactHeading: words.contactHeading,
    contact: contact === undefined ? '' : textIn(contact, language),
  };
}
