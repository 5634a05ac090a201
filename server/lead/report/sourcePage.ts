/** The plan of a report as a file: written here, uploaded or downloaded, with every fault at its place. */
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import { planFile } from '../../acts/plan/planHere.js';
import { savePlan } from '../../acts/plan/savePlan.js';
import { file, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { seenRevision } from '../definition/readUpload.js';
import { actorOf } from '../deskPage.js';
import { besideFilePage, saveBesideFile, type Shown } from './besideFile.js';
import { reportHere } from './reportHere.js';

export async function sourcePage(services: Services, visit: Visit, shown: Shown = {}): Promise<Reply> {
  const here = await reportHere(services, visit);
  const { planned, base } = here;
  const words = reportDeskWords[visit.language].source;
  const ways = { download: { href: `${base}/report.yaml`, text: words.download } };
  return besideFilePage(services, visit, here, { name: planFile, text: planned.text, faults: planned.isStored ? planned.faults : [], words, action: 'file', ways }, shown);
}

export function saveSourceHere(services: Services, visit: Visit): Promise<Reply> {
  const act = { who: actorOf(visit).account.id, survey: visit.params.get('survey') ?? '', seen: seenRevision(visit) };
  return saveBesideFile(visit, planFile, (text) => savePlan(services.store, act, { text, isOwn: true }), (shown) => sourcePage(services, visit, shown));
}

export async function downloadSource(services: Services, visit: Visit): Promise<Reply> {
  const { planned, survey } = await reportHere(services, visit);
  return file(Buffer.from(planned.text), 'application/yaml', { cache: 'personal', filename: `${survey.slug}-report.yaml` });
}
