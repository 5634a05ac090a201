import { drawShares } from './demandShare.js';
import type { FigureRequest, Plot } from './figure.js';

/**
 * How large a share chose each option, in the order they were asked, as steps of a scale are read.
 *
 * Shape   as `demandShare`
 */
export function singleShare(request: FigureRequest): Plot | undefined {
  return drawShares(request, 'asked');
}
