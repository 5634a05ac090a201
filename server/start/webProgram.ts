/** The web program over an open store: routes, drawing threads, server. */
import type { Server } from 'node:http';
import { collectRoutes } from '../collect/collectRoutes.js';
import type { Config } from '../config.js';
import { wordTemplateRoutes } from '../lead/report/word/wordTemplateRoutes.js';
import { leadRoutes } from '../lead/leadRoutes.js';
import { drawAhead } from '../draw/drawAhead.js';
import { learnLetters } from '../draw/learnLetters.js';
import { editionDocx } from '../publish/editionDocx.js';
import { publishRoutes } from '../publish/publishRoutes.js';
import type { Store } from '../store/store.js';
import { createApp } from '../web/createApp.js';
import { healthRoutes } from '../web/healthRoutes.js';
import { createWebServer, listen, listenAt } from '../web/listen.js';
import type { Route } from '../web/route.js';
import type { Services } from '../web/services.js';
import { handingOn, socketOf, type Serving } from '../web/serving.js';
import { watchDelay } from '../web/watchDelay.js';
import { withoutMessage } from '../web/log.js';
import { listeningProblem } from './listeningProblem.js';
import { openServices } from './openServices.js';
import { readAhead } from './readAhead.js';

/** Milliseconds after the start: whoever comes first has been answered by then. */
const untilDrawn = 3_000;

export interface WebProgram {
  readonly port: number;
  /** Finishes what is in flight; what takes longer than `patience` ms is cut off. */
  close(patience: number): Promise<void>;
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

export function allRoutes(services: Services): readonly Route[] {
  return [...healthRoutes(services), ...collectRoutes(services), ...publishRoutes(services), ...wordTemplateRoutes(services, editionDocx(services)), ...leadRoutes(services)];
}

/**
 * @param serving which of several processes that serve one port this is
 * Errors ProblemError port_busy, port_refused, address_unknown.
 */
export async function startWebProgram(store: Store, config: Config, serving?: Serving): Promise<WebProgram> {
  const services = await openServices(store, config, serving?.number);
  await readAhead(store.surveys);
  const watch = watchDelay();
  const app = createApp(services, allRoutes(services), () => watch.delay());
  const server = createWebServer(serving === undefined ? app : handingOn(app, serving), config.publicUrl);
  const forOthers = createWebServer(app, config.publicUrl);
  try {
    if (serving !== undefined) await listenAt(forOthers, socketOf(serving));
    const port = await listen(server, config.port, config.host);
    learnLetters(services.draw.measure).catch((error: unknown) => services.log({ event: 'letters could not be measured ahead', ...withoutMessage(error) }));
    const ahead = setTimeout(() => void drawAhead(services.draw), untilDrawn).unref();
    return {
      port,
      close: async (patience) => {
        clearTimeout(ahead);
        await Promise.all([server, forOthers].map((each) => closeServer(each, patience)));
        watch.stop();
        await services.draw.close();
      },
    };
  } catch (error) {
    await services.draw.close();
    throw listeningProblem(error, config);
  }
}
