import type { PublishedGap, PublishedGapRow } from '../disclosure/releaseGap.js';
import { gapBase, gapNoteText } from '../findings/gapWords.js';
import { gapFindings } from '../findings/gapFindings.js';
import type { JsonValue } from '../survey/json.js';
import type { Language } from '../words/language.js';
import { textIn } from '../words/textIn.js';

/** What matters and is missing, as programs read it: scores −100 to 100, shares in [0, 1], hidden values null. */
export function gapRecord(gap: PublishedGap, language: Language): JsonValue {
  const { importance, availability, rowsFrom, steps, where, rows, crossing, orderAgreement, lead, test, samples, seed, notes } = gap;
  return {
    importance,
    availability,
    base: gapBase(gap, language),
    rowsFrom: rowsFrom.map(({ code }) => code),
    where,
    steps: [...steps],
    intervalMethod: 'student_t',
    test,
    rows: rows.map((row) => rowRecord(row, language)),
    crossing: crossing === null ? null : { ...crossing },
    orderAgreement,
    lead: lead === null ? null : { code: lead.code, next: lead.next, difference: lead.difference, low: lead.low, high: lead.high, sure: lead.isSure },
    samples,
    seed,
    findings: [...gapFindings(gap, language)],
    notes: notes.map((code) => ({ code, text: gapNoteText(code, gap, language) })),
  };
}

function rowRecord({ code, label, need, weightedDiscrepancy, release, ...row }: PublishedGapRow, language: Language): JsonValue {
  const { n, importance, availability, below, above, equal, quadrant, quadrantCertainty, p, adjustedP } = row;
  return {
    code,
    label: textIn(label, language),
    n,
    importance,
    availability,
    below,
    above,
    equal,
    needScore: need.score,
    low: need.low,
    high: need.high,
    weightedDiscrepancy: { ...weightedDiscrepancy },
    quadrant,
    quadrantCertainty,
    p,
    adjustedP,
    release,
  };
}
