import { file, type Reply } from './reply.js';
import type { Route } from './route.js';
import type { Services } from './services.js';

function plain(text: string, status: number): Reply {
  return file(Buffer.from(`${text}\n`), 'text/plain; charset=utf-8', { status, cache: 'personal' });
}

async function ready(services: Services): Promise<Reply> {
  try {
    await services.store.ready();
    return plain('ready', 200);
  } catch {
    return plain('the database does not answer', 503);
  }
}

/** `/live`: the process answers. `/ready`: the database does too. */
export function healthRoutes(services: Services): readonly Route[] {
  return [
    { method: 'GET', path: '/live', who: 'monitor', handle: () => plain('live', 200) },
    { method: 'GET', path: '/ready', who: 'monitor', handle: () => ready(services) },
  ];
}
