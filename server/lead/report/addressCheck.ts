import type { ReportCheck } from '../../acts/plan/reportChecks.js';
import type { Services } from '../../web/services.js';

/** What is published is cited for years: that its address is not known is told before, not found out after. */
export function addressCheck({ config }: Pick<Services, 'config'>): readonly ReportCheck[] {
  return config.publicUrl === undefined ? [{ verdict: 'look', code: 'NO_ADDRESS', params: {} }] : [];
}
