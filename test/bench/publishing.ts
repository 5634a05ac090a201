/**
 * How long a running server's event loop is held by one piece of work while results are frozen, and a report is looked at,
 * previewed and published: of the example, and of 40 departments with a hundred thousand invented answers.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '../../analysis/exchange/canonicalJson.js';
import { seedExample } from '../../server/acts/seedExample.js';
import { openStore } from '../../server/store/openStore.js';
import type { Store } from '../../server/store/store.js';
import { projectRoot } from '../support/projectRoot.js';
import { startServer, type RunningServer } from '../support/runningServer.js';
import { inventedSurvey } from './inventedSurvey.js';
import type { BenchRecord } from './record.js';
import { signIn, type Signed } from './signIn.js';

/** Milliseconds that the loop may be held, and that the first page of results may take. How long the others take is told and not limited: what takes over a second says how far it is. */
const allowed = 50;
const allowedResults = 1000;
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function closeSurvey(store: Store, survey: string): Promise<void> {
  await store.surveys.change(survey, (await store.surveys.find(survey))?.revision ?? 1, { state: 'closed' });
}

async function addInvented(store: Store, answers: number): Promise<string> {
  const { definition, source, responses } = inventedSurvey(answers);
  const { survey: slug, inventory, version } = definition;
  await store.surveys.put({ slug, inventory, state: 'closed', version }, canonicalJson(source), '');
  await store.answers.addAll(slug, responses);
  return slug;
}

export interface Desk {
  readonly server: RunningServer;
  readonly signed: Signed;
  readonly watched: string;
}

/** Errors Error unless the page, or where the form leads, is there. @param fields of a form, where one is sent */
async function asked({ server, signed }: Desk, path: string, fields?: Readonly<Record<string, string>>): Promise<string> {
  const origin = `http://127.0.0.1:${String(server.port)}`;
  const form = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams({ _form: signed.formToken, ...fields }) };
  for (let tries = 0; ; tries += 1) {
    const response = await fetch(`${origin}${path}`, { ...form, headers: { cookie: signed.cookie, origin }, redirect: 'manual' });
    const text = await response.text();
    if (response.status === 503 && tries < 40) {
      await sleep(500);
      continue;
    }
    const isDone = fields === undefined ? response.status === 200 : response.status >= 300 && response.status < 400;
    if (!isDone) throw new Error(`${path} answered ${String(response.status)}`);
    return response.headers.get('location') ?? text;
  }
}

interface Held {
  readonly held: number;
  readonly late: number;
}

/** The longest that the loop was held while something was asked for. */
async function heldBy(desk: Desk, work: () => Promise<string>): Promise<Held & { readonly took: number; readonly said: string }> {
  process.kill(desk.server.pid, 'SIGUSR2');
  await sleep(300);
  const begin = performance.now();
  const said = await work();
  const took = performance.now() - begin;
  await sleep(100);
  return { ...(JSON.parse(readFileSync(desk.watched, 'utf8')) as Held), took, said };
}

function recordOf(name: string, { held, took }: Held & { readonly took: number }, most?: number): readonly BenchRecord[] {
  const one = (value: number) => ({ value, unit: 'ms', min: value, median: value, max: value, runs: 1 });
  return [
    { name: `${name}: event loop held by work at most`, ...one(held), ratio: held / allowed, against: `the ${String(allowed)} ms allowed` },
    { name: `${name}: from asked to done`, ...one(took), ...(most === undefined ? { ratio: null, against: null } : { ratio: took / most, against: `the ${String(most)} ms allowed` }) },
  ];
}

/** Every step from answers to an edition, as its lead takes them. */
export async function publishSteps(desk: Desk, survey: string, edition: string, name: string): Promise<readonly BenchRecord[]> {
  const base = `/en/w/${survey}`;
  const seenIn = (page: string): string => /name="seen" value="(\d+)"/.exec(page)?.[1] ?? '0';
  const records: BenchRecord[] = [];
  const step = async (what: string, path: string, fields?: Readonly<Record<string, string>>, most?: number): Promise<string> => {
    const held = await heldBy(desk, () => asked(desk, path, fields));
    records.push(...recordOf(`${name}, ${what}`, held, most));
    return held.said;
  };
  await asked(desk, '/en/w');
  await step('results frozen', `${base}/results`, {});
  await step('results looked at', `${base}/results`, undefined, allowedResults);
  const report = await step('report looked at', `${base}/report`);
  if (report.includes(`${base}/report/take`)) await step('proposed plan taken', `${base}/report/take`, { seen: seenIn(report) });
  await step('preview', `${base}/report/preview`);
  const page = await step('look before publishing', `${base}/report/publish`);
  const said = await step('published', `${base}/report/publish`, { edition, seen: seenIn(page), note_sv: 'Fler svar har kommit in.', note_en: 'More answers came in.', note: 'More answers came in.' });
  if (!said.includes('said=published')) throw new Error(`not published: ${said}`);
  return records;
}

export async function benchPublishing(quick: boolean): Promise<readonly BenchRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'behov-bench-'));
  const watched = join(folder, 'loop.json');
  const env = { BEHOV_DATA: join(folder, 'data'), PORT: '0', DATABASE_URL: '', LOOP_WATCH: watched, NODE_OPTIONS: `--import=${here('./loopWatch.js')}` };
  const answers = quick ? 20_000 : 100_000;
  try {
    const store = await openStore({ dataFolder: env.BEHOV_DATA, allowUnsafeDatabase: false }, { tenure: 'owns', warn: () => undefined });
    await seedExample(store, join(projectRoot, 'data', 'needs-inventory'), new Date());
    await closeSurvey(store, 'needs-inventory-2025');
    const invented = await addInvented(store, answers);
    const signed = await signIn(store, env, 'lead', ['needs-inventory', 'forty']);
    await store.close();
    const server = await startServer(here('../../server/main.js'), [], env);
    try {
      const desk = { server, signed, watched };
      return [...(await publishSteps(desk, 'needs-inventory-2025', '1.1', 'the example')), ...(await publishSteps(desk, invented, '1.0', `40 departments, ${String(answers)} answers`))];
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
