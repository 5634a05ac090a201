/**
 * PostgreSQL refuses to run as root. As root it runs in a user namespace of its own, where files stay root's and a
 * checkout under a closed folder works; where namespaces are refused (many containers) it runs as another user.
 */
import { spawnSync } from 'node:child_process';
import type { SpawnSyncReturns } from 'node:child_process';
import os from 'node:os';

export const nobody = 65534;

export type Identity =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

export function commandAs(identity: Identity, file: string, args: readonly string[]): Command {
  if (identity.kind === 'self') return { file, args };
  if (identity.kind === 'user') return { file, args, uid: identity.uid, gid: identity.gid };
  const mapped = [`--map-user=${nobody}`, `--map-group=${nobody}`];
  return { file: 'unshare', args: ['--user', ...mapped, file, ...args] };
}

export function runAs(
  identity: Identity, file: string, args: readonly string[], env: NodeJS.ProcessEnv,
): SpawnSyncReturns<string> {
  const { file: program, args: all, ...user } = commandAs(identity, file, args);
  return spawnSync(program, all, { ...user, env, cwd: '/', encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Whether that user can enter the folder: every parent counts. */
export function canEnter(identity: Identity, folder: string): boolean {
  return runAs(identity, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder], process.env).status === 0;
}

/** Who may own new files: tried, not guessed, since containers differ. */
export function chooseIdentity(): Identity {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return { kind: 'self' };
  const namespace: Identity = { kind: 'namespace' };
  if (runAs(namespace, '/bin/sh', ['-c', 'exit 0'], process.env).status === 0) return namespace;
  return isRoot ? { kind: 'user', uid: nobody, gid: nobody } : { kind: 'self' };
}

/** Containers often run as a number without a name, and initdb wants a name; inside a namespace it is nobody. */
function hasName(): boolean {
  try {
    return os.userInfo().username !== '';
  } catch {
    return false;
  }
}

/** Files that exist decide: the one who owns them runs the database. */
export function identityOfOwner(owner: { readonly uid: number; readonly gid: number }): Identity {
  return process.getuid?.() !== 0 || owner.uid === 0 ? chooseIdentity() : { kind: 'user', uid: owner.uid, gid: owner.gid };
}
