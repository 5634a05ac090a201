/** The export of single answers: the page, the file, the definition that explains it. */
import { responseCodebook } from '../../../analysis/report/package/responseCodebook.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { terms } from '../../../analysis/words/terms.js';
import { assessAnswers, exportAnswers, exportContents, answerReading, type AnswerReading } from '../../acts/singleAnswers/exportAnswers.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import { ProblemError, type InterfaceLanguage, type Problem } from '../../problems/problem.js';
import { file, streamed, type Outgoing, type Reply } from '../../web/reply.js';
import type { Route, Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { actorOf } from '../deskPage.js';
import { surveyHere } from '../surveyHere.js';
import { answersArchive } from './answersArchive.js';
import { answersPage, longestPurpose } from './answersPage.js';

function faultOf(purpose: string): Problem | undefined {
  const { length } = purpose;
  if (length === 0) return { code: 'export_no_purpose', params: {} };
  return length > longestPurpose ? { code: 'export_long_purpose', params: { length, most: longestPurpose } } : undefined;
}

/** A table of answers has no place for a band that a program would not read as an answer: its name wears it. */
function exampleMark({ example }: Definition, language: InterfaceLanguage): string {
  return example ? `_${terms[language].exampleBand}` : '';
}

async function exportReply(services: Services, reading: AnswerReading, visit: Visit): Promise<Outgoing> {
  const here = await surveyHere(services, visit);
  const { survey, definition } = here;
  const said = (field: string): string => (visit.form.get(field)?.[0] ?? '').trim();
  const purpose = said('purpose');
  const content = exportContents.find((one) => one === said('content')) ?? 'protected';
  const fault = faultOf(purpose);
  if (fault !== undefined) return answersPage(services, visit, here, { purpose, content }, fault);
  const order = { survey, serverKey: services.serverKey, who: actorOf(visit).account.id, purpose };
  const format = said('format') === 'csv' ? 'csv' : 'zip';
  try {
    if (said('told') !== 'yes') return await answersPage(services, visit, here, { purpose, content, report: await assessAnswers(services.store, reading, order) });
    const exported = await exportAnswers(services.store, reading, { ...order, content, format });
    const name = `${survey.slug}${exampleMark(definition, visit.language)}_answers_${dateInStockholm(services.clock())}`;
    if (format === 'csv') return streamed(exported.csv, 'text/csv; charset=utf-8', `${name}.csv`);
    const { source } = await services.store.surveys.getDefinition(survey.slug, survey.version);
    return streamed(answersArchive({ ...exported, definition, source, content, name }), 'application/zip', `${name}.zip`);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problems[0].code !== 'export_too_alike') throw error;
    return answersPage(services, visit, here, { purpose, content }, error.problems[0]);
  }
}

async function definitionReply(services: Services, visit: Visit): Promise<Reply> {
  const { survey: { slug, version } } = await surveyHere(services, visit);
  const { source } = await services.store.surveys.getDefinition(slug, version);
  return file(Buffer.from(source), 'application/json; charset=utf-8', { cache: 'personal', filename: `${slug}_definition_${String(version)}.json` });
}

/** `?texts=yes`: also of the columns with what people wrote. */
async function codebookReply(services: Services, visit: Visit): Promise<Reply> {
  const { survey, definition } = await surveyHere(services, visit);
  const codebook = responseCodebook(definition, visit.query.get('texts') === 'yes');
  return file(Buffer.from(codebook), 'text/csv; charset=utf-8', { cache: 'personal', filename: `${survey.slug}${exampleMark(definition, visit.language)}_codebook_${String(survey.version)}.csv` });
}

export function answersRoutes(services: Services): readonly Route[] {
  const here = '/:lang/w/:survey/answers';
  const reading = answerReading(services.clock);
  return [
    { method: 'GET', path: here, who: 'export_answers', handle: async (visit) => answersPage(services, visit, await surveyHere(services, visit)) },
    // whoever answers goes first
    { method: 'POST', path: here, who: 'export_answers', rank: 'rest', handle: (visit) => exportReply(services, reading, visit) },
    { method: 'GET', path: `${here}/codebook.csv`, who: 'export_answers', handle: (visit) => codebookReply(services, visit) },
    { method: 'GET', path: `${here}/definition.json`, who: 'export_answers', handle: (visit) => definitionReply(services, visit) },
  ];
}
