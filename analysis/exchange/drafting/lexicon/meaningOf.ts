import type { OptionMeaning } from '../../../survey/definition.js';
import { otherMark } from './otherMark.js';

type Special = Exclude<OptionMeaning, 'answer'>;

const patterns: readonly (readonly [Special, RegExp])[] = [
  ['dont_know', /\b(?:don['’]?t know|do not know|can(?:no|['’])?t (?:judge|say|tell)|cannot (?:judge|say|tell)|not sure|unsure|no opinion|unfamiliar|do(?:n['’]t| not) understand)\b|\bvet (?:ej|inte)\b|\bkan (?:ej|inte) (?:bedöma|svara|avgöra)|\bingen (?:uppfattning|åsikt)|\bosäker\b|\bweiß (?:ich )?nicht|\bnicht beurteilen|\bkeine meinung/i],
  ['not_applicable', /\bnot applicable\b|^n\/?a$|\bdoes(?:n['’]t| not) apply\b|^not relevant|\b(?:ej|inte) (?:aktuell|relevant|tillämplig)|^nicht zutreffend|^entfällt/i],
  ['none', /^none(?: of (?:these|those|the|them).*)?$|^neither(?: of .*)?$|^nothing$|^no .{0,30} at all$|^(?:inget|inga|ingen|inte någ(?:ot|on)) av|^inget$|^inga$|^kein(?:e|es|er)? (?:davon|der|von)|^nichts davon/i],
  ['other', /^(?:other|others|something else|another|else|annan|annat|andra|övrigt|övriga|sonstige[srn]?|andere[srn]?)(?:$|[^\p{L}])/iu],
];

/** What a label means besides an ordinary answer, in English, Swedish or German. */
export function meaningOf(label: string): Special | undefined {
  if (label.length > 60) return undefined;
  if (label === otherMark) return 'other';
  return patterns.find(([, pattern]) => pattern.test(label))?.[0];
}
