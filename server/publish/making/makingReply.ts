/** The page of a file that is being made, and the button that stops it. */
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { makingAddress } from './fileOrProgress.js';
import { makingPage, type MakingView, type Standing } from './makingPage.js';
import type { WantedFile } from './wantedFile.js';
import type { Work } from './work.js';
import type { Works } from './works.js';

/** As it was given out; anything else is nobody's. */
function turnIn(written: string | null | undefined): string {
  return written !== null && written !== undefined && /^(?:\d{1,9}\.)?[\w-]{16}$/.test(written) ? written : '';
}

function standingOf(work: Work, turn: string, { kind }: WantedFile): Standing {
  const { state, done, of, missing, lastFailed } = work.progress();
  if (work.hasLeft(turn)) return state === 'stopped' ? 'stopped' : 'left';
  if (!work.hasEnded) return turn === '' ? 'others' : state === 'waiting' ? 'waiting' : 'working';
  if (state === 'failed') return 'failed';
  if (done < of) return 'stopped';
  // an archive can be sent without a file, a document is its last step
  if (lastFailed && kind !== 'zip') return 'failed';
  return missing === 0 ? 'ready' : 'poor';
}

/** Whoever waits, and whose work is gone (the program was started again, or nobody looked for a while), waits on. */
async function joined(works: Works, wanted: WantedFile, turn: string): Promise<Work | undefined> {
  const known = works.find(wanted.key);
  if (turn === '' || known?.hasLeft(turn) === true) return known;
  const isGone = known === undefined || known.progress().state === 'stopped';
  if (isGone || !known.hasEnded) return works.join(wanted.key, wanted.steps, { name: turn });
  return known;
}

async function viewOf(works: Works, wanted: WantedFile, turn: string): Promise<MakingView> {
  if (await wanted.isKept()) return { standing: 'ready', turn };
  const work = await joined(works, wanted, turn);
  if (work === undefined) return { standing: 'idle', turn };
  return { standing: standingOf(work, turn, wanted), turn, progress: work.progress(), before: works.before(work) };
}

export async function makingReply(services: Pick<Services, 'views'>, works: Works, visit: Visit, wanted: WantedFile): Promise<Reply> {
  return makingPage(services, visit, wanted, await viewOf(works, wanted, turnIn(visit.query.get('turn'))));
}

/** Stops the work where nobody else waits for it. */
export function stopWaiting(works: Works, visit: Visit, wanted: WantedFile): Reply {
  const turn = turnIn(visit.form.get('turn')?.[0]);
  works.find(wanted.key)?.leave(turn);
  return redirect(makingAddress(wanted, turn));
}
