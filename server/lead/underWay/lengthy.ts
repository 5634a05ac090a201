/**
 * What may take more than a moment at the desk: answered as ever where it does not, and with a page that says how far it is
 * where it does. One route does it, two more tell of it and stop it, for whoever may do it.
 */
import { setTimeout } from 'node:timers/promises';
import type { Permission } from '../../access/permissions.js';
import { withoutMessage } from '../../web/log.js';
import { redirect, type Outgoing, type Reply } from '../../web/reply.js';
import type { Rank } from '../../web/overload.js';
import type { Route, Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { nameUnderWay } from '../../web/serving.js';
import { actorOf } from '../deskPage.js';
import type { Act, DeskWork } from './deskWork.js';
import { DeskWorks, type LineName } from './deskWorks.js';
import { progressPage } from './progressPage.js';

/** Milliseconds that are waited without a page. */
const moment = 800;

/** What the words of the page call it. */
export type LengthyKind = 'freeze' | 'publish' | 'look' | 'preview';

export interface Lengthy {
  readonly kind: LengthyKind;
  readonly method: Route['method'];
  /** `/results`, in the survey. */
  readonly place: string;
  readonly who: Permission;
  readonly rank?: Rank;
  /** Where it is asked for, in the survey. */
  readonly from: string;
  readonly act: Act;
}

interface Works {
  readonly services: Services;
  readonly works: DeskWorks;
}

export function openWorks(services: Services): Works {
  const works = new DeskWorks({
    clock: () => performance.now(),
    newSecret: () => nameUnderWay(services.config.serving, services.randomBytes(12).toString('base64url')),
    fault: ({ visit, error }) => services.log({ event: 'work at the desk failed', requestId: visit.requestId, ...withoutMessage(error) }),
  });
  return { services, works };
}

export type { Works };

const surveyOf = (visit: Visit): string => visit.params.get('survey') ?? '';
const lineOf = ({ method }: Lengthy): LineName => (method === 'GET' ? 'looks' : 'acts');
const addressIn = (visit: Visit, place: string): string => `/${visit.language}/w/${surveyOf(visit)}${place}`;
const doing = (place: string): string => `${place}/doing`;

/** A page is put together for one person in one language; what is done is done for everybody who sends the same. */
function keyOf({ kind, place }: Lengthy, visit: Visit): string {
  if (kind === 'look' || kind === 'preview') return JSON.stringify([place, kind, surveyOf(visit), visit.language, visit.query.toString(), actorOf(visit).account.id]);
  return JSON.stringify([place, kind, surveyOf(visit), [...visit.form].filter(([name]) => name !== '_form')]);
}

/** Errors ProblemError web_busy; and what the act fails with. */
async function begun({ services, works }: Works, lengthy: Lengthy, visit: Visit): Promise<Outgoing> {
  const made = lineOf(lengthy) === 'looks' ? madeBefore(works, lengthy, visit) : undefined;
  if (made !== undefined) return made;
  const work = works.join({ line: lineOf(lengthy), kind: lengthy.kind, key: keyOf(lengthy, visit), visit, act: lengthy.act });
  const isFoundAgain = (services.config.webConcurrency ?? 1) === 1 || services.config.serving !== undefined;
  await work.end(visit.showsPages === true && isFoundAgain ? setTimeout(moment) : undefined);
  if (work.state === 'failed') throw work.error;
  if (work.state === 'done') return work.outcome(visit);
  return redirect(`${addressIn(visit, doing(lengthy.place))}/${work.id}`, { status: lengthy.method === 'GET' ? 302 : 303 });
}

/** A page that somebody has waited for is given once: who reads it again wants it as it is by then. */
function madeBefore(works: DeskWorks, lengthy: Lengthy, visit: Visit): Promise<Reply> | Reply | undefined {
  const work = found(works, [lengthy], visit, visit.query.get('made') ?? '');
  if (work?.state !== 'done') return undefined;
  works.drop(work);
  return work.outcome(visit);
}

/** Of this survey, of what is done here, and a page only for whom it was put together. */
function found(works: DeskWorks, here: readonly Lengthy[], visit: Visit, id: string): DeskWork | undefined {
  const work = works.find(id);
  if (work === undefined || surveyOf(work.visit) !== surveyOf(visit)) return undefined;
  const lengthy = kindOf(here, work);
  const isMine = lengthy !== undefined && (lineOf(lengthy) === 'acts' || actorOf(work.visit).account.id === actorOf(visit).account.id);
  return isMine ? work : undefined;
}

function kindOf(here: readonly Lengthy[], { act }: Pick<DeskWork, 'act'>): Lengthy | undefined {
  return here.find((lengthy) => lengthy.act === act);
}

/** What is not known any more is over, and the page where it was asked for tells what holds. */
function lost(here: readonly Lengthy[], visit: Visit): Reply {
  const [first] = here;
  const lengthy = here.find(({ kind }) => visit.params.get('work')?.startsWith(`${kind}-`)) ?? first;
  const to = lengthy === undefined ? '' : lineOf(lengthy) === 'acts' ? `${lengthy.from}?said=over` : lengthy.place;
  return redirect(addressIn(visit, to), { status: 302 });
}

function shown({ services, works }: Works, here: readonly Lengthy[], visit: Visit): Promise<Reply> | Reply {
  const work = found(works, here, visit, visit.params.get('work') ?? '');
  const lengthy = work === undefined ? undefined : kindOf(here, work);
  if (work === undefined || lengthy === undefined) return lost(here, visit);
  if (work.state === 'done' && lineOf(lengthy) === 'acts') return work.outcome(visit);
  return progressPage(services, visit, work, {
    kind: lengthy.kind,
    own: `${addressIn(visit, doing(lengthy.place))}/${work.id}`,
    made: `${addressIn(visit, lengthy.place)}?made=${work.id}`,
    again: { method: lengthy.method, action: addressIn(visit, lengthy.place) },
    back: addressIn(visit, lengthy.from),
  });
}

async function stopped({ works }: Works, here: readonly Lengthy[], visit: Visit): Promise<Reply> {
  const work = found(works, here, visit, visit.params.get('work') ?? '');
  const lengthy = work === undefined ? undefined : kindOf(here, work);
  if (work === undefined || lengthy === undefined) return lost(here, visit);
  work.stop();
  await work.end(setTimeout(moment));
  return redirect(`${addressIn(visit, doing(lengthy.place))}/${work.id}`);
}

/** @param here everything that is done at one address, with one permission */
export function lengthyRoutes(open: Works, ...here: readonly Lengthy[]): readonly Route[] {
  const base = '/:lang/w/:survey';
  const [first] = here;
  if (first === undefined) return [];
  const { place, who } = first;
  return [
    ...here.map((lengthy): Route => ({ method: lengthy.method, path: base + place, who, ...(lengthy.rank === undefined ? {} : { rank: lengthy.rank }), handle: (visit) => begun(open, lengthy, visit) })),
    { method: 'GET', path: `${base}${doing(place)}/:work`, who, handle: (visit) => shown(open, here, visit) },
    { method: 'POST', path: `${base}${doing(place)}/:work`, who, handle: (visit) => stopped(open, here, visit) },
  ];
}
