import type { Code, Definition, Text } from '../../survey/definition.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { name, nounOfGroups } from '../names.js';

interface Margin {
  readonly question: Code;
  /** `answered` is null where it is hidden. */
  readonly groups: readonly { readonly label: Text; readonly invited: number; readonly answered: number | null }[];
}

interface Compared {
  readonly label: Text;
  readonly answered: number;
  readonly invited: number;
}

/**
 * Those who answered against those invited, a sentence a background question: the group whose share differs most.
 * Shares are of the groups that are shown, which is said where some are not; nothing where fewer than two are.
 *
 * @param atMost only the questions that differ most, where there is little room
 */
export function frameSentences(margins: readonly Margin[], definition: Definition, language: Language, atMost = margins.length): string {
  const said = margins.flatMap(({ question, groups }) => {
    const shown = groups.flatMap(({ label, invited, answered }) => (answered === null || invited === 0 ? [] : [{ label, invited, answered }]));
    const isPart = groups.some(({ invited, answered }) => invited > 0 && answered === null);
    const found = mostApart(shown);
    return found === null ? [] : [{ question, isPart, ...found }];
  });
  const widest = new Set([...said].sort((a, b) => b.apart - a.apart).slice(0, atMost));
  const kept = said.filter((each) => widest.has(each));
  return [...kept.map(({ question, ours, all }) => sentenceOf(nounOfGroups(definition, question, language), { ours, all }, language)), ...(kept.some(({ isPart }) => isPart) ? [words[language].shown] : [])].join(' ');
}

interface Part {
  readonly label: Text;
  readonly part: number;
  readonly whole: number;
}

/** The group whose share of those who answered is furthest from its share of those invited. */
function mostApart(groups: readonly Compared[]): { readonly apart: number; readonly ours: Part; readonly all: Part } | null {
  const [answered, invited] = [groups.reduce((sum, group) => sum + group.answered, 0), groups.reduce((sum, group) => sum + group.invited, 0)];
  if (groups.length < 2 || answered === 0) return null;
  // in whole numbers, so that of two groups alike the first is told of
  const apart = (group: Compared) => Math.abs(group.answered * invited - group.invited * answered);
  const most = groups.reduce((found, group) => (apart(group) > apart(found) ? group : found));
  return { apart: apart(most) / (answered * invited), ours: { label: most.label, part: most.answered, whole: answered }, all: { label: most.label, part: most.invited, whole: invited } };
}

function sentenceOf(noun: string, { ours, all }: { readonly ours: Part; readonly all: Part }, language: Language): string {
  const share = ({ part, whole }: Part): Share => [formatPercent(part / whole, language), formatNumber(part, language), formatNumber(whole, language)];
  const [answered, invited] = [share(ours), share(all)];
  // what is the same number to a reader is no difference to tell of
  return answered[0] === invited[0] ? words[language].alike(noun) : words[language].differs(noun, quote(name(ours.label, language), language), answered, invited);
}

type Share = readonly [percent: string, part: string, whole: string];

const words = {
  sv: {
    differs: (noun: string, group: string, [ours, n, answered]: Share, [all, people, invited]: Share) => `Efter ${noun} skiljer sig ${group} mest: ${ours} (${n} av ${answered}) av dem som svarade och angav ${noun}, mot ${all} (${people} av ${invited}) av de inbjudna.`,
    alike: (noun: string) => `Efter ${noun} skiljer ingen grupps andel av dem som svarade sig från dess andel av de inbjudna med så mycket som syns i hela procent.`,
    shown: 'Bara grupper som visas är räknade.',
  },
  en: {
    differs: (noun: string, group: string, [ours, n, answered]: Share, [all, people, invited]: Share) => `By ${noun}, ${group} differs most: ${ours} (${n} of ${answered}) of those who answered and stated it, against ${all} (${people} of ${invited}) of those invited.`,
    alike: (noun: string) => `By ${noun}, no group’s share of those who answered differs from its share of those invited by as much as shows in whole per cent.`,
    shown: 'Only groups that are shown are counted.',
  },
} as const;
