/** The source of a survey as files: as it was written, as a document that stands alone, and the lists it names. */
import { writtenOf } from '../../acts/lifecycle/writtenDefinition.js';
import { ProblemError } from '../../problems/problem.js';
import { file, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { surveyHere } from '../surveyHere.js';

export async function downloadYaml(services: Services, visit: Visit): Promise<Reply> {
  const { survey: { slug, version } } = await surveyHere(services, visit);
  const { text, file: name } = writtenOf(await services.store.surveys.getDefinition(slug, version));
  const isJson = name.endsWith('.json');
  return file(Buffer.from(text), isJson ? 'application/json' : 'application/yaml', { cache: 'personal', filename: `${slug}-${version}.${isJson ? 'json' : 'yaml'}` });
}

export async function downloadJson(services: Services, visit: Visit): Promise<Reply> {
  const { survey: { slug, version } } = await surveyHere(services, visit);
  const parsed: unknown = JSON.parse((await services.store.surveys.getDefinition(slug, version)).source);
  return file(Buffer.from(`${JSON.stringify(parsed, null, 2)}\n`), 'application/json', { cache: 'personal', filename: `${slug}-${version}.json` });
}

/** By its place in the list: names may be anything. */
export async function downloadList(services: Services, visit: Visit): Promise<Reply> {
  const { survey: { slug, version } } = await surveyHere(services, visit);
  const { beside } = writtenOf(await services.store.surveys.getDefinition(slug, version));
  const [name, text] = [...beside][Number(visit.params.get('number')) - 1] ?? [];
  if (name === undefined || text === undefined) throw new ProblemError({ code: 'web_not_found', params: {} });
  return file(Buffer.from(text), 'text/csv; charset=utf-8', { cache: 'personal', filename: name });
}
