import { setTimeout as sleep } from 'node:timers/promises';
import { keepingAlive, ask, type Answered } from './ask.js';
import { markFrom } from './crowd.js';
import type { Fault } from './fault.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { Respondent, type Address } from './respondent.js';
import { openWorld } from './world.js';

const atOnce = 50;

/** Double click, coming back and sending again, and fifty at once, each with the same secret. */
async function sendAgain(address: Address, ledger: Ledger, mark: string): Promise<void> {
  const person = new Respondent(address, ledger, mark, { until: Infinity, pause: 25, request: 40_000 });
  if (!(await person.prepare())) throw new Error('the draft was not taken');
  const answers = await Promise.all(Array.from({ length: atOnce }, () => person.sendOnce()));
  const heard = answers.filter((answer) => person.hears(answer)).length;
  if (heard !== atOnce) ledger.broken.push(`${String(heard)} of ${String(atOnce)} that pressed Send at once were told that it is stored`);
  const codes = new Set([await person.receipt(), await person.receipt()]);
  if (!person.hears(await person.sendOnce())) ledger.broken.push('whoever comes back and sends again is told something else');
  codes.add(await person.receipt());
  if (codes.size !== 1) ledger.broken.push('the receipt is another one after sending again');
}

interface Whole {
  readonly port: number;
  readonly survey: string;
  readonly ledger: Ledger;
  readonly mark: string;
  readonly agent: Address['agent'];
}

/** Times that a busy server may put a sender off, 25 ms apart. */
const mostPutOff = 400;

/** A whole answer under a key of the sender's: fifty at once, then the same key with another body. Who is put off sends again. */
async function sendWhole({ port, survey, ledger, mark, agent }: Whole): Promise<void> {
  const post = async (text: string, left = mostPutOff): Promise<Answered> => {
    const answer = await ask({ port, method: 'POST', path: `/en/s/${survey}/answers`, body: `key=${mark}&consent=yes&comment=${text}`, ...(agent === undefined ? {} : { agent }) });
    if (answer.status !== 503 || left === 0) return answer;
    await sleep(25);
    return post(text, left - 1);
  };
  const answers = await Promise.all(Array.from({ length: atOnce }, () => post(mark)));
  const count = (status: number): number => answers.filter((answer) => answer.status === status).length;
  if (count(201) === 1 && count(200) === atOnce - 1) ledger.acknowledged.add(mark);
  else ledger.broken.push(`fifty equal answers were told ${String(count(201))} times 201 and ${String(count(200))} times 200`);
  const receipts = new Set(answers.map(({ text }) => /"receipt":"([^"]+)"/.exec(text)?.[1]));
  if (receipts.size !== 1 || receipts.has(undefined)) ledger.broken.push('fifty equal answers got several receipts');
  const other = await post(`${mark}x`);
  if (other.status !== 409) ledger.broken.push(`the same key with another body is answered ${String(other.status)}`);
}

export const f06SentAgain: Fault = {
  name: 'F6',
  title: 'an answer is sent again: 50 at once with the same key, back and resend, the same key with another body',
  runs: { short: 3, default: 100, full: 500 },
  async run({ runs, chance, folder }) {
    const world = await openWorld({ folder });
    const agent = keepingAlive();
    try {
      const survey = await world.newSurvey();
      const ledger = new Ledger();
      for (let round = 0; round < runs; round += 1) {
        await sendAgain({ port: world.port, survey, agent }, ledger, markFrom(chance));
        await sendWhole({ port: world.port, survey, ledger, mark: markFrom(chance), agent });
      }
      return await outcomeOf(world, survey, ledger);
    } finally {
      agent.destroy();
      await world.close();
    }
  },
};
