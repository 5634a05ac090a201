/** What the law on accessibility asks a statement to say: conformity, problems, method, reporting, supervision, date. */
import { formatDate } from '../../../analysis/words/formatDate.js';
import { statementWords } from '../../../views/words/statements.js';
import { softwareVersion } from '../../acts/softwareVersion.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { section, type StatementSection } from './statementPage.js';

/** The day somebody last went through the tests and what they do not cover. */
const assessedOn = '2026-11-22';

const supervisor = 'https://www.digg.se/tdosanmalan';

/** @param email of who answers for it; undefined: the page belongs to no one survey */
export function accessibilitySections(language: InterfaceLanguage, email: string | undefined): readonly StatementSection[] {
  const words = statementWords[language].accessibility;
  const report = email === undefined ? section(words.reportHeading, { paragraphs: [words.reportNoContact] }) : section(words.reportHeading, { paragraphs: [`${words.report}:`], links: [{ href: `mailto:${email}`, text: email }] });
  return [
    section(words.howHeading, { paragraphs: [words.how, words.conformity] }),
    section(words.knownHeading, { items: words.known }),
    section(words.cannotHeading, { paragraphs: [words.cannot] }),
    report,
    section(words.supervisionHeading, { paragraphs: [words.supervision], links: [{ href: supervisor, text: words.supervisionLink }] }),
    section(words.testedHeading, { paragraphs: [words.testedLead], items: words.tested }),
    section(words.untestedHeading, { paragraphs: [words.untestedLead], items: words.untested }),
    section(words.assessedHeading, { paragraphs: [words.assessed(formatDate(assessedOn, language), softwareVersion())] }),
  ];
}
