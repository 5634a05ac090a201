import { byShare, optionOf, readSplit } from '../../disclosure/readSplit.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import type { FigureFacts } from '../context.js';
import { withDetail } from '../../words/withDetail.js';
import { name } from '../names.js';

/** The option that a split is about: the one it is sorted by, or the most common. */
export function splitOption(facts: FigureFacts) {
  const code = optionOf(facts.table, facts.sortBy ?? facts.drawn?.options[0]);
  return code === undefined ? undefined : readSplit(facts.table, code);
}

/** "Bioinformatik: från 23 % (Genom, få svar) till 77 % (Kemi); alla 50 %." */
export function spreadAlt(facts: FigureFacts, language: Language): string {
  const split = splitOption(facts);
  if (split === undefined) return '';
  const shown = byShare(split.groups).filter(({ share }) => share !== null);
  const [most, least] = [shown[0], shown.at(-1)];
  if (most === undefined || least === undefined || split.everyone.share === null) return '';
  const at = ({ share, release, group }: typeof most): string => withDetail(formatPercent(share ?? 0, language), release, name(group.label, language), language);
  const label = name(split.everyone.label, language);
  const all = formatPercent(split.everyone.share, language);
  return language === 'sv' ? `${label}: från ${at(least)} till ${at(most)}, alla ${all}.` : `${label}: from ${at(least)} to ${at(most)}, all ${all}.`;
}
