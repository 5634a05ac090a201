import { join } from 'node:path';
import pg from 'pg';
import { ask } from './ask.js';
import { freePort, makeCluster } from './cluster.js';
import { markFrom } from './crowd.js';
import type { Fault } from './fault.js';
import { startProgram } from './program.js';

async function runIn(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

export const f15TwoAtOnce: Fault = {
  name: 'F15',
  title: 'two programs start on one empty database and migrate it at once',
  runs: { short: 1, default: 10, full: 50 },
  async run({ runs, chance, folder }) {
    const cluster = await makeCluster({ folder: join(folder, 'cluster') });
    const broken: string[] = [];
    const notes: string[] = [];
    let acknowledged = 0;
    let lost = 0;
    let duplicated = 0;
    try {
      for (let round = 0; round < runs; round += 1) {
        const name = `twins_${String(round)}`;
        await runIn(cluster.url, `create database ${name}`);
        const url = cluster.url.replace(/behov$/, name);
        const ports = [await freePort(), await freePort()];
        const started = await Promise.allSettled(ports.map((port, twin) => startProgram({ env: { BEHOV_DATA: join(folder, `${name}-${String(twin)}`), DATABASE_URL: url, PORT: String(port), BEHOV_SECRET: 'kd83Hs92lPq0Zm47xVb16TnWy5RcGj9ofA' } })));
        for (const one of started) if (one.status === 'rejected') broken.push(`one of two did not start: ${String(one.reason).split('\n').slice(0, 12).join(' ')}`);
        const programs = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        const marks: string[] = [];
        for (const { port } of programs) {
          const mark = markFrom(chance);
          const ready = await ask({ port, method: 'GET', path: '/ready' });
          if (ready.status !== 200) broken.push(`/ready answers ${String(ready.status)}`);
          const answer = await ask({ port, method: 'POST', path: '/en/s/needs-inventory-2025/answers', body: `key=${mark}&consent=yes&methods=epidemiology&role=professor&difference=${mark}` });
          if (answer.status === 201) marks.push(mark);
          else broken.push(`an answer was answered ${String(answer.status)} ${answer.text.slice(0, 200)}`);
        }
        acknowledged += marks.length;
        const [counts] = await runIn(url, `select (select count(*)::int from desk.survey) as surveys, (select count(*)::int from answers.inbox) as fresh, (select count(*)::int from answers.response) as mixed`);
        const added = Number(counts?.['fresh']);
        if (Number(counts?.['surveys']) !== 1) broken.push(`the example is there ${String(counts?.['surveys'])} times`);
        lost += Math.max(0, marks.length - added);
        duplicated += Math.max(0, added - marks.length);
        notes.splice(0, notes.length, `each time one example of ${String(counts?.['mixed'])} answers`);
        for (const code of await Promise.all(programs.map((program) => program.stop('SIGTERM')))) if (code !== 0) broken.push(`told to stop, it ended with ${String(code)}`);
        await runIn(cluster.url, `drop database ${name} with (force)`);
      }
      return { acknowledged, lost, duplicated, unexpected5xx: 0, broken: [...new Set(broken)], notes };
    } finally {
      await cluster.stopAtOnce();
    }
  },
};
