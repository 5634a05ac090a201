/**
 * Support with everything that was typed in said in one language. What prints names, sources or owners takes nothing else:
 * as an edition holds it, they are in the words they are known by, whoever reads. Numbers may be read from either.
 * Only `supportIn.ts` makes one: the brand is a symbol that no other module can name.
 */
import type { PublishedCapacity } from './publishedCapacity.js';
import type { PublishedCosts } from './publishedCosts.js';
import type { PublishedCoverage } from './publishedCoverage.js';
import type { PublishedPilot } from './publishedPilot.js';

declare const said: unique symbol;

interface Said {
  readonly [said]: true;
}

export type CoverageInLanguage = PublishedCoverage & Said;
export type PilotInLanguage = PublishedPilot & Said;
export type CostsInLanguage = PublishedCosts & Said;

export interface PartsInLanguage {
  readonly coverage?: CoverageInLanguage;
  readonly pilot?: PilotInLanguage;
  readonly costs?: CostsInLanguage;
}

/** A scenario with what stands in it. */
export type CapacityInLanguage = Omit<PublishedCapacity, 'translations' | keyof PartsInLanguage> & PartsInLanguage & Said;

export interface SupportInLanguage extends PartsInLanguage {
  readonly capacity?: CapacityInLanguage;
}
