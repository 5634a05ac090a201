/** What the web program is a function of. The outside world is here and nowhere else. */
import type { Store } from '../store/store.js';
import type { Draw } from '../draw/draw.js';
import type { Mail } from '../mail/mail.js';
import type { PublicBuffers } from './buffers.js';
import type { Log } from './log.js';
import type { Views } from './loadViews.js';

export interface WebConfig {
  /** Where the server listens. */
  readonly host: string;
  /** 0 or absent: not known before it listens. */
  readonly port?: number | undefined;
  /** The address people use, e.g. `https://behov.example.org`; absent while trying it at home. */
  readonly publicUrl?: string | undefined;
  /** Present when the database is one that others may use too. */
  readonly databaseUrl?: string | undefined;
  /** Of the university login: all three or none, and then `publicUrl` is there too. */
  readonly oidcIssuer?: string | undefined;
  readonly oidcClientId?: string | undefined;
  readonly oidcClientSecret?: string | undefined;
  /** Where the program keeps what is its own; absent where it keeps nothing. */
  readonly dataFolder?: string | undefined;
  /** Processes that serve. */
  readonly webConcurrency?: number | undefined;
  /** Which of several processes this is, where they hand on what is under way in another. */
  readonly serving?: number | undefined;
}

export interface Services {
  readonly config: WebConfig;
  readonly store: Store;
  readonly draw: Draw;
  readonly mail: Mail;
  readonly clock: () => Date;
  /** Cryptographically strong. */
  readonly randomBytes: (size: number) => Buffer;
  /** Keys the codes that people write by hand (32 bytes, the same for every process of an installation). */
  readonly serverKey: Buffer;
  readonly views: Views;
  readonly buffers: PublicBuffers;
  readonly log: Log;
}
