/** A typed array that takes values at any row and doubles when full; rows never written hold `blank`. */
export interface Growing<T> {
  set(i: number, value: number): void;
  /** The first n rows, as an array of its own. */
  cut(n: number): T;
}

type Cells = Uint8Array | Uint16Array | Float64Array;

function growing<T extends Cells>(make: (length: number) => T, blank: number): Growing<T> {
  let cells = make(1024);
  cells.fill(blank);
  const grow = (needed: number) => {
    const larger = make(Math.max(needed, cells.length * 2));
    larger.fill(blank);
    larger.set(cells);
    cells = larger;
  };
  return {
    set: (i, value) => {
      if (i >= cells.length) grow(i + 1);
      cells[i] = value;
    },
    cut: (n) => {
      if (n > cells.length) grow(n);
      const exact = make(n);
      exact.set(cells.subarray(0, n));
      return exact;
    },
  };
}

export const growingBytes = (blank: number): Growing<Uint8Array> => growing((n) => new Uint8Array(n), blank);
export const growingCodes = (blank: number): Growing<Uint16Array> => growing((n) => new Uint16Array(n), blank);
export const growingNumbers = (blank: number): Growing<Float64Array> => growing((n) => new Float64Array(n), blank);
