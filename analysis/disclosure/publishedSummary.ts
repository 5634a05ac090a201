import type { PublishedLikert } from './releaseLikert.js';
import type { PublishedRanking } from './releaseRanking.js';
import type { PublishedTogether } from './releaseTogether.js';

/** What sums up a question beside its table, by what it is: a grid with a scale, a ranking, a multiple choice. */
export type PublishedSummary = PublishedLikert | PublishedRanking | PublishedTogether;
