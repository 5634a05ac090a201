/** What is sent of an edition: from memory while it holds; that it is withdrawn once it does not. */
import { learnLetters } from '../draw/learnLetters.js';
import { ProblemError } from '../problems/problem.js';
import type { NumberedEdition } from '../store/store.js';
import { withQuery } from '../web/buffers.js';
import type { Outgoing, Reply } from '../web/reply.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';
import type { EditionShelf, ShelvedEdition } from './editionShelf.js';
import { withdrawnPage } from './withdrawnPage.js';

/** Milliseconds until it is asked whether another process has published or withdrawn an edition. */
const freshFor = 5000;

/** Larger files are few, and read from the store each time. */
const largestKept = 4 * 1024 * 1024;

/** Spelled as we print it: other spellings of an address have no end, and nothing is kept for them. */
const printed = /^\/(?:sv|en)\/r(?:\/[a-z0-9._-]+){2,4}$/;
const choices = new Set(['size', 'frame', 'standard']);

function isPrinted({ path, query }: Visit): boolean {
  const names = [...query.keys()];
  return printed.test(path) && new Set(names).size === names.length && names.every((name) => choices.has(name));
}

/** A page is the same whatever follows a question mark; a file is chosen by it. */
function nameOf({ path, query }: Visit, { mediaType }: Pick<Reply, 'mediaType'>): string {
  const search = query.toString();
  return mediaType.startsWith('text/html') ? path : withQuery(path, search === '' ? '' : `?${search}`);
}

function stateOf(editions: readonly NumberedEdition[]): string {
  return editions.map(({ number, withdrawn }) => (withdrawn === undefined ? number : `-${number}`)).join(' ');
}

function keptReply({ buffers }: Services, visit: Visit, state: string): Reply | undefined {
  if (!isPrinted(visit)) return undefined;
  const asFile = nameOf(visit, { mediaType: '' });
  return (buffers.renew(visit.path, state, freshFor) ?? buffers.renew(asFile, state, freshFor))?.reply;
}

/** An edition that may be withdrawn is nothing to keep for a year. */
function ofEdition(reply: Reply): Reply {
  return reply.cache === 'immutable' ? { ...reply, cache: 'edition' } : reply;
}

/** A page says so when what it compares with is withdrawn: it is kept for as long as neither report has changed. */
async function stateWithWave(shelf: EditionShelf, { edition, editions }: ShelvedEdition): Promise<string> {
  const { earlier } = edition;
  return earlier === undefined ? stateOf(editions) : `${stateOf(editions)} after ${stateOf(await shelf.numbersOf(earlier.survey))}`;
}

async function whileItHolds(services: Services, shelf: EditionShelf, visit: Visit, make: () => Promise<Outgoing>): Promise<Outgoing> {
  const state = await stateWithWave(shelf, await shelf.get(visit.params.get('report') ?? '', visit.params.get('edition') ?? ''));
  const known = keptReply(services, visit, state);
  if (known !== undefined) return known;
  // only just after a start are they not known yet
  await learnLetters(services.draw.measure);
  const made = await make();
  if ('parts' in made) return made;
  const reply = ofEdition(made);
  if (reply.status === 200 && reply.cache !== 'personal' && reply.body.length <= largestKept && isPrinted(visit)) services.buffers.put(nameOf(visit, reply), reply, freshFor, state);
  return reply;
}

export async function editionReply(services: Services, shelf: EditionShelf, visit: Visit, make: () => Promise<Outgoing>): Promise<Outgoing> {
  try {
    return await whileItHolds(services, shelf, visit, make);
  } catch (error) {
    if (error instanceof ProblemError && error.problems[0].code === 'edition_withdrawn') return withdrawnPage(services, shelf, visit, String(error.problems[0].params['edition']));
    throw error;
  }
}
