/** Where several processes serve, what is under way in one of them is asked of that one, whichever a request comes to. */
import { request as askOnward, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';

/** One of several processes that serve the same port. */
export interface Serving {
  /** No two that serve at the same time have the same. */
  readonly number: number;
  /** In it each listens to the others. */
  readonly folder: string;
}

export function socketOf({ number, folder }: Serving): string {
  return join(folder, `${String(number)}.sock`);
}

/** What is under way, as its address names it: the process it is under way in, where there are several, and a secret. */
export function nameUnderWay(serving: number | undefined, secret: string): string {
  return serving === undefined ? secret : `${String(serving)}.${secret}`;
}

/** Of whoever waits for a file, of work at the desk, and of the page that such work put together. */
function nameIn(url: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const room = path.split('/', 3)[2];
  const said = (name: string): string => new URLSearchParams(query).get(name) ?? '';
  if (room === 'r') return path.includes('/making/') ? said('turn') : '';
  if (room !== 'w') return '';
  return path.includes('/doing/') ? path.slice(path.lastIndexOf('/') + 1) : said('made');
}

/** Nothing else is handed on: limits by network hold where a request comes in. */
function numberIn(url: string): number | undefined {
  const number = /^(?:[a-z]+-)?(\d{1,9})\.[\w-]/.exec(nameIn(url))?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Nothing of it is read before the other one has been reached: whoever is gone knows of nothing, and it is answered here. */
function askOf(socketPath: string, request: IncomingMessage, response: ServerResponse, here: () => void): void {
  const { method, url, headers } = request;
  let isReached = false;
  const onward = askOnward({ socketPath, method, path: url, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.once('error', () => response.destroy());
    answer.pipe(response);
  });
  onward.once('socket', (socket) => {
    socket.once('connect', () => {
      isReached = true;
      request.pipe(onward);
    });
  });
  onward.once('error', () => {
    if (isReached) response.destroy();
    else here();
  });
  response.once('close', () => onward.destroy());
}

/** Hands on what is under way in another process, with everything that was sent, and answers the rest. */
export function handingOn(app: RequestListener, serving: Serving): RequestListener {
  return (request, response) => {
    const number = numberIn(request.url ?? '');
    if (number === undefined || number === serving.number) app(request, response);
    else askOf(socketOf({ ...serving, number }), request, response, () => app(request, response));
  };
}
