import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCrowd } from './crowd.js';
import { untilAnswersFlow } from './f01Killed.js';
import type { Circumstances, Fault, Mutant } from './fault.js';
import { startInvitedSenders, type InvitedSenders } from './invitedSenders.js';
import { Ledger } from './ledger.js';
import { outcomeOf } from './outcome.js';
import { openWorld, type World } from './world.js';

/** Where the work that moves answers or invitations begins, or tidies what they left; all else is not counted. */
const moving = String.raw`behov mix|lock table people|^vacuum.*(response|invitation)`;
/** Killed before the statement is sent, and just after. */
const acts = ['die', 'dieLater'] as const;

type Kind = 'mix' | 'reshuffle';
/** Statements of either until the trial is through: it comes before other surveys. Reshuffling has two tables. */
const statements: Readonly<Record<Kind, number>> = { mix: 3, reshuffle: 8 };

interface Step {
  readonly kind: Kind;
  readonly at: number;
  readonly act: typeof acts[number];
}

const steps: readonly Step[] = (['mix', 'reshuffle'] as const).flatMap((kind) =>
  Array.from({ length: statements[kind] }, (_, n) => n + 1).flatMap((at) => acts.map((act): Step => ({ kind, at, act }))));

async function doNow(world: World, kind: Kind, day: string): Promise<void> {
  // whatever a killed program left taken is set free, as its lease would do in minutes
  await world.query('delete from desk.job');
  await world.withStore((store) => store.jobs.add(kind, { day }));
}

/** Whether it died there; it serves again afterwards. */
async function dieAt(world: World, { kind, at, act }: Step, round: number): Promise<boolean> {
  const program = world.program();
  await program.tell({ do: 'plan', from: moving, at, act });
  await doNow(world, kind, String(round));
  const died = await Promise.race([program.ended.then(() => true), sleep(8_000).then(() => false)]);
  if (died) await world.start();
  return died;
}

async function mixed(world: World, survey: string): Promise<number> {
  const [row] = await world.query<{ n: number }>('select count(*)::int as n from answers.response where survey = $1', [survey]);
  return row?.n ?? 0;
}

/** Answers are mixed before anything breaks, so that there is something to write anew. */
async function mixSome(world: World, survey: string, ledger: Ledger): Promise<number> {
  await untilAnswersFlow(ledger);
  await sleep(2_000);
  return world.withStore((store) => store.answers.mix(survey, 5));
}

interface Site {
  readonly world: World;
  readonly survey: string;
  readonly ledger: Ledger;
  readonly invited: InvitedSenders;
}

async function openSite({ chance, folder }: Circumstances, name: string, env: Readonly<Record<string, string>> = {}): Promise<Site> {
  mkdirSync(join(folder, name));
  const world = await openWorld({ folder: join(folder, name), starting: { isTampered: true, env } });
  const survey = await world.newSurvey();
  const ledger = new Ledger();
  return { world, survey, ledger, invited: await startInvitedSenders({ world, survey, ledger, chance, people: 8, listed: 20_000 }) };
}

/** Without its lock, who answers while the list is written anew finds their invitation gone. */
async function unlocked(circumstances: Circumstances): Promise<Mutant> {
  const { world, ledger, invited } = await openSite(circumstances, 'unlocked', { FAULTS_MUTANT: 'no-lock' });
  try {
    let faults: readonly string[] = [];
    let round = 0;
    for (; round < 20 && faults.length === 0; round += 1) {
      await untilAnswersFlow(ledger);
      await doNow(world, 'reshuffle', String(round));
      await sleep(2_000);
      faults = await invited.faults();
    }
    await invited.leave();
    return { name: 'invitations written anew without their lock', isCaught: faults.length > 0, detail: `${faults.join(', ')} in ${String(round)} rounds` };
  } finally {
    await world.close();
  }
}

export const f23MixerKilled: Fault = {
  name: 'F23',
  title: 'the program dies at each statement of mixing and reshuffling, before and after it is sent, while 20 clients answer',
  runs: { short: 4, default: 50, full: 200 },
  async run(circumstances) {
    const { runs, size, chance } = circumstances;
    const { world, survey, ledger, invited } = await openSite(circumstances, 'killed');
    const broken: string[] = [];
    let deaths = 0;
    try {
      const crowd = startCrowd({ port: world.port, survey, people: 12, ledger, chance, pause: 50 });
      const first = await mixSome(world, survey, ledger);
      for (let round = 0; round < runs; round += 1) {
        // short: spread over all of them
        const step = steps[size === 'short' ? round * 5 + 2 : round % steps.length];
        if (step === undefined) continue;
        await untilAnswersFlow(ledger);
        await sleep(chance() * 200);
        const what = `${step.kind}, statement ${String(step.at)} ${step.act === 'die' ? 'not sent' : 'sent'}`;
        if (await dieAt(world, step, round)) deaths += 1;
        else broken.push(`${what}: it did not die`);
        broken.push(...(await invited.faults()).map((fault) => `${what}: ${fault}`));
      }
      await world.program().tell({ do: 'plan' });
      await Promise.all([crowd.leave(), invited.leave()]);
      broken.push(...await invited.faults());
      const notes = [`died ${String(deaths)} times at ${String(Math.min(steps.length, runs))} places; ${String(first)} answers were mixed in the beginning and ${String(await mixed(world, survey))} in the end; ${String(invited.acknowledged())} of those who sent were invited`];
      const outcome = await outcomeOf(world, survey, ledger, notes, broken);
      return size === 'short' ? outcome : { ...outcome, mutants: [await unlocked(circumstances)] };
    } finally {
      await world.close();
    }
  },
};
