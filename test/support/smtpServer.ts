/** A real SMTP server on a free port of this machine: keeps what it is sent, and refuses what a test wants refused. */
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  /** The message as it came over the wire. */
  readonly raw: string;
}

export interface SmtpServer {
  readonly url: string;
  readonly received: Received[];
  /** Every address that a receiver was asked for, in order. */
  readonly asked: string[];
  /** Undefined takes it; a number refuses the receiver with that status. */
  refuse(how: ((address: string) => number | undefined) | undefined): void;
  /** The connection ends when the message has come and before that is said. */
  dropAfterData(drops: boolean): void;
  close(): Promise<void>;
}

function refusal(status: number): Error {
  return Object.assign(new Error(status < 500 ? 'come back later' : 'no such person here'), { responseCode: status });
}

export async function startSmtpServer(port = 0): Promise<SmtpServer> {
  const received: Received[] = [];
  const asked: string[] = [];
  let refuse: ((address: string) => number | undefined) | undefined;
  let drops = false;
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 50,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onMailFrom: (_address, _session, done) => done(),
    onRcptTo: ({ address }, _session, done) => {
      asked.push(address);
      const status = refuse?.(address);
      done(status === undefined ? undefined : refusal(status));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString('utf8') });
        if (drops) for (const connection of server.connections) connection.close();
        else done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    received, asked,
    refuse: (how) => void (refuse = how),
    dropAfterData: (how) => void (drops = how),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
