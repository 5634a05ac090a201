import { everyFile as en } from './en/everyFile.js';
import { everyFile as sv } from './sv/everyFile.js';

/** Words in the archive of everything an edition is offered as. */
export interface EveryFileWords {
  /** Name of a folder. */
  readonly figures: string;
  readonly readme: (isExample: boolean) => string;
  readonly missing: string;
}

export const everyFileWords: Readonly<Record<'sv' | 'en', EveryFileWords>> = { sv, en };
