import { leadStart as en } from './en/leadStart.js';
import { leadStart as sv } from './sv/leadStart.js';

/** Words of the list of one's inventories. */
export interface LeadStartWords {
  readonly heading: string;
  readonly none: string;
  readonly survey: string;
  readonly state: string;
  readonly role: string;
  readonly roles: Readonly<Record<'lead' | 'analyst' | 'contact' | 'reviewer' | 'reader' | 'owner', string>>;
  readonly add: string;
}

export const leadStartWords: Readonly<Record<'sv' | 'en', LeadStartWords>> = { sv, en };
