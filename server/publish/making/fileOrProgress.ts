/** A file as soon as it can be sent; in a browser, a page that says how far it is where that takes more than a moment. */
import { setTimeout } from 'node:timers/promises';
import { redirect, type Outgoing } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';
import { nameUnderWay } from '../../web/serving.js';
import { makingPath } from '../paths.js';
import type { WantedFile } from './wantedFile.js';
import type { Works } from './works.js';

/** Milliseconds that are waited without a page. */
const moment = 800;

export function makingAddress({ loaded, language, file, choices }: WantedFile, turn: string): string {
  const query = [choices, ...(turn === '' ? [] : [`turn=${turn}`])].filter((part) => part !== '').join('&');
  return `${makingPath(loaded.edition, language, file)}${query === '' ? '' : `?${query}`}`;
}

/** Errors ProblemError web_busy when too many wait already. */
export async function fileOrProgress(services: Pick<Services, 'randomBytes' | 'config'>, works: Works, visit: Visit, wanted: WantedFile): Promise<Outgoing> {
  if (visit.showsPages !== true || visit.query.get('page') === 'no' || (await wanted.isKept())) return wanted.send();
  const turn = nameUnderWay(services.config.serving, services.randomBytes(12).toString('base64url'));
  const work = await works.join(wanted.key, wanted.steps, { name: turn });
  await Promise.race([work.end(), setTimeout(moment)]);
  const { state, missing } = work.progress();
  return state === 'done' && missing === 0 ? wanted.send() : redirect(makingAddress(wanted, turn), { status: 302 });
}
