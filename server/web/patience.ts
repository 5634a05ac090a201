/**
 * A connection on which nothing moves is cut, unless it is we who have not answered: a picture that is drawn, or an archive
 * between two of its files, may take longer than anybody should be let to read or write nothing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Silences in a row after which whoever should have answered never will. */
const most = 20;

interface Answering {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Silences so far, and how much had been sent by then. */
  silences: number;
  sent: number;
}

export interface Patience {
  readonly begin: (request: IncomingMessage, response: ServerResponse) => void;
  /** Called when nothing has moved for a while. */
  readonly look: (socket: Socket) => void;
}

/** Everything that was asked has been read and everything that was made has been taken; the rest is still being made. */
function isOurs({ request, response }: Answering, socket: Socket): boolean {
  return request.complete && !response.writableEnded && !response.writableNeedDrain && socket.writableLength === 0;
}

/** @param idle milliseconds of a silence */
export function createPatience(idle: number): Patience {
  const answering = new WeakMap<Socket, Answering>();
  return {
    begin: (request, response) => {
      const { socket } = request;
      answering.set(socket, { request, response, silences: 0, sent: 0 });
      // a connection that stays open would keep what somebody sent, and it would be moved about in memory meanwhile
      response.once('close', () => {
        if (answering.get(socket)?.response === response) answering.delete(socket);
      });
    },
    look: (socket) => {
      const now = answering.get(socket);
      if (now === undefined || !isOurs(now, socket)) {
        socket.destroy();
        return;
      }
      now.silences = socket.bytesWritten === now.sent ? now.silences + 1 : 1;
      now.sent = socket.bytesWritten;
      if (now.silences > most) socket.destroy();
      else socket.setTimeout(idle);
    },
  };
}
