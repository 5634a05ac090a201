/** Single answers, for analysts who say what they are for. */
import { lowerFirst, nameOfQuestion } from '../../../analysis/findings/names.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import type { Language } from '../../../analysis/words/language.js';
import { answersWords } from '../../../views/words/answersPage.js';
import type { AnswersRisk } from '../../acts/answersRisk.js';
import { fewestExported } from '../../acts/exportAnswers.js';
import { statusOf, wordingOf } from '../../problems/catalogue.js';
import type { Problem } from '../../problems/problem.js';
import type { Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { deskPage } from '../deskPage.js';
import type { SurveyHere } from '../surveyHere.js';

export interface Entered {
  readonly purpose: string;
  readonly texts: boolean;
  /** Said before the answers are given out. */
  readonly risk?: AnswersRisk;
}

export const longestPurpose = 500;

/** What is told before the answers are given out; false until they are asked for. */
function riskModel(risk: AnswersRisk | undefined, definition: Definition, language: Language) {
  if (risk === undefined) return false;
  const words = answersWords[language].risk;
  const by = formatList(risk.background.map((code) => lowerFirst(nameOfQuestion(definition, code, language))), language);
  const few = { percent: formatPercent(risk.fewPercent / 100, language), fewest: '5' };
  const alone = { percent: formatPercent(risk.alonePercent / 100, language) };
  return { heading: words.heading, lines: [by === '' ? words.nothing : words.by({ by }), words.smallest[risk.smallest], words.alone(alone), words.few(few)], advice: words.advice };
}

export async function answersPage(services: Services, visit: Visit, here: SurveyHere, entered: Entered = { purpose: '', texts: false }, problem?: Problem): Promise<Reply> {
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
      texts: { label: words.texts, warning: words.textsWarning, isChecked: entered.texts },
      risk: riskModel(entered.risk, here.definition, language),
      submit: entered.risk === undefined ? words.assess : words.submit,
      inFile: { heading: words.inFileHeading, items: words.inFile },
      codebook: { href: `${base}/codebook.csv`, label: words.codebook, hint: words.codebookHint },
      definition: { href: `${base}/definition.json`, label: words.definition, hint: words.definitionHint },
    },
  });
}
