/**
 * Sends what rounds of mail hold, a slice at a time. Each message is taken before it is sent and closed after: whoever
 * dies in between leaves one that may have gone. That one is not sent again by itself, since a second message to
 * somebody is worse than one that a person at the desk sees as cut off and may send again.
 */
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { opennessOf } from '../../analysis/survey/openness.js';
import { invitationMessage } from '../mail/invitationMessage.js';
import { invitationToken } from '../mail/invitationToken.js';
import type { Mail, Sent } from '../mail/mail.js';
import type { Delivered, Delivery, Round } from '../store/roundStore.js';
import type { Store } from '../store/store.js';
import type { Duty, Handler } from './worker.js';

export const mailDuties: readonly Duty[] = [{ kind: 'send_mail', every: 5_000 }];

/** Messages a second, and milliseconds that one slice may take before other work, such as a link to sign in with, has its turn. */
const pace = 10;
const slice = 5_000;

/** Tries before one address is given up, with a pause that doubles between them. */
const triesAtMost = 8;
const firstPause = 60_000;
const longestPause = 600_000;

export interface MailWork {
  readonly store: Store;
  readonly mail: Mail;
  readonly serverKey: Buffer;
  /** Absent: nothing is sent, since nobody knows what address to write. It is never taken from a request. */
  readonly publicUrl: string | undefined;
  readonly clock: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** ISO date in Stockholm. */
  readonly today: () => string;
  /** Set when the program is to end. */
  readonly stopping: AbortSignal;
}

type Sending = MailWork & { readonly publicUrl: string; readonly until: number };

export function mailHandlers(work: MailWork): ReadonlyMap<string, Handler> {
  // A server that is away is asked again after a pause that doubles; a new start asks at once.
  let pause = 0;
  let quietUntil = 0;
  return new Map([['send_mail', async () => {
    const now = work.clock().getTime();
    if (now < quietUntil) return;
    const went = await sendDue(work);
    pause = went === 'away' ? Math.min(longestPause, Math.max(firstPause / 4, pause * 2)) : 0;
    quietUntil = work.clock().getTime() + pause;
  }]]);
}

async function sendDue(work: MailWork): Promise<'went' | 'away'> {
  const { store, mail, publicUrl, clock } = work;
  if (!mail.isConfigured || publicUrl === undefined) return 'went';
  const sending = { ...work, publicUrl, until: clock().getTime() + slice };
  for (const round of await store.people.dueRounds(clock())) {
    const definition = await definitionToSend(work, round);
    if (definition === undefined) continue;
    await store.people.startRound(round.id);
    await store.people.settleRound(round.id, clock());
    const went = await sendSlice(sending, round, definition);
    await store.people.finishRound(round.id);
    // What the server would not take of this round it will not take of the next.
    if (went === 'away') return 'away';
  }
  return 'went';
}

/** Undefined while nobody could answer; what is over is called off. */
async function definitionToSend({ store, today }: MailWork, { survey: slug, id }: Round): Promise<Definition | undefined> {
  const survey = await store.surveys.find(slug);
  if (survey === undefined) return undefined;
  const definition = readStoredDefinition((await store.surveys.getDefinition(slug, survey.version)).source, slug);
  const openness = survey.trashed === undefined ? opennessOf(survey.state, definition, today()) : 'closed';
  if (openness === 'closed') await store.people.cancelRound(id);
  return openness === 'open' ? definition : undefined;
}

async function sendSlice(sending: Sending, round: Round, definition: Definition): Promise<'went' | 'away'> {
  const { store, clock, sleep, stopping, until } = sending;
  while (!stopping.aborted && clock().getTime() < until) {
    const began = clock().getTime();
    const delivery = await store.people.claimDelivery(round.id, clock());
    if (delivery === undefined) return 'went';
    const sent = await sendOne(sending, round, definition, delivery);
    await store.people.closeDelivery(round.id, delivery.invitation, outcomeOf(sent, delivery, clock()));
    if (sent.outcome === 'away' || sent.outcome === 'unknown') return 'away';
    await sleep(Math.max(0, began + 1_000 / pace - clock().getTime()));
  }
  return 'went';
}

function sendOne({ mail, serverKey, publicUrl }: Sending, { texts }: Round, definition: Definition, delivery: Delivery): Promise<Sent> {
  const address = `${publicUrl}/i/${invitationToken(serverKey, delivery.invitation)}`;
  return mail.send(invitationMessage(definition, texts, delivery, address));
}

function outcomeOf(sent: Sent, { attempts }: Delivery, now: Date): Delivered {
  const inMilliseconds = (time: number) => new Date(now.getTime() + time);
  switch (sent.outcome) {
    case 'sent':
      return { state: 'sent' };
    case 'bounced':
      return { state: 'bounced', reason: sent.reason };
    case 'unknown':
      return { state: 'failed', reason: 'interrupted' };
    case 'away':
      return { state: 'waiting', reason: sent.reason, notBefore: now, isTry: false };
    case 'later':
      if (attempts + 1 >= triesAtMost) return { state: 'failed', reason: sent.reason };
      return { state: 'waiting', reason: sent.reason, notBefore: inMilliseconds(firstPause * 2 ** attempts), isTry: true };
  }
}
