/** The file on support functions, capacity and pilot beside the plan: written here, uploaded, replaced, downloaded or removed, with every fault at its place. */
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import { saveSupport } from '../../acts/support/saveSupport.js';
import { supportFile } from '../../acts/support/supportFile.js';
import { supportSkeleton } from '../../acts/support/supportSkeleton.js';
import { ProblemError } from '../../problems/problem.js';
import { file, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { seenRevision } from '../definition/readUpload.js';
import { actorOf } from '../deskPage.js';
import { besideFilePage, saveBesideFile, type Shown } from './besideFile.js';
import { tried } from './reportActs.js';
import { reportHere } from './reportHere.js';

export async function supportPage(services: Services, visit: Visit, shown: Shown = {}): Promise<Reply> {
  const here = await reportHere(services, visit);
  const { base, support, definition } = here;
  const words = reportDeskWords[visit.language].support;
  const begins = support === undefined ? supportSkeleton(definition, visit.language) : '';
  const ways = {
    download: support === undefined ? { href: '', text: begins === '' ? words.none : `${words.none} ${words.begins}` } : { href: `${base}/capacity.yaml`, text: words.download },
    remove: support === undefined ? false : { action: `${base}/support/remove`, text: words.remove, hint: words.removeHint },
  };
  return besideFilePage(services, visit, here, { name: supportFile, text: support?.text ?? '', begins, faults: support?.faults ?? [], words, action: 'support', ways }, shown);
}

export function saveSupportHere(services: Services, visit: Visit): Promise<Reply> {
  const act = { who: actorOf(visit).account.id, survey: visit.params.get('survey') ?? '', seen: seenRevision(visit) };
  const save = async (text: string): Promise<string> => {
    const saved = await saveSupport(services.store, act, text);
    return saved === 'saved' ? 'supportSaved' : saved;
  };
  return saveBesideFile(visit, supportFile, save, (shown) => supportPage(services, visit, shown));
}

export function removeSupportHere(services: Services, visit: Visit): Promise<Reply> {
  return tried(services, visit, async () => {
    const saved = await saveSupport(services.store, { who: actorOf(visit).account.id, survey: visit.params.get('survey') ?? '', seen: seenRevision(visit) }, undefined);
    return saved === 'saved' ? 'supportRemoved' : saved;
  });
}

/** Errors ProblemError web_not_found where there is none. */
export async function downloadSupport(services: Services, visit: Visit): Promise<Reply> {
  const { support, survey } = await reportHere(services, visit);
  if (support === undefined) throw new ProblemError({ code: 'web_not_found', params: {} });
  return file(Buffer.from(support.text), 'application/yaml', { cache: 'personal', filename: `${survey.slug}-capacity.yaml` });
}
