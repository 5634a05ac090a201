/** The public pages over a database of their own, drawn in this process, asked without a socket to mind. */
import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Draw } from '../../../server/draw/draw.js';
import { DrawingFailed } from '../../../server/draw/drawingFailed.js';
import { publishRoutes } from '../../../server/publish/publishRoutes.js';
import { createMail } from '../../../server/mail/createMail.js';
import { createStore } from '../../../server/store/createStore.js';
import type { Store } from '../../../server/store/store.js';
import { createPublicBuffers } from '../../../server/web/buffers.js';
import { createApp } from '../../../server/web/createApp.js';
import { createWebServer, listen } from '../../../server/web/listen.js';
import { loadViews } from '../../../server/web/loadViews.js';
import type { Services } from '../../../server/web/services.js';
import { makeDatabase } from '../../support/databases.js';
import { drawHere } from '../../support/drawHere.js';
import { projectRoot } from '../../support/projectRoot.js';

export interface Fetched {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
}

export interface Reports {
  readonly origin: string;
  readonly store: Store;
  /** How many pictures have been drawn so far. */
  drawn(): number;
  /** Whether the drawing threads give up on every picture, or once on each of so many of the next ones. */
  failDrawing(fail: boolean | number): void;
  /** Lets no picture be drawn until what it gives back is called. */
  holdDrawing(): () => void;
  /** Lets time go by: kept pages grow old. */
  wait(milliseconds: number): void;
  get(path: string): Promise<Fetched>;
  /** Another server over the same store, as after an update: it draws in its own way and remembers nothing. */
  alsoServed(draw: Draw): Promise<Pick<Reports, 'get' | 'close'>>;
  close(): Promise<void>;
}

/** With the name the server is known by, which no `fetch` sends. */
function ask(address: string, publicUrl: string | undefined): Promise<Pick<Fetched, 'status' | 'headers' | 'bytes'>> {
  return new Promise((resolve, reject) => {
    const asked = request(address, publicUrl === undefined ? {} : { headers: { host: new URL(publicUrl).host } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const named = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
        resolve({ status: answer.statusCode ?? 0, headers: new Headers(named), bytes: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** @param publicUrl of the server, where it is known; then pages say how they are shared */
export async function openReports(now = new Date('2026-02-01T12:00:00Z'), publicUrl?: string): Promise<Reports> {
  const database = await makeDatabase();
  const store = await createStore({ connection: database.connection, migrations: 'apply' });
  let passed = 0;
  let drawings = 0;
  let failing = 0;
  let held = Promise.resolve();
  const failed = new Set<string>();
  const count = async (picture: string): Promise<void> => {
    await held;
    if (failing === Infinity || (failing > 0 && !failed.has(picture))) {
      failing -= 1;
      failed.add(picture);
      throw new DrawingFailed('a drawing took too long');
    }
    drawings += 1;
  };
  const served = async (how: Draw): Promise<Pick<Reports, 'origin' | 'get' | 'close'>> => {
    const buffers = createPublicBuffers(() => now.getTime() + passed);
    const views = await loadViews(join(projectRoot, 'dist', 'views'), buffers);
    const services: Services = { config: { host: '127.0.0.1', ...(publicUrl === undefined ? {} : { publicUrl }) }, store, draw: how, mail: createMail({}), clock: () => now, randomBytes, serverKey: Buffer.alloc(32, 7), views, buffers, log: () => undefined };
    const server = createWebServer(createApp(services, publishRoutes(services)), undefined);
    const origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
    return {
      origin,
      get: async (path) => {
        const { status, headers, bytes } = await ask(origin + path, publicUrl);
        return { status, type: headers.get('content-type') ?? '', headers, bytes, text: bytes.toString('utf8') };
      },
      close: async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    };
  };
  const first = await served(drawHere(count));
  return {
    ...first,
    store,
    drawn: () => drawings,
    failDrawing: (fail) => void (failing = Number(fail === true ? Infinity : fail)),
    holdDrawing: () => {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
    wait: (milliseconds) => void (passed += milliseconds),
    alsoServed: served,
    close: async () => {
      await first.close();
      await store.close();
      await database.drop();
    },
  };
}

export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
