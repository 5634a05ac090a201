import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from '../../analysis/survey/answers.js';
import { ask } from './ask.js';
import { markFrom } from './crowd.js';
import { openDeskSession, type DeskSession } from './deskSession.js';
import type { Fault } from './fault.js';
import { openWorld, type World } from './world.js';

const rows = { short: 3_000, default: 30_000, full: 100_000 } as const;
/** What one leaves behind (its list of marks alone is some megabytes) would come to hundreds; the collector's own pace is tens. */
const mostGrowth = 60 * 1024 * 1024;
const patience = 5_000;

const megabytes = (bytes: number): string => (bytes / 1048576).toFixed(0);

function responses(count: number, chance: () => number): Response[] {
  return Array.from({ length: count }, () => ({
    definitionVersion: 1, language: 'en', reached: ['words'],
    answers: new Map([['comment', { kind: 'text' as const, text: `${markFrom(chance)} ${'what I need is more time. '.repeat(6)}` }], ['role', { kind: 'single' as const, code: 'senior' }]]),
  }));
}

const purpose = 'purpose=trial&told=yes&format=csv&content=texts';

/** Reads that many bytes of the file and hangs up; gives how many came. */
function hangUp(world: World, survey: string, { cookie, formToken }: DeskSession, after: number): Promise<number> {
  const body = `_form=${formToken}&${purpose}`;
  return new Promise((resolve) => {
    let received = 0;
    const asked = request({ port: world.port, host: '127.0.0.1', method: 'POST', path: `/en/w/${survey}/answers`, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }, agent: false }, (response) => {
      const end = (): void => {
        asked.destroy();
        resolve(received);
      };
      response.on('data', (chunk: Buffer) => {
        received += chunk.length;
        if (received >= after) end();
      });
      response.on('end', end).on('error', end);
    });
    asked.on('error', () => resolve(received));
    asked.end(body);
  });
}

/** Connections of the program that are in the middle of something. */
async function busyConnections(world: World): Promise<number> {
  const [row] = await world.query<{ n: number }>(`select count(*)::int as n from pg_stat_activity where application_name = 'behov' and state <> 'idle'`);
  return row?.n ?? 0;
}

async function settles(world: World): Promise<boolean> {
  const until = performance.now() + patience;
  while ((await busyConnections(world)) > 0) {
    if (performance.now() > until) return false;
    await sleep(50);
  }
  return true;
}

export const f09Aborted: Fault = {
  name: 'F9',
  title: 'whoever exports answers hangs up in the middle of the file',
  runs: { short: 5, default: 100, full: 500 },
  async run({ runs, size, chance, folder }) {
    const world = await openWorld({ folder });
    try {
      const survey = await world.newSurvey();
      await world.withStore((store) => store.answers.addAll(survey, responses(rows[size], chance)));
      const session = await openDeskSession(world, survey, 'analyst');
      const broken: string[] = [];
      const whole = await ask({ port: world.port, method: 'POST', path: `/en/w/${survey}/answers`, cookie: session.cookie, body: `_form=${session.formToken}&${purpose}` });
      if (whole.status !== 200) broken.push(`the file was answered ${String(whole.status)}`);
      let shortest = Infinity;
      // the heap finds its size in the first of them; what each leaves behind shows in the others
      const grown = Math.floor(runs / 3);
      const first = world.program().memory().now;
      let before = first;
      for (let n = 0; n < runs; n += 1) {
        if (n === grown) before = world.program().memory().now;
        shortest = Math.min(shortest, await hangUp(world, survey, session, 1 + chance() * whole.text.length * 0.9));
      }
      if (!(await settles(world))) broken.push('a connection to the database is still busy 5 s afterwards');
      if (!Number.isFinite(shortest) || shortest === 0) broken.push('nothing was received before hanging up');
      await sleep(1_000);
      const growth = world.program().memory().now - before;
      if (growth > mostGrowth) broken.push(`memory grew by ${(growth / 1048576).toFixed(0)} MB`);
      const again = await ask({ port: world.port, method: 'POST', path: `/en/w/${survey}/answers`, cookie: session.cookie, body: `_form=${session.formToken}&${purpose}` });
      const lines = again.text.split('\n').filter((line) => line.includes('m-')).length;
      if (lines !== rows[size]) broken.push(`the whole file afterwards has ${String(lines)} of ${String(rows[size])} answers`);
      return { acknowledged: 0, lost: 0, duplicated: 0, unexpected5xx: 0, broken, notes: [`a file of ${String(rows[size])} answers, ${(whole.text.length / 1048576).toFixed(1)} MB; memory ${megabytes(first)} MB after the first whole file, ${megabytes(before)} MB after a third of them, and then it ${growth < 0 ? 'fell' : 'grew'} by ${Math.abs(growth / 1048576).toFixed(0)} MB`] };
    } finally {
      await world.close();
    }
  },
};
