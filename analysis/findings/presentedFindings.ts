/** What must be said of a table under the profiles `nchs` and `planning`, in words: made of what the table lets out. */
import type { PresentedByNchs, PresentedForPlanning } from '../disclosure/presented.js';
import type { Profile, Published } from '../disclosure/published.js';
import { baseMembers } from '../words/baseMembers.js';
import { formatNumber } from '../words/formatNumber.js';
import type { Language } from '../words/language.js';
import { ruleText } from './ruleText.js';

export interface PresentedFinding {
  readonly code: 'nchs_against' | 'nchs_interval' | 'nchs_choices' | 'modelled' | 'modelled_from_others' | 'modelled_too_wide' | 'modelled_without_total' | 'modelled_choices';
  readonly text: string;
}

const sv = {
  nchsHidden: (rows: string, rules: string) => `För osäkra att trycka enligt NCHS, och visas därför inte: ${rows} (${rules}; ett värde kan falla på flera).`,
  nchsMarked: (rows: string, rules: string) => `För osäkra att trycka enligt NCHS, och därför märkta: ${rows} (${rules}; ett värde kan falla på flera).`,
  interval: 'Konfidensintervallen är Korn och Graubards.',
  finite: 'Konfidensintervallen är Korn och Graubards för ett känt antal inbjudna N: n svar räknas högst som n* = n (N − 1) / (N − n).',
  nchsChoices: 'NCHS säger inget om andelar av val, som inga konfidensintervall har.',
  modelled: (noun: string, of: string) => `Andelarna under Modell är modellskattade med hjälp av de andra grupperna (${noun}), utan vikter och med 95 % trovärdighetsintervall. ${of} Egna säger hur mycket gruppens egna svar räknas.`,
  process: (whom: string) => `De är av ${whom} i gruppen, nu och framöver.`,
  invited: 'De är av alla inbjudna i gruppen, om de som inte svarat är som de som svarat.',
  fromOthers: (rows: string) => `Värden som inte visas (${rows}) har det som modellen väntar av vilken grupp som helst: av dem vet den bara vad som står om alla svarande.`,
  withoutTotal: (rows: string) => `Inte modellskattade, eftersom antalet bland alla svarande är dolt: ${rows}.`,
  tooWide: (rows: string) => `Modellskattade värden som inte visas, eftersom intervallet är bredare än 40 procentenheter: ${rows}.`,
  modelledChoices: 'Andelar av val modellskattas inte.',
};

const en: typeof sv = {
  nchsHidden: (rows, rules) => `Too unsure to print by the standard of NCHS, and therefore hidden: ${rows} (${rules}; one value can break several).`,
  nchsMarked: (rows, rules) => `Too unsure to print by the standard of NCHS, and therefore marked: ${rows} (${rules}; one value can break several).`,
  interval: 'Confidence intervals are Korn and Graubard’s.',
  finite: 'Confidence intervals are Korn and Graubard’s for a known number of people invited, N: n answers count as n* = n (N − 1) / (N − n) at most.',
  nchsChoices: 'NCHS does not speak of shares of choices, which have no confidence interval.',
  modelled: (noun, of) => `Shares under Modelled are estimated with the help of the other groups (${noun}), without weights and with 95% credible intervals. ${of} Own says how much a group’s own answers count.`,
  process: (whom) => `They are of ${whom} in the group, now and to come.`,
  invited: 'They are of everyone invited in the group, if those who did not answer are like those who did.',
  fromOthers: (rows) => `Hidden values (${rows}) have what the model expects of any group: of those hidden it knows only what is said of all respondents.`,
  withoutTotal: (rows) => `Not modelled, because the number among all respondents is hidden: ${rows}.`,
  tooWide: (rows) => `Modelled values that are not shown, because their interval is wider than 40 percentage points: ${rows}.`,
  modelledChoices: 'Shares of choices are not modelled.',
};

const words = { sv, en };

function ofNchs({ rows, profile }: Published<Profile>, { against, rules, isFinite, isOfChoices }: PresentedByNchs, language: Language): readonly PresentedFinding[] {
  const said = words[language];
  if (isOfChoices) return [{ code: 'nchs_choices', text: said.nchsChoices }];
  const each = rules.map(({ rule, rows: some }) => `${ruleText(rule, language)}: ${formatNumber(some, language)}`).join(', ');
  const broken = (profile === 'public' ? said.nchsHidden : said.nchsMarked)(formatNumber(against, language), each);
  const isAnyShown = rows.some(({ intervalMethod }) => intervalMethod === 'korn_graubard');
  return [...(isAnyShown ? [{ code: 'nchs_interval', text: isFinite ? said.finite : said.interval } as const] : []), ...(against === 0 ? [] : [{ code: 'nchs_against', text: broken } as const])];
}

function ofModel({ rows, baseRule }: Published<Profile>, { fromOthersOnly, tooWide, withoutTotal, isFinite, isOfChoices }: PresentedForPlanning, noun: string, language: Language): readonly PresentedFinding[] {
  const said = words[language];
  if (isOfChoices) return [{ code: 'modelled_choices', text: said.modelledChoices }];
  const isAnyShown = rows.some(({ modelled }) => modelled !== undefined && modelled !== null);
  const of = isFinite ? said.invited : said.process(baseMembers(baseRule, language));
  return [
    ...(isAnyShown ? [{ code: 'modelled', text: said.modelled(noun, of) } as const] : []),
    ...(isAnyShown && fromOthersOnly > 0 ? [{ code: 'modelled_from_others', text: said.fromOthers(formatNumber(fromOthersOnly, language)) } as const] : []),
    ...(tooWide > 0 ? [{ code: 'modelled_too_wide', text: said.tooWide(formatNumber(tooWide, language)) } as const] : []),
    ...(withoutTotal > 0 ? [{ code: 'modelled_without_total', text: said.withoutTotal(formatNumber(withoutTotal, language)) } as const] : []),
  ];
}

/** Shape a released table and what its groups are ("department") in, sentences out; none under the usual profile. */
export function presentedFindings(table: Published<Profile>, noun: string, language: Language): readonly PresentedFinding[] {
  const { presented } = table;
  if (presented === undefined) return [];
  return presented.presentation === 'nchs' ? ofNchs(table, presented, language) : ofModel(table, presented, noun, language);
}
