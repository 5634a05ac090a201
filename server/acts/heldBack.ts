/** What keeps a new edition back: two editions side by side must not say what single people answered. */
import { compareEditions, type HeldBackGroup } from '../../analysis/disclosure/compareEditions.js';
import type { Table } from '../../analysis/tables/table.js';
import { formatList } from '../../analysis/words/formatList.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import type { Language } from '../../analysis/words/language.js';
import { textIn } from '../../analysis/words/textIn.js';
import type { Problem } from '../problems/problem.js';
import type { ReleasedBefore } from './results/releasedBefore.js';

/** A message names so many groups; the others are counted. */
const mostNamed = 8;

const everyone: HeldBackGroup['label'] = new Map([['sv', 'Alla'], ['en', 'Everyone']]);

type Lacking = Pick<HeldBackGroup, 'label' | 'missing'>;

/** Respondents who answered none of the questions change no base, and are told by the number of answers alone. */
function lackingInAll(previous: ReleasedBefore, answered: number): readonly Lacking[] {
  const change = Math.abs(answered - previous.answered);
  const { k } = previous.settings.limits;
  return change === 0 || change >= k ? [] : [{ label: everyone, missing: k - change }];
}

/** "Alla (4 till), Tumörmedicin (4 till)"; a group that several tables show is named once, with the most it lacks. */
function named(groups: readonly Lacking[], language: Language): string {
  const most = new Map<string, number>();
  for (const { label, missing } of groups) {
    const name = textIn(label, language);
    most.set(name, Math.max(missing, most.get(name) ?? 0));
  }
  const texts = [...most].map(([name, missing]) => `${name} (${formatNumber(missing, language)} ${language === 'sv' ? 'till' : 'more'})`);
  const rest = texts.length - mostNamed;
  if (rest <= 0) return formatList(texts, language);
  return formatList([...texts.slice(0, mostNamed), language === 'sv' ? `${formatNumber(rest, language)} grupper till` : `${formatNumber(rest, language)} more groups`], language);
}

/** Shape the edition before, and the new one's tables as counted; no problem, or one that names the groups and what they lack. */
export function heldBack(previous: ReleasedBefore, next: readonly Table[], answered: number, number: string): readonly Problem[] {
  const published = [...previous.tables, ...previous.indicators.map(({ table }) => table)];
  const comparison = compareEditions(published, next, previous.settings.limits.k);
  const groups: readonly Lacking[] = [...lackingInAll(previous, answered), ...(comparison.heldBack ? comparison.groups : [])];
  if (groups.length === 0) return [];
  const missing = Math.max(...groups.map((group) => group.missing));
  const params = { edition: number, previous: previous.number, missing, groups_sv: named(groups, 'sv'), groups_en: named(groups, 'en') };
  return [{ code: 'edition_held_back', params }];
}
