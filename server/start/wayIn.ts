/** The line of a start that lets somebody in: the first account while there is none, and the owner where nothing else would. */
import { randomBytes } from 'node:crypto';
import type { terminalWords } from '../../views/words/terminal.js';
import { offerFirstAccount } from '../acts/offerFirstAccount.js';
import { offerOwnerLink } from '../acts/offerOwnerLink.js';
import { linkOrigin, type Config } from '../config.js';
import type { Store } from '../store/store.js';

function signsInOtherwise(config: Config): boolean {
  return config.oidcIssuer !== undefined || (config.smtpUrl !== undefined && linkOrigin(config) !== undefined);
}

/** @param login address of the sign-in page */
export async function wayIn(store: Store, config: Config, login: string, words: (typeof terminalWords)['sv']): Promise<readonly (readonly [string, string])[]> {
  const chance = { clock: () => new Date(), randomBytes };
  const first = await offerFirstAccount(store, chance);
  if (first !== undefined) return [[words.first, `${login}/first/${first}`]];
  if (signsInOtherwise(config)) return [];
  const link = await offerOwnerLink(store, chance);
  return link === undefined ? [] : [[words.signIn, `${login}/link/${link}`]];
}
