/** Nodes and weights of a quadrature rule on [0, 1]. */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const known = new Map<number, QuadratureRule>();

/**
 * Gauss–Legendre quadrature on [0, 1]: exact for polynomials of degree 2m − 1.
 *
 * Shape how many nodes m, whole and at least 1; nodes in rising order with weights that sum to 1. Errors RangeError
 * otherwise. Source DLMF 3.5.15, the zeros of the Legendre polynomial by Newton's method.
 */
export function gaussLegendre(m: number): QuadratureRule {
  if (!(Number.isInteger(m) && m >= 1)) throw new RangeError(`a rule needs a whole number of nodes, not ${m}`);
  const rule = known.get(m) ?? computeRule(m);
  known.set(m, rule);
  return rule;
}

function computeRule(m: number): QuadratureRule {
  const nodes = new Float64Array(m);
  const weights = new Float64Array(m);
  for (let i = 0; i < m; i += 1) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (m + 0.5));
    let slope = legendre(m, x).slope;
    for (let step = 0; step < 20; step += 1) {
      const at = legendre(m, x);
      slope = at.slope;
      x -= at.value / slope;
      if (Math.abs(at.value / slope) < 1e-15) break;
    }
    nodes[i] = (1 + x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

function legendre(m: number, x: number): { readonly value: number; readonly slope: number } {
  let before = 1;
  let value = x;
  for (let k = 2; k <= m; k += 1) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return { value, slope: (m * (before - x * value)) / (1 - x * x) };
}
