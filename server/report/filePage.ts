import type { Edition } from '../../analysis/report/edition.js';
import { textIn } from '../../analysis/words/textIn.js';
import { layoutWords } from '../../views/words/layout.js';
import { reportWords } from '../../views/words/report.js';
import type { BuiltViews } from '../render/builtViews.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import { methodsModel } from './methodsModel.js';
import type { ReportReading } from './reportLinks.js';
import { reportModel } from './reportModel.js';
import type { SectionModel } from './sectionModel.js';
import { inlineSheet } from './sheet.js';

/** Nothing is fetched and nothing runs: what the page shows is in it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

async function iconOf(views: BuiltViews): Promise<string> {
  return `data:image/svg+xml;base64,${(await views.readAsset('mark.svg')).toString('base64')}`;
}

async function layoutOf(views: BuiltViews, { definition }: Edition, title: string, { language }: ReportReading) {
  const words = layoutWords[language];
  return {
    language,
    title,
    policy,
    icon: await iconOf(views),
    sheet: await inlineSheet(views, 'report.css'),
    skip: words.skip,
    example: definition.example ? words.example : '',
    organisation: textIn(definition.organisation, language),
    surveyLang: foreignTag(definition.languages, language),
    contactBefore: words.contactBefore,
    contactEmail: definition.contact?.email ?? '',
  };
}

/** The report and its methods appendix as one page that stands alone. */
export async function filePage(views: BuiltViews, edition: Edition, figures: readonly SectionModel[], reading: ReportReading): Promise<string> {
  const { title: heading } = reportWords[reading.language].methods;
  const model = reportModel(edition, figures, reading);
  const contents = [...model.contents, { href: '#appendix', label: heading, lang: '' }];
  const layout = await layoutOf(views, edition, `${model.title}. ${model.kicker}`, reading);
  const methods = methodsModel(edition, reading);
  // there is no page of methods to look further on
  return views.render('pages/reportFile', { layout, ...model, facts: methods.facts, contents, appendix: { heading, ...methods } });
}
