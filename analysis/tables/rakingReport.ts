/** What was done so that those who answered stand for those invited; what comes after tables speaks of it too. */
export type { RakedCategory, RakingReport } from '../frame/rakedColumns.js';
