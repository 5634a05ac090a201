/** The report of a survey: written part by part or as a file, previewed, published. */
import type { Route } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { freezing } from '../results/freezing.js';
import { lengthyRoutes, type Works } from '../underWay/lengthy.js';
import { lastDrawings } from './lastDrawings.js';
import { partPage, savePartHere } from './partPage.js';
import { previewing } from './previewPage.js';
import { looking, publishing } from './publishHere.js';
import { addHere, moveHere, removeHere, takeHere, undoHere } from './reportActs.js';
import { reportPage } from './reportPage.js';
import { downloadSupport, removeSupportHere, saveSupportHere, supportPage } from './supportPage.js';
import { downloadSource, saveSourceHere, sourcePage } from './sourcePage.js';

/** Bytes of a form with a plan and its file. */
const most = 1024 * 1024;

export function reportRoutes(services: Services, works: Works): readonly Route[] {
  const base = '/:lang/w/:survey/report';
  const last = lastDrawings();
  return [
    { method: 'GET', path: base, who: 'see_report', handle: (visit) => reportPage(services, visit) },
    ...lengthyRoutes(works, { kind: 'preview', method: 'GET', place: '/report/preview', who: 'see_report', from: '/report', act: previewing(services, last) }),
    { method: 'GET', path: `${base}/report.yaml`, who: 'see_report', handle: (visit) => downloadSource(services, visit) },
    { method: 'POST', path: `${base}/take`, who: 'write_report', handle: (visit) => takeHere(services, visit) },
    ...lengthyRoutes(works, { kind: 'freeze', method: 'POST', place: '/report/count', who: 'write_report', from: '/report', act: freezing(services, 'report', (visit, problems) => reportPage(services, visit, problems)) }),
    { method: 'POST', path: `${base}/move`, who: 'write_report', handle: (visit) => moveHere(services, visit) },
    { method: 'POST', path: `${base}/add`, who: 'write_report', handle: (visit) => addHere(services, visit) },
    { method: 'POST', path: `${base}/remove`, who: 'write_report', handle: (visit) => removeHere(services, visit) },
    { method: 'POST', path: `${base}/undo`, who: 'write_report', handle: (visit) => undoHere(services, visit) },
    { method: 'GET', path: `${base}/part/:part`, who: 'write_report', handle: (visit) => partPage(services, visit) },
    { method: 'POST', path: `${base}/part/:part`, who: 'write_report', handle: (visit) => savePartHere(services, visit) },
    { method: 'GET', path: `${base}/file`, who: 'write_report', handle: (visit) => sourcePage(services, visit) },
    { method: 'POST', path: `${base}/file`, who: 'write_report', files: most, handle: (visit) => saveSourceHere(services, visit) },
    { method: 'GET', path: `${base}/capacity.yaml`, who: 'see_report', handle: (visit) => downloadSupport(services, visit) },
    { method: 'GET', path: `${base}/support`, who: 'write_report', handle: (visit) => supportPage(services, visit) },
    { method: 'POST', path: `${base}/support`, who: 'write_report', files: most, handle: (visit) => saveSupportHere(services, visit) },
    { method: 'POST', path: `${base}/support/remove`, who: 'write_report', handle: (visit) => removeSupportHere(services, visit) },
    ...lengthyRoutes(
      works,
      { kind: 'publish', method: 'POST', place: '/report/publish', who: 'publish_report', from: '/report', act: publishing(services) },
      { kind: 'look', method: 'GET', place: '/report/publish', who: 'publish_report', from: '/report', act: looking(services) },
    ),
  ];
}
