/**
 * Tables and CSV show one decimal from a base of 200, where it means something; figures and sentences none. A share that
 * is given without its count was rounded to whole per cents, and shows no digits it does not have.
 */
export function tableDecimals(base: number, count: number | null): 0 | 1 {
  return base >= 200 && count !== null ? 1 : 0;
}
