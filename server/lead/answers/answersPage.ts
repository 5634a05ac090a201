/** Single answers, for analysts who say what they are for. */
import type { Anonymity } from '../../../analysis/disclosure/singleAnswers/anonymity.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { answersWords } from '../../../views/words/answersPage.js';
import { exportContents, fewestExported, type ExportContent } from '../../acts/singleAnswers/exportAnswers.js';
import { statusOf, wordingOf } from '../../problems/catalogue.js';
import type { Problem } from '../../problems/problem.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { deskPage } from '../deskPage.js';
import type { SurveyHere } from '../surveyHere.js';
import { anonymityModel } from './anonymityModel.js';

export interface Entered {
  readonly purpose: string;
  readonly content: ExportContent;
  /** Said before the answers are given out. */
  readonly report?: Anonymity;
}

export const longestPurpose = 500;

export async function answersPage(services: Services, visit: Visit, here: SurveyHere, entered: Entered = { purpose: '', content: 'protected' }, problem?: Problem): Promise<Reply> {
  const { language } = visit;
  const words = answersWords[language];
  const count = await services.store.answers.countMixed(here.survey.slug);
  const base = `/${language}/w/${here.survey.slug}/answers`;
  const wording = problem === undefined ? undefined : wordingOf(problem, language);
  const said = wording === undefined ? '' : `${wording.message} ${wording.mend}`;
  // nothing that was entered is wrong with it
  const refused = problem?.code === 'export_too_alike' ? said : '';
  const error = refused === '' ? said : '';
  return deskPage(services, visit, {
    template: 'pages/desk/answers',
    title: wording === undefined ? words.title : `${words.errorPrefix}${words.title}`,
    status: problem === undefined ? 200 : statusOf(problem),
    about: { ...here, tab: 'answers' },
    model: {
      heading: words.title,
      count: words.count({ count: formatNumber(count, language) }),
      tooFew: count < fewestExported ? words.tooFew({ fewest: String(fewestExported) }) : '',
      mayExport: count >= fewestExported,
      refused: refused === '' ? false : { heading: words.refusedHeading, text: refused },
      rule: words.rule,
      problems: error === '' ? false : { heading: words.problemHeading, text: error },
      action: base,
      purpose: { label: words.purpose, hint: words.purposeHint({ most: String(longestPurpose) }), value: entered.purpose, error, wrong: error === '' ? '' : 'wrong' },
      content: { legend: words.content, options: exportContents.map((value) => ({ value, ...words.contents[value], isChosen: value === entered.content })) },
      risk: entered.report === undefined ? false : anonymityModel(entered.report, here.definition, language),
      assess: words.assess,
      submit: { all: words.submitAll, csv: words.submitCsv },
      inFile: { heading: words.inFileHeading, items: words.inFile },
      codebook: { href: `${base}/codebook.csv`, label: words.codebook, hint: words.codebookHint },
      definition: { href: `${base}/definition.json`, label: words.definition, hint: words.definitionHint },
    },
  });
}
