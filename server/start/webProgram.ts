/** The web program over an open store: routes, drawing threads, server. */
import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { collectRoutes } from '../collect/collectRoutes.js';
import type { Config } from '../config.js';
import { createDraw } from '../draw/createDraw.js';
import { publishRoutes } from '../publish/publishRoutes.js';
import { openServerKey } from '../store/serverKey.js';
import type { Store } from '../store/store.js';
import { createPublicBuffers } from '../web/buffers.js';
import { createApp } from '../web/createApp.js';
import { healthRoutes } from '../web/healthRoutes.js';
import { createWebServer, listen } from '../web/listen.js';
import { loadViews } from '../web/loadViews.js';
import { logTo } from '../web/log.js';
import type { Services } from '../web/services.js';
import { listeningProblem } from './listeningProblem.js';

export interface WebProgram {
  readonly port: number;
  /** Finishes what is in flight; what takes longer than `patience` ms is cut off. */
  close(patience: number): Promise<void>;
}

const drawingThreads = 2;
const viewsFolder = fileURLToPath(new URL('../../views/', import.meta.url));

async function servicesOver(store: Store, config: Config): Promise<Services> {
  const buffers = createPublicBuffers(Date.now);
  return {
    config: { host: config.host, publicUrl: config.publicUrl },
    store,
    draw: createDraw({ workers: drawingThreads }),
    clock: () => new Date(),
    randomBytes,
    serverKey: openServerKey(config),
    views: await loadViews(viewsFolder, buffers),
    buffers,
    log: logTo(process.stderr),
  };
}

function closeServer(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Errors ProblemError port_busy, port_refused, address_unknown. */
export async function startWebProgram(store: Store, config: Config): Promise<WebProgram> {
  const services = await servicesOver(store, config);
  const app = createApp(services, [...healthRoutes(services), ...collectRoutes(services), ...publishRoutes(services)]);
  const server = createWebServer(app, config.publicUrl);
  try {
    const port = await listen(server, config.port, config.host);
    return {
      port,
      close: async (patience) => {
        await closeServer(server, patience);
        await services.draw.close();
      },
    };
  } catch (error) {
    await services.draw.close();
    throw listeningProblem(error, config);
  }
}
