import { ProblemError } from '../../problems/problem.js';
import { fileName } from '../fileName.js';
import { archiveParts, archiveSteps, everyFile, isArchiveKept, type EveryFile } from '../everyFile.js';
import { streamed, type Outgoing } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { WantedFile } from './wantedFile.js';
import type { Works } from './works.js';

async function* whileWaiting(parts: AsyncGenerator<Buffer>, leave: () => void): AsyncGenerator<Buffer> {
  try {
    yield* parts;
  } finally {
    leave();
  }
}

/** Everything in one archive; `?lang=all`: in both languages. Errors ProblemError 404 that lists what is offered. */
export function archiveWanted(works: Works, every: Omit<EveryFile, 'languages'>, visit: Pick<Visit, 'language' | 'query' | 'requestId'>): WantedFile {
  const { loaded } = every;
  const { edition } = loaded;
  const { language } = visit;
  const asked = visit.query.get('lang');
  if (asked !== null && asked !== 'all') throw new ProblemError({ code: 'choice_not_offered', params: { name: 'lang', value: asked.slice(0, 40), choices: 'all' } });
  const isAll = asked === 'all';
  const here: EveryFile = { ...every, languages: isAll ? ['sv', 'en'] : [language] };
  const key = `${edition.survey}/${edition.number}/zip.${isAll ? 'all' : language}`;
  const steps = async () => archiveSteps(here, await archiveParts(here));
  const send = async (): Promise<Outgoing> => {
    const parts = await archiveParts(here);
    // the page that says that something is missing leads there
    const takesRest = visit.query.get('page') === 'no';
    const name = `send ${visit.requestId}`;
    const work = await works.join(key, () => archiveSteps(here, parts), { name, until: Infinity });
    return streamed(whileWaiting(everyFile(here, parts, work, takesRest), () => work.leave(name)), 'application/zip', fileName(edition, language, isAll ? ['all'] : [], 'zip'));
  };
  return { loaded, language, kind: 'zip', file: 'report.zip', choices: isAll ? 'lang=all' : '', key, isKept: async () => isArchiveKept(here, await archiveParts(here)), steps, send };
}
