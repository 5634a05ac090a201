/** A whole site on a free port over a database of its own, and a browser without a screen to visit it with. */
import { randomBytes } from 'node:crypto';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { join } from 'node:path';
import { readDefinition } from '../../../analysis/exchange/readDefinition.js';
import { collectRoutes } from '../../../server/collect/collectRoutes.js';
import type { GateOptions } from '../../../server/collect/floodGate.js';
import { leadRoutes } from '../../../server/lead/leadRoutes.js';
import type { Draw } from '../../../server/draw/draw.js';
import { DrawingFailed } from '../../../server/draw/drawingFailed.js';
import type { Mail, Message, Sent } from '../../../server/mail/mail.js';
import { allRoutes } from '../../../server/start/webProgram.js';
import { createStore } from '../../../server/store/createStore.js';
import type { Store } from '../../../server/store/store.js';
import { createPublicBuffers } from '../../../server/web/buffers.js';
import { createApp } from '../../../server/web/createApp.js';
import { healthRoutes } from '../../../server/web/healthRoutes.js';
import { createWebServer, listen } from '../../../server/web/listen.js';
import { loadViews } from '../../../server/web/loadViews.js';
import type { LogLine } from '../../../server/web/log.js';
import type { Route } from '../../../server/web/route.js';
import type { Services } from '../../../server/web/services.js';
import { makeDatabase, type TestDatabase } from '../../support/databases.js';
import { projectRoot } from '../../support/projectRoot.js';
import { everyKind } from './everyKind.js';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: Buffer;
}

export type Fields = readonly (readonly [string, string])[];

interface Asking {
  readonly fields?: Fields;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  /** Address on this computer that it is asked from, as if from another network. */
  readonly from?: string;
}

export interface Site {
  readonly origin: string;
  readonly port: number;
  readonly store: Store;
  readonly database: TestDatabase;
  readonly services: Services;
  readonly mail: Outbox;
  readonly log: LogLine[];
  /** What the store does instead, until it is set back to undefined. */
  breakStore(how: ((...names: readonly string[]) => unknown) | undefined): void;
  setNow(now: Date): void;
  close(): Promise<void>;
}

/** Reads a definition and stores it as an open survey. */
export async function putSurvey(store: Store, text: string, state: 'open' | 'paused' | 'closed' | 'draft' = 'open'): Promise<void> {
  const reading = readDefinition(text, 'survey.yaml');
  if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
  const { survey: slug, inventory, version } = reading.definition;
  await store.surveys.put({ slug, inventory, state, version }, JSON.stringify(reading.source));
  await store.surveys.setState(slug, state);
}

/** Every call of the drafts and answers repositories goes through here, so that a test can take the database away. */
function breakable(store: Store, how: () => ((name: string) => unknown) | undefined): Store {
  const wrap = <T extends object>(repository: T, name: string): T =>
    new Proxy(repository, {
      get(target, key, receiver) {
        const method: unknown = Reflect.get(target, key, receiver);
        if (typeof method !== 'function') return method;
        return (...values: unknown[]): unknown => {
          how()?.(`${name}.${String(key)}`);
          return Reflect.apply(method, target, values);
        };
      },
    });
  return { ...store, drafts: wrap(store.drafts, 'drafts'), answers: wrap(store.answers, 'answers'), surveys: wrap(store.surveys, 'surveys') };
}

async function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Messages that were sent, for tests to read; set `outcome` to have them refused. */
export interface Outbox extends Mail {
  readonly messages: Message[];
  outcome: Sent;
}

function createOutbox(): Outbox {
  const messages: Message[] = [];
  return {
    isConfigured: true,
    messages,
    outcome: { outcome: 'sent' },
    send(message) {
      if (this.outcome.outcome === 'sent') messages.push(message);
      return Promise.resolve(this.outcome);
    },
    close: () => undefined,
  };
}

interface SiteOptions {
  readonly publicUrl?: string;
  readonly routes?: readonly Route[];
  /** With the pages of the desk. */
  readonly desk?: boolean;
  /** Draws figures; without it none can be drawn. */
  readonly draw?: Draw;
  /** Every route of the program, as it is served. */
  readonly everything?: boolean;
  /** What else is set, such as the university login. */
  readonly config?: Partial<Services['config']>;
  /** Limits of begun and sent visits; this computer is not limited otherwise. */
  readonly gate?: GateOptions;
  /** What the pages have instead of the store, made of it. */
  readonly around?: (store: Store) => Store;
}

export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const database = await makeDatabase();
  const store = await createStore({ connection: database.connection, migrations: 'apply' });
  let broken: ((name: string) => unknown) | undefined;
  let now = new Date('2025-10-20T10:00:00Z');
  const log: LogLine[] = [];
  const buffers = createPublicBuffers(() => now.getTime());
  const views = await loadViews(join(projectRoot, 'dist', 'views'), buffers);
  const draw = options.draw ?? { measure: () => 0, svg: () => Promise.reject(new DrawingFailed('no figures here')), png: () => Promise.reject(new DrawingFailed('no figures here')), document: () => Promise.reject(new DrawingFailed('no documents here')), summary: () => Promise.reject(new DrawingFailed('no documents here')), pdf: () => Promise.reject(new DrawingFailed('no figures here')), pack: () => Promise.reject(new DrawingFailed('no documents here')), close: () => Promise.resolve() };
  const mail = createOutbox();
  const services: Services = { config: { host: '127.0.0.1', publicUrl: options.publicUrl, webConcurrency: 1, ...options.config }, store: breakable(options.around?.(store) ?? store, () => broken), draw, mail, clock: () => now, randomBytes, serverKey: Buffer.alloc(32, 7), views, buffers, log: (line) => void log.push(line) };
  const server = createWebServer(createApp(services, options.everything === true ? allRoutes(services) : [...healthRoutes(services), ...collectRoutes(services, options.gate), ...(options.desk === true ? leadRoutes(services) : []), ...(options.routes ?? [])]), options.publicUrl);
  const port = await listen(server, 0, '127.0.0.1');
  await putSurvey(store, everyKind());
  return {
    origin: `http://127.0.0.1:${port}`, port, store, database, services, mail, log,
    breakStore: (how) => void (broken = how),
    setNow: (time) => void (now = time),
    close: async () => {
      await shut(server);
      await store.close();
      await database.drop();
    },
  };
}

export function ask(port: number, method: string, path: string, asking: Asking = {}): Promise<Answered> {
  const body = asking.body ?? (asking.fields === undefined ? undefined : asking.fields.map((pair) => pair.map(encodeURIComponent).join('=')).join('&'));
  const type = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method, path, headers: { ...type, ...asking.headers }, agent: false, localAddress: asking.from }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString('utf8') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Holds cookies and follows redirects, as a browser does; Origin is sent as browsers send it. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #port: number;
  /** As the address bar shows it. */
  readonly #origin: string;
  /** Where it is now. */
  path = '';

  constructor(site: { readonly port: number; readonly services?: Pick<Services, 'config'> }) {
    this.#port = site.port;
    this.#origin = site.services?.config.publicUrl ?? `http://127.0.0.1:${site.port}`;
  }

  async once(method: string, path: string, asking: Asking = {}): Promise<Answered> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const own = { host: new URL(this.#origin).host, ...(cookie === '' ? {} : { cookie }), ...(method === 'GET' ? {} : { origin: this.#origin }) };
    const answer = await ask(this.#port, method, path, { ...asking, headers: { ...own, ...asking.headers } });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [pair = ''] = line.split(';', 1);
      const equals = pair.indexOf('=');
      if (/Max-Age=0(;|$)/.test(line)) this.cookies.delete(pair.slice(0, equals));
      else this.cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    return answer;
  }

  async go(method: string, path: string, asking: Asking = {}): Promise<Answered> {
    this.path = path;
    let answer = await this.once(method, path, asking);
    for (let hops = 0; answer.headers.location !== undefined && hops < 5; hops += 1) {
      this.path = answer.headers.location;
      answer = await this.once('GET', this.path);
    }
    return answer;
  }

  get(path: string): Promise<Answered> {
    return this.go('GET', path);
  }

  post(path: string, fields: Fields): Promise<Answered> {
    return this.go('POST', path, { fields });
  }

  /** Gives consent and stands on the first page of questions. */
  async begin(language: 'sv' | 'en' = 'sv'): Promise<void> {
    await this.post(`/${language}/s/every-kind`, [['consent', 'yes']]);
  }
}

/** A complete answer to what is required, up to the check page. */
export async function answerAll(visitor: Visitor, language: 'sv' | 'en' = 'sv'): Promise<Answered> {
  const base = `/${language}/s/every-kind`;
  await visitor.begin(language);
  await visitor.post(`${base}/p/need`, [['methods', 'statistics'], ['methods', 'script']]);
  await visitor.post(`${base}/p/ranks`, [['priorities.1', 'script'], ['met.statistics', 'badly'], ['met.script', 'dont_know']]);
  await visitor.post(`${base}/p/you`, [['role', 'senior'], ['hours', '12,5'], ['department', 'Varvslära']]);
  return visitor.post(`${base}/p/words`, [['comments', 'Snabbare hjälp']]);
}

export async function responsesOf(site: Site): Promise<readonly { readonly answers: ReadonlyMap<string, unknown>; readonly language: string; readonly definitionVersion: number; readonly reached: readonly string[] }[]> {
  const found = [];
  for await (const response of site.store.answers.readAll('every-kind')) found.push(response);
  return found;
}
