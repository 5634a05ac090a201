const below = /^(?:<|≤|less|under|below|before|up to|fewer|younger|mindre|färre|högst|yngre|upp till|innan|före|weniger|unter|bis|vor)/i;
const above = /^(?:>|≥|more|over|above|after|older|mer|fler|över|äldre|efter|minst|mehr|über|ab|nach)|\+|\b(?:or (?:more|over|older|later|above)|eller (?:mer|fler|äldre|senare)|und mehr|oder mehr|oder älter)\b/i;

/**
 * Where a label that is a number or a band of numbers stands among the others: "2-5 years" at 2, "Less than 1" below 1,
 * "60+" above 60. Undefined for a label that does not begin with a number.
 */
export function bandStart(label: string): number | undefined {
  const text = label.trim();
  const found = /^[^\d]{0,24}?(-?\d{1,3}(?:[ ,\u00a0']\d{3})+|-?\d+(?:[.,]\d+)?)/u.exec(text);
  const written = found?.[1];
  if (written === undefined || found?.index !== 0) return undefined;
  const lead = found[0].slice(0, found[0].length - written.length);
  if (lead !== '' && !/^[<>≤≥~$€£\s]+$/u.test(lead) && !below.test(text) && !above.test(text)) return undefined;
  const number = Number(/[ ,\u00a0']\d{3}/u.test(written) ? written.replace(/[^\d-]/g, '') : written.replace(',', '.'));
  if (below.test(text)) return number - 0.25;
  return above.test(text) ? number + 0.25 : number;
}
