/**
 * A route says what, in three lines: who may use it, what it reads, and the reply as a value.
 * Nothing in a route touches the socket, so a reply can be tested, cached and sent by one piece of code.
 */
import type { JsonValue } from '../../analysis/survey/json.js';
import type { Actor } from '../access/actor.js';
import type { Permission } from '../access/permissions.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Rank } from './overload.js';
import type { Form } from './parseForm.js';
import type { PostedFile } from './readForm.js';
import type { Outgoing, Reply } from './reply.js';

/**
 * Everyone; whoever holds the secret of a begun answer; the machine that watches this one; or those at the desk who may
 * do that in the inventory of the survey that the path names.
 */
export type Who = 'anyone' | 'respondent' | 'monitor' | Permission;

export interface Visit {
  /** From the first segment of the path; the best one by Accept-Language where the path has none. */
  readonly language: InterfaceLanguage;
  /** Path without query, as asked for. */
  readonly path: string;
  readonly params: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  /** Fields of a posted form; empty for GET. */
  readonly form: Form;
  /** Files of a posted form by field; only on routes that say `files`. */
  readonly files: ReadonlyMap<string, PostedFile>;
  /** A posted body of JSON; only on routes that say `json`. */
  readonly json?: JsonValue;
  readonly cookies: ReadonlyMap<string, string>;
  /** A browser that goes somewhere: it shows pages, where a program only takes what it asked for. */
  readonly showsPages?: boolean;
  /** Network of the connection (`networkOf`), for limits; stored nowhere. */
  readonly network?: string;
  /** Who is signed in, on routes that ask for a permission. */
  readonly actor?: Actor;
  /** Printed on error pages and in the log, so that the two can be matched. */
  readonly requestId: string;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Express 5 pattern, e.g. `/:lang/s/:survey`. */
  readonly path: string;
  readonly who: Who;
  /** A page asked for often: found before Express. Its path is literal words and whole-segment parameters. */
  readonly quick?: boolean;
  /** What its path holds is looked up by a digest and never told: any text is one there is none of. */
  readonly isSecret?: true;
  /** Takes files: a form of type multipart/form-data, up to this many bytes in all. */
  readonly files?: number;
  /** Takes JSON beside an ordinary form. */
  readonly json?: boolean;
  /** When it waits where there is too much to do at once; follows from `who` and `method` unless said. */
  readonly rank?: Rank;
  /** What is said then, with everything that was posted. */
  readonly refuse?: (visit: Visit) => Reply;
  /** The same to a program, which has what it posted and sends it again: what it posts is not even read. */
  readonly refuseUnread?: (visit: Visit) => Reply;
  readonly handle: (visit: Visit) => Promise<Outgoing> | Outgoing;
}
