/** What a report says in words, and its numbers do not. */
import type { Entry, Params } from './problem.js';

const shown = (value: string | number | undefined, hidden: string): string =>
  value === undefined || value === '' ? hidden : String(value);

function claimEntry(sv: (p: Params, value: string) => string, en: (p: Params, value: string) => string): Entry {
  return {
    status: 422,
    sv: (p) => ({
      message: `Meningen ”${p['sentence_sv']}” (${p['part_sv']}) stämmer inte: ${sv(p, shown(p['value_sv'], 'inte visat'))}`,
      mend: 'Skriv om meningen i rapportplanen så att den stämmer med talet, eller ändra påståendet om det var fel. Publicera sedan igen.',
    }),
    en: (p) => ({
      message: `The sentence “${p['sentence_en']}” (${p['part_en']}) does not hold: ${en(p, shown(p['value_en'], 'not shown'))}`,
      mend: 'Rewrite the sentence in the report plan so that it agrees with the number, or change the claim if it was wrong. Then publish again.',
    }),
  };
}

/** Both numbers that were compared; of the wave before there may be none. */
function compared(p: Params, value: string, language: 'sv' | 'en'): string {
  const other = p[`otherValue_${language}`];
  if (p['isEarlier'] === 'yes' && (other === undefined || other === '')) return language === 'sv' ? `Talet är ${value}, och inget tidigare tal visas att jämföra med.` : `The number is ${value}, and no earlier number is shown to compare with.`;
  return language === 'sv' ? `Talen är ${value} och ${shown(other, 'inte visat')}.` : `The numbers are ${value} and ${shown(other, 'not shown')}.`;
}

export const claimProblems = {
  number_not_shown: {
    status: 422,
    sv: (p) => ({
      message: `{${p['number']}} används i en text (${p['part_sv']}), men det talet visas inte i den här utgåvan.`,
      mend: 'Ta bort talet ur texten i rapportplanen, eller peka på ett tal som visas.',
    }),
    en: (p) => ({
      message: `{${p['number']}} is used in a text (${p['part_en']}), but that number is not shown in this edition.`,
      mend: 'Remove the number from the text in the report plan, or point at one that is shown.',
    }),
  },
  claim_between: claimEntry(
    (p, value) => `${p['number_sv']} ska vara mellan ${p['low_sv']} och ${p['high_sv']} men är ${value}.`,
    (p, value) => `${p['number_en']} is claimed to be between ${p['low_en']} and ${p['high_en']} but is ${value}.`,
  ),
  claim_above: claimEntry(
    (p, value) => `${p['number_sv']} ska vara klart större än ${p['other_sv']}. ${compared(p, value, 'sv')}`,
    (p, value) => `${p['number_en']} is claimed to be clearly larger than ${p['other_en']}. ${compared(p, value, 'en')}`,
  ),
  claim_below: claimEntry(
    (p, value) => `${p['number_sv']} ska vara klart mindre än ${p['other_sv']}. ${compared(p, value, 'sv')}`,
    (p, value) => `${p['number_en']} is claimed to be clearly smaller than ${p['other_en']}. ${compared(p, value, 'en')}`,
  ),
  claim_ratio: claimEntry(
    (p, value) => `${p['number_sv']} ska säkert vara ${p['limits_sv']} gånger ${p['other_sv']}, det vill säga med hela intervallet, men kvoten är ${value}.`,
    (p, value) => `${p['number_en']} is claimed to be surely ${p['limits_en']} times ${p['other_en']}, that is with the whole interval, but the ratio is ${value}.`,
  ),
  claim_groups: claimEntry(
    (p) => `${p['number_sv']} ska vara ${p['each_sv']} för ${p['groups_sv']}, men är det för ${p['holding']} av ${p['all']}.${p['failing_sv'] === '' ? '' : ` Stämmer inte: ${p['failing_sv']}${p['more'] === 0 ? '' : ` och ${p['more']} till`}.`}${p['hidden'] === 0 ? '' : ` Visas inte, och räknas inte som att det stämmer: ${p['hidden']}.`}`,
    (p) => `${p['number_en']} is claimed to be ${p['each_en']} for ${p['groups_en']}, but is so for ${p['holding']} of ${p['all']}.${p['failing_en'] === '' ? '' : ` It does not hold for ${p['failing_en']}${p['more'] === 0 ? '' : ` and ${p['more']} more`}.`}${p['hidden'] === 0 ? '' : ` Not shown, and not counted as holding: ${p['hidden']}.`}`,
  ),
  claim_rank: claimEntry(
    (p, value) => `${p['number_sv']} ska säkert vara nummer ${p['is']} i storlek men ${p['places'] === '' ? 'har ingen plats' : `${p['rank'] === '' ? 'har ingen egen plats' : `är nummer ${p['rank']}`} och kan vara nummer ${p['places']}`} (${value}).${p['rivalName_sv'] === '' ? '' : p['difference_sv'] === '' ? ` Det går inte att säga om ${p['rivalName_sv']} är större eller mindre.` : ` Skillnaden mot ${p['rivalName_sv']} (${p['rival_sv']}) är ${p['difference_sv']} procentenheter.`}`,
    (p, value) => `${p['number_en']} is claimed to rank ${p['is']} for sure but ${p['places'] === '' ? 'has no rank' : `${p['rank'] === '' ? 'has no rank of its own' : `ranks ${p['rank']}`} and may rank ${p['places']}`} (${value}).${p['rivalName_en'] === '' ? '' : p['difference_en'] === '' ? ` Whether ${p['rivalName_en']} is larger or smaller cannot be said.` : ` The difference from ${p['rivalName_en']} (${p['rival_en']}) is ${p['difference_en']} percentage points.`}`,
  ),
} satisfies Record<string, Entry>;
