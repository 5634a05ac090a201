/** The report in somebody's own Word template: a form, and the file. */
import { layoutWords } from '../../../../views/words/layout.js';
import { wordTemplateWords } from '../../../../views/words/wordTemplate.js';
import { houseDocument } from '../../../acts/houseDocument.js';
import { statusOf } from '../../../problems/catalogue.js';
import { ProblemError, type InterfaceLanguage, type Problem } from '../../../problems/problem.js';
import { file, type Reply } from '../../../web/reply.js';
import type { Visit } from '../../../web/route.js';
import type { Services } from '../../../web/services.js';
import { faultsIn } from '../../access/faultsIn.js';
import { deskPage } from '../../deskPage.js';
import { surveyHere } from '../../surveyHere.js';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const languages = ['sv', 'en'] as const;

/** An edition as a Word file; made elsewhere, where everybody fetches it. */
export type EditionDocx = (survey: string, edition: string, language: InterfaceLanguage) => Promise<{ readonly bytes: Uint8Array; readonly filename: string }>;

/** Newest first; what was withdrawn is not given out again. */
async function editionsOf({ store }: Services, survey: string): Promise<readonly string[]> {
  const all = await store.editions.listNumbers(survey);
  return all.filter(({ withdrawn }) => withdrawn === undefined).map(({ number }) => number).reverse();
}

function chosen(visit: Visit, field: string, offered: readonly string[], fallback: string): string {
  const asked = visit.form.get(field)?.[0] ?? '';
  return offered.includes(asked) ? asked : fallback;
}

export async function wordTemplatePage(services: Services, visit: Visit, problems: readonly Problem[] = []): Promise<Reply> {
  const here = await surveyHere(services, visit);
  const { language } = visit;
  const words = wordTemplateWords[language];
  const editions = await editionsOf(services, here.survey.slug);
  const [edition, inLanguage] = [chosen(visit, 'edition', editions, editions[0] ?? ''), chosen(visit, 'language', languages, language)];
  const faults = faultsIn(problems, language, words.errors);
  const base = `/${language}/w/${here.survey.slug}/report`;
  return deskPage(services, visit, {
    template: 'pages/desk/wordTemplate',
    title: (problems.length === 0 ? '' : layoutWords[language].errorPrefix) + words.heading,
    about: { ...here, tab: 'report' },
    status: problems[0] === undefined ? 200 : statusOf(problems[0]),
    model: {
      heading: words.heading, lead: words.lead, errors: faults.summary, back: { href: base, text: words.back }, taken: words.taken,
      nothing: editions.length === 0 ? words.nothing : '',
      form: editions.length === 0 ? false : {
        action: `${base}/word`, submit: words.submit,
        edition: { label: words.edition, options: editions.map((value) => ({ value, text: value, isChosen: value === edition })) },
        language: { label: words.language, options: languages.map((value) => ({ value, text: words.languages[value], isChosen: value === inLanguage })) },
        file: { label: words.file, hint: words.fileHint, ...faults.of('template') },
      },
    },
  });
}

export async function sendInTemplate(services: Services, docxOf: EditionDocx, visit: Visit): Promise<Reply> {
  const { survey } = await surveyHere(services, visit);
  const editions = await editionsOf(services, survey.slug);
  const [newest] = editions;
  if (newest === undefined) return wordTemplatePage(services, visit);
  const language = languages.find((each) => each === chosen(visit, 'language', languages, visit.language)) ?? visit.language;
  try {
    const { bytes, filename } = await docxOf(survey.slug, chosen(visit, 'edition', editions, newest), language);
    return file(await houseDocument(services.draw, bytes, visit.files.get('template')), mediaType, { cache: 'personal', filename });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0].field === undefined) throw error;
    return wordTemplatePage(services, visit, error.problems);
  }
}
