/** Everything the web program is a function of, from the real world. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.js';
import { createDraw } from '../draw/createDraw.js';
import { createMail } from '../mail/createMail.js';
import { openServerKey } from '../store/serverKey.js';
import type { Store } from '../store/store.js';
import { createPublicBuffers } from '../web/buffers.js';
import { loadViews } from '../web/loadViews.js';
import { logTo } from '../web/log.js';
import type { Services } from '../web/services.js';

const drawingProcesses = 2;
const viewsFolder = fileURLToPath(new URL('../../views/', import.meta.url));

/** @param serving which of several processes this is */
export async function openServices(store: Store, config: Config, serving?: number): Promise<Services> {
  const buffers = createPublicBuffers(Date.now);
  return {
    config: { ...config, serving },
    store,
    draw: createDraw({ workers: drawingProcesses }),
    mail: createMail(config),
    clock: () => new Date(),
    randomBytes,
    serverKey: openServerKey(config),
    views: await loadViews(viewsFolder, buffers),
    buffers,
    log: logTo(process.stderr),
  };
}
