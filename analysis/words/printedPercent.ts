/**
 * The per cent a reader sees. Colour class, status words and order of equals are judged on this number,
 * never on the share behind it, so that 19.6 % printed as "20 %" is not treated as below 20.
 *
 * Shape   a share in, a number out
 * Units   share in [0, 1]; per cent, rounded half away from zero
 * Errors  RangeError when the share is not finite
 */
export function printedPercent(share: number, decimals: 0 | 1 = 0): number {
  if (!Number.isFinite(share)) throw new RangeError('a share must be a finite number');
  const step = decimals === 1 ? 10 : 1;
  // 0.285 * 100 is 28.499999999999996: fifteen digits are what the share was meant to say
  const scaled = Number((Math.abs(share) * 100 * step).toPrecision(13));
  return (Math.sign(share) * Math.round(scaled)) / step;
}
