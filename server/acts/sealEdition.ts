import { createHash } from 'node:crypto';
import { canonicalJson } from '../../analysis/exchange/canonicalJson.js';
import type { Edition } from '../../analysis/report/edition.js';
import { editionToJson } from '../../analysis/report/editionToJson.js';

export interface Sealed {
  /** Canonical JSON (RFC 8785) of everything the edition says. */
  readonly content: string;
  /** SHA-256 of it. */
  readonly hash: string;
}

export function sealEdition(edition: Edition): Sealed {
  const content = canonicalJson(editionToJson(edition));
  return { content, hash: createHash('sha256').update(content).digest('hex') };
}
