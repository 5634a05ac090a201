/**
 * The simplex method for variables between bounds, on a dense tableau: every step moves along one edge of the feasible
 * region. What was found for one objective is where the search for the next one starts, so many objectives over the
 * same region, as an audit asks for, cost little more than one.
 * Source Dantzig 1955 (upper bounds), Bland 1977 (a rule that cannot go in circles).
 */

/** Below this a number is rounding. Coefficients are expected around 1. */
const nothing = 1e-9;
/** So many steps that gain nothing, and the rule that cannot go in circles is used. */
const patience = 40;

export class BoundedSimplex {
  /** Rows of B⁻¹A, one after the other. */
  private readonly tableau: Float64Array;
  /** Of each row: what its variable is now, and which; from `columns` on it is what the row still lacks. */
  private readonly values: Float64Array;
  private readonly basis: Int32Array;
  private readonly isBasic: Uint8Array;
  private readonly isAtTop: Uint8Array;
  /** What each unit of a variable gains. */
  private readonly gains: Float64Array;
  private readonly columns: number;
  /** Room for the columns in which a row is not nothing. */
  private readonly told: Int32Array;
  private readonly tops: Float64Array;
  private lackTop = Infinity;

  /** Shape the rows of A, what each must be, the most of each variable (Infinity: any); the least of all is 0. */
  public constructor(rows: readonly Float64Array[], sums: readonly number[], tops: Float64Array) {
    this.columns = tops.length;
    this.told = new Int32Array(tops.length);
    this.tops = tops;
    this.tableau = new Float64Array(rows.length * tops.length);
    this.values = Float64Array.from(sums, Math.abs);
    this.basis = Int32Array.from(rows, (_, r) => tops.length + r);
    this.isBasic = new Uint8Array(tops.length);
    this.isAtTop = new Uint8Array(tops.length);
    this.gains = new Float64Array(tops.length);
    rows.forEach((row, r) => this.tableau.set((sums[r] ?? 0) < 0 ? row.map((value) => -value) : row, r * tops.length));
  }

  /** Whether any point meets all the equations; the first of them is kept. Call once, before anything else. */
  public findPoint(): boolean {
    this.gains.fill(0);
    this.basis.forEach((_, r) => this.addRowToGains(r, 1));
    this.climb(Infinity);
    const lacking = this.basis.reduce((sum, variable, r) => sum + (variable >= this.columns ? (this.values[r] ?? 0) : 0), 0);
    this.lackTop = 0;
    return lacking <= 1e-7;
  }

  /** How far an objective can be raised; no further than `enough` is looked. Infinity when it has no limit. */
  public maximise(objective: Float64Array, enough = Infinity): number {
    this.gains.set(objective);
    this.basis.forEach((variable, r) => this.addRowToGains(r, -(objective[variable] ?? 0)));
    return this.valueOf(objective) + this.climb(enough - this.valueOf(objective));
  }

  /** Where the last search ended. */
  public point(): Float64Array {
    const point = Float64Array.from(this.tops, (top, j) => (this.isAtTop[j] === 1 ? top : 0));
    this.basis.forEach((variable, r) => {
      if (variable < this.columns) point[variable] = this.values[r] ?? 0;
    });
    return point;
  }

  private valueOf(objective: Float64Array): number {
    return this.point().reduce((sum, value, j) => sum + ((objective[j] ?? 0) === 0 ? 0 : value * (objective[j] ?? 0)), 0);
  }

  private addRowToGains(r: number, times: number): void {
    if (times === 0) return;
    const from = r * this.columns;
    for (let j = 0; j < this.columns; j += 1) this.gains[j] = (this.gains[j] ?? 0) + times * (this.tableau[from + j] ?? 0);
  }

  private climb(enough: number): number {
    let gained = 0;
    for (let idle = 0; gained < enough; ) {
      const entering = this.entering(idle > patience);
      if (entering === undefined) break;
      const gain = this.gains[entering] ?? 0;
      const step = this.move(entering, idle > patience);
      if (step === Infinity) return Infinity;
      gained += Math.abs(gain) * step;
      idle = Math.abs(gain) * step > nothing ? 0 : idle + 1;
    }
    return gained;
  }

  /** The variable that gains most by a unit; the first one, where circles threaten. */
  private entering(first: boolean): number | undefined {
    let best: number | undefined;
    let most = nothing;
    for (let j = 0; j < this.columns; j += 1) {
      if (this.isBasic[j] === 1 || this.tops[j] === 0) continue;
      const gain = this.isAtTop[j] === 1 ? -(this.gains[j] ?? 0) : (this.gains[j] ?? 0);
      if (gain <= most) continue;
      best = j;
      if (first) return best;
      most = gain;
    }
    return best;
  }

  /** Moves one variable as far as the others allow; how far. */
  private move(entering: number, first: boolean): number {
    const sign = this.isAtTop[entering] === 1 ? -1 : 1;
    let step = this.tops[entering] ?? 0;
    let leaving = -1;
    let leads = 0;
    for (let r = 0; r < this.basis.length; r += 1) {
      const slope = sign * (this.tableau[r * this.columns + entering] ?? 0);
      if (Math.abs(slope) <= nothing) continue;
      const room = slope > 0 ? (this.values[r] ?? 0) : this.topOf(r) - (this.values[r] ?? 0);
      const limit = Math.max(0, room / Math.abs(slope));
      const isTie = leaving >= 0 && limit <= step + nothing;
      const better = isTie && (first ? (this.basis[r] ?? 0) < (this.basis[leaving] ?? 0) : Math.abs(slope) > Math.abs(leads));
      if (limit >= step - (isTie ? -nothing : nothing) && !better) continue;
      step = Math.min(step, limit);
      leaving = r;
      leads = slope;
    }
    if (step === Infinity) return Infinity;
    for (let r = 0; r < this.basis.length; r += 1) this.values[r] = (this.values[r] ?? 0) - sign * step * (this.tableau[r * this.columns + entering] ?? 0);
    if (leaving < 0) this.isAtTop[entering] = sign > 0 ? 1 : 0;
    else this.exchange(entering, leaving, (sign > 0 ? 0 : (this.tops[entering] ?? 0)) + sign * step, leads < 0);
    return step;
  }

  private topOf(r: number): number {
    const variable = this.basis[r] ?? 0;
    return variable >= this.columns ? this.lackTop : (this.tops[variable] ?? 0);
  }

  private exchange(entering: number, row: number, value: number, leavesAtTop: boolean): void {
    const left = this.basis[row] ?? 0;
    if (left < this.columns) {
      this.isBasic[left] = 0;
      this.isAtTop[left] = leavesAtTop ? 1 : 0;
    }
    this.basis[row] = entering;
    this.isBasic[entering] = 1;
    this.isAtTop[entering] = 0;
    this.values[row] = value;
    const { columns, tableau } = this;
    const from = row * columns;
    const pivot = tableau[from + entering] ?? 1;
    let count = 0;
    for (let j = 0; j < columns; j += 1) {
      const value = (tableau[from + j] ?? 0) / pivot;
      tableau[from + j] = value;
      if (value !== 0) this.told[count++] = j;
    }
    const told = this.told.subarray(0, count);
    for (let r = 0; r < this.basis.length; r += 1) if (r !== row) subtract(tableau, r * columns, tableau, from, entering, told);
    subtract(this.gains, 0, tableau, from, entering, told);
  }
}

/** Takes from one row as much of another that nothing is left in one column. Of the other, most columns are nothing: `told` are the rest. */
function subtract(target: Float64Array, to: number, source: Float64Array, from: number, column: number, told: Int32Array): void {
  const times = target[to + column] ?? 0;
  if (times === 0) return;
  for (let at = 0; at < told.length; at += 1) {
    const j = told[at] ?? 0;
    const left = (target[to + j] ?? 0) - times * (source[from + j] ?? 0);
    target[to + j] = Math.abs(left) < 1e-13 ? 0 : left;
  }
  target[to + column] = 0;
}
