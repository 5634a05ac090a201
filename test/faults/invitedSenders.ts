/** Invited people who send a whole answer each, one after another, until they are told that it is stored. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, keepingAlive, type Answered } from './ask.js';
import { markFrom } from './crowd.js';
import type { Ledger } from './ledger.js';
import type { World } from './world.js';

export interface InvitedSenders {
  /** How many were told that their answer is stored. */
  acknowledged(): number;
  /** What does not hold now between what they were told, their invitations and the answers. */
  faults(): Promise<readonly string[]>;
  leave(): Promise<void>;
}

interface Options {
  readonly world: World;
  readonly survey: string;
  readonly ledger: Ledger;
  readonly chance: () => number;
  readonly people: number;
  /** On the list, most of whom never come: what lies there takes its time to be written anew. */
  readonly listed: number;
}

interface Person {
  readonly mark: string;
  readonly token: string;
}

const pause = 100;

function invitedPerson(chance: () => number): Person {
  const mark = markFrom(chance);
  return { mark, token: createHash('sha256').update(mark).digest('base64url').slice(0, 22) };
}

const hashOf = ({ token }: Person): Buffer => createHash('sha256').update(token).digest();

export async function startInvitedSenders({ world, survey, ledger, chance, people, listed }: Options): Promise<InvitedSenders> {
  const all = Array.from({ length: listed }, () => invitedPerson(chance));
  await world.query('insert into people.invitation (survey, token_hash) select $1, t from unnest($2::bytea[]) as t', [survey, all.map(hashOf)]);
  const stored = new Set<Person>();
  const turnedAway = new Set<Person>();
  const agent = keepingAlive();
  let isOver = false;

  /** Whether it came to an end. */
  const hear = (person: Person, { status, text }: Answered): boolean => {
    if (status === 200 || status === 201) {
      stored.add(person);
      ledger.acknowledged.add(person.mark);
      return true;
    }
    if (status >= 500 && status !== 503) ledger.unexpected.push(`an invited answer was answered ${String(status)}`);
    if (status === 503 || status === 429) ledger.refused += 1;
    else if (text.includes('whole_invitation_used')) {
      turnedAway.add(person);
      return true;
    }
    return false;
  };
  const send = async (person: Person): Promise<void> => {
    while (!isOver) {
      try {
        const body = `key=${person.mark}&consent=yes&comment=${person.mark}&invitation=${person.token}`;
        if (hear(person, await ask({ port: world.port, method: 'POST', path: `/en/s/${survey}/answers`, body, agent }))) return;
      } catch {
        ledger.cutOff += 1;
      }
      ledger.retried += 1;
      await sleep(pause);
    }
  };
  let next = 0;
  const everyone = Promise.all(Array.from({ length: people }, async () => {
    for (let person = all[next]; !isOver && person !== undefined; person = all[next]) {
      next += 1;
      await send(person);
      await sleep(pause);
    }
  }));
  everyone.catch(() => undefined);
  return {
    acknowledged: () => stored.size,
    faults: async () => {
      // before the question: whoever is told later is none of its answer
      const told = [...stored];
      const [row] = await world.query<{ listed: number; used: number; in_both: number }>(
        `select (select count(*) from people.invitation where survey = $1)::int as listed,
                (select count(*) from people.invitation where survey = $1 and used and token_hash = any($2::bytea[]))::int as used,
                (select count(*) from answers.inbox join answers.response using (id))::int as in_both`,
        [survey, told.map(hashOf)]);
      const { listed: there = -1, used = -1, in_both: inBoth = -1 } = row ?? {};
      return [
        ...(there === listed ? [] : [`${String(there)} of ${String(listed)} invitations are there`]),
        ...(used === told.length ? [] : [`${String(told.length - used)} of ${String(told.length)} invitations of answers that are stored are not used`]),
        ...(inBoth === 0 ? [] : [`${String(inBoth)} answers are in the inbox and among the mixed`]),
        ...(turnedAway.size === 0 ? [] : [`${String(turnedAway.size)} people were told that their invitation is used, and it was not`]),
      ];
    },
    leave: async () => {
      isOver = true;
      await everyone;
      agent.destroy();
    },
  };
}
