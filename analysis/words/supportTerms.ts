/** Words that charts, tables and sentences on support share, so that one thing has one name everywhere. */
export const supportTerms = {
  sv: {
    need: 'Behov',
    overall: 'Samlad bedömning',
    today: 'I dag',
    todayMark: 'kapacitet i dag',
    planned: 'Planerat',
    fullTime: 'årsarbetskrafter',
    year: 'År',
    half: 'hälften av utfallen',
    most: '9 av 10 utfall',
    meets: { full: 'möter behovet', part: 'till en del', none: 'erbjuds inte' },
    verdict: { full: 'Finns', part: 'Finns delvis', none: 'Saknas' },
    received: 'ansökningar',
    assessed: 'bedömda',
    ends: { selected: 'utvalda', reserve: 'reserver', not_selected: 'inte utvalda', outside: 'uppfyllde inte kraven', reserve_or_not: 'reserver eller inte utvalda', not_selected_or_outside: 'inte utvalda eller uppfyllde inte kraven', not_selected_in_all: 'inte utvalda' },
    outcome: { met: 'tillgodosedd', partly: 'delvis', unmet: 'inte tillgodosedd' },
    outcomes: (met: string, partly: string, unmet: string) => `${met} helt, ${partly} delvis, ${unmet} inte`,
  },
  en: {
    need: 'Need',
    overall: 'Overall',
    today: 'Today',
    todayMark: 'capacity today',
    planned: 'Planned',
    fullTime: 'full-time equivalents',
    year: 'Year',
    half: 'half of outcomes',
    most: '9 in 10 outcomes',
    meets: { full: 'meets the need', part: 'in part', none: 'not offered' },
    verdict: { full: 'Exists', part: 'Exists in part', none: 'Missing' },
    received: 'applications',
    assessed: 'assessed',
    ends: { selected: 'selected', reserve: 'in reserve', not_selected: 'not selected', outside: 'outside the terms', reserve_or_not: 'in reserve or not selected', not_selected_or_outside: 'not selected or outside the terms', not_selected_in_all: 'not selected' },
    outcome: { met: 'met', partly: 'partly met', unmet: 'unmet' },
    outcomes: (met: string, partly: string, unmet: string) => `${met} met, ${partly} partly, ${unmet} unmet`,
  },
} as const;

/** What the best function for a need does: 1, a half, or nothing. */
export function coverageVerdict(best: number): 'full' | 'part' | 'none' {
  return best >= 1 ? 'full' : best > 0 ? 'part' : 'none';
}
