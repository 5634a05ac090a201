/** Compiled, never run: what the type checker must refuse. Each refusal that stops happening fails the build. */
import { coverageMatrix } from '../../../analysis/charts/support/coverageMatrix.js';
import type { SupportGround } from '../../../analysis/charts/support/supportGround.js';
import type { PublishedCapacity } from '../../../analysis/disclosure/publishedCapacity.js';
import { partsOfCapacity, type PublishedSupport } from '../../../analysis/disclosure/publishedSupport.js';
import { capacityIn, supportIn } from '../../../analysis/disclosure/supportIn.js';
import { capacityFindings } from '../../../analysis/findings/capacityFindings.js';
import { coverageFindings } from '../../../analysis/findings/coverageFindings.js';
import { costStatements } from '../../../analysis/findings/support/costStatements.js';
import { pilotFindings } from '../../../analysis/findings/support/pilotFindings.js';
import { statedTexts } from '../../../analysis/findings/support/statedTexts.js';
import { supportRows } from '../../../analysis/report/support/supportRows.js';
import { supportSource } from '../../../analysis/report/support/supportFigures.js';

type Parts = Required<Pick<PublishedSupport, 'coverage' | 'costs' | 'pilot'>>;

export function refused(support: PublishedSupport, { coverage, costs, pilot }: Parts, capacity: PublishedCapacity, ground: SupportGround): void {
  const inSwedish = supportIn(support, 'sv');
  statedTexts('coverage-matrix', inSwedish, 'sv');
  supportRows('coverage-matrix', inSwedish, 'sv');
  supportSource('coverage-matrix', partsOfCapacity(capacityIn(capacity, 'sv')));
  capacityFindings(capacityIn(capacity, 'sv'), 'sv');
  pilotFindings(inSwedish, 'sv');
  // @ts-expect-error sources and owners in the words they are known by
  statedTexts('coverage-matrix', support, 'sv');
  // @ts-expect-error names of functions as well
  supportRows('coverage-matrix', support, 'sv');
  // @ts-expect-error a scenario in its parts is in no language yet
  supportSource('coverage-matrix', partsOfCapacity(capacity));
  // @ts-expect-error a whole scenario
  capacityFindings(capacity, 'sv');
  // @ts-expect-error each part of it
  coverageFindings(coverage, 'sv');
  // @ts-expect-error each part of it
  costStatements(costs, 'sv');
  // @ts-expect-error each part of it
  pilotFindings({ pilot }, 'sv');
  // @ts-expect-error what is drawn
  coverageMatrix({ coverage, ...ground });
  // @ts-expect-error a part that is in no language, beside parts that are
  statedTexts('coverage-matrix', { ...inSwedish, coverage }, 'sv');
}
