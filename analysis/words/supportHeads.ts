import type { Language } from './language.js';

const sv = {
  question: 'Fråga', code: 'Kod', label: 'Behov', base: 'n', n: 'n', share: 'Andel', low: 'Intervallets undre gräns', high: 'Intervallets övre gräns', verdict: 'Bedömning', exists: 'Finns', open: 'Öppet', capacity: 'Kapacitet mot behov', users: 'Användarna får det', users_question: 'Fråga om de får det', users_base: 'De som får det, n', users_share: 'De som får det, andel', users_low: 'De som får det, undre gräns', users_high: 'De som får det, övre gräns',
  function: 'Stödfunktion', meets: 'Möter behovet (1, 0,5, 0)', open_to: 'Öppen för',
  function_source: 'Uppgiftens källa', function_date: 'Uppgiftens datum', function_owner: 'Ansvarig för uppgiften',
  median: 'Årsarbetskrafter, median', low90: '9 av 10 utfall, från', high90: '9 av 10 utfall, till', low50: 'Hälften av utfallen, från', high50: 'Hälften av utfallen, till',
  median_low_uptake: 'Median om få blir uppdrag', median_high_uptake: 'Median om många blir uppdrag', staff_today: 'Personal i dag', below_interval: 'Under hela intervallet', headcount: 'Personer', hours_per_fte: 'Timmar per årsarbetskraft', uptake_low: 'Andel av behoven som blir uppdrag, lägst', uptake_high: 'Andel av behoven som blir uppdrag, högst',
  year: 'År', planned: 'Planerat', planned_place: 'Planerat mot utfallen', methods: 'Antal stödområden',
  option: 'Alternativ, kod', option_name: 'Alternativ', part: 'Del', fte: 'Årsarbetskrafter', fte_against: 'Årsarbetskrafter mot behovet', place: 'Mot 9 av 10 utfall', lacking: 'Behovets median minus det som finns', salaries: 'Löner, kronor', social_fees: 'Sociala avgifter, kronor', indirect: 'Indirekta kostnader, kronor', other: 'Övrigt, kronor', cost: 'Kostnad, kronor', funding_share: 'Andel av kostnaden, procent',
  pilot: 'Pilot', stage: 'Steg', count: 'Antal', date: 'Datum', owner: 'Ansvarig', met: 'Tillgodosedda', partly: 'Delvis', unmet: 'Inte tillgodosedda', projects: 'Projekt',
} as const;

const en: Readonly<Record<SupportColumn, string>> = {
  question: 'Question', code: 'Code', label: 'Need', base: 'n', n: 'n', share: 'Share', low: 'Lower end of the interval', high: 'Upper end of the interval', verdict: 'Verdict', exists: 'Exists', open: 'Open', capacity: 'Capacity against need', users: 'Users get it', users_question: 'Question on getting it', users_base: 'Get it, n', users_share: 'Get it, share', users_low: 'Get it, lower end', users_high: 'Get it, upper end',
  function: 'Support function', meets: 'Meets the need (1, 0.5, 0)', open_to: 'Open to',
  function_source: 'Source of the statement', function_date: 'Date of the statement', function_owner: 'Who answers for the statement',
  median: 'Full-time equivalents, middle', low90: '9 in 10 outcomes, from', high90: '9 in 10 outcomes, to', low50: 'Half of outcomes, from', high50: 'Half of outcomes, to',
  median_low_uptake: 'Median if few become requests', median_high_uptake: 'Median if many become requests', staff_today: 'Staff today', below_interval: 'Below the whole interval', headcount: 'People', hours_per_fte: 'Hours of a full-time year', uptake_low: 'Share of needs that become requests, lowest', uptake_high: 'Share of needs that become requests, highest',
  year: 'Year', planned: 'Planned', planned_place: 'Planned against outcomes', methods: 'Number of methods',
  option: 'Option, code', option_name: 'Option', part: 'Part', fte: 'Full-time equivalents', fte_against: 'Full-time equivalents against the need', place: 'Against 9 in 10 outcomes', lacking: 'Median need less what there is', salaries: 'Salaries, SEK', social_fees: 'Social fees, SEK', indirect: 'Indirect cost, SEK', other: 'Other cost, SEK', cost: 'Cost, SEK', funding_share: 'Share of the cost, per cent',
  pilot: 'Pilot', stage: 'Stage', count: 'Count', date: 'Date', owner: 'Who answers for it', met: 'Met', partly: 'Partly met', unmet: 'Unmet', projects: 'Projects',
};

export type SupportColumn = keyof typeof sv;

/** Names of the columns of tables on support, for people. */
export const supportHeads: Readonly<Record<Language, Readonly<Record<SupportColumn, string>>>> = { sv, en };
