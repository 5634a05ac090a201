/** Tables and CSV show one decimal from a base of 200, where it means something; figures and sentences none. */
export function tableDecimals(base: number): 0 | 1 {
  return base >= 200 ? 1 : 0;
}
