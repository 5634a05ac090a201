/** What each of the four tests of a need came to, in words, with the numbers they rest on. */
import type { CapacityTest, CoveredType, OpenTo, PublishedCoverage, UsersTest } from '../../disclosure/publishedCoverage.js';
import { formatList } from '../../words/formatList.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import type { Language } from '../../words/language.js';
import { supportTerms } from '../../words/supportTerms.js';
import { baseText } from '../../words/terms.js';
import { name } from '../names.js';

const words = {
  sv: {
    part: 'Möts bara till en del.',
    open: { everyone: 'Öppet för alla.', some_in_full: 'Helt bara för vissa.', limited: 'Ingen funktion är öppen för alla.', unknown: 'Okänt vem det är öppet för.' },
    openTo: { everyone: 'öppen för alla', some: (circle: string) => `öppen bara för ${circle}` },
    more: (count: string) => `${count} till (i tabellen)`,
    capacity: (staff: string, low: string, high: string) => `Kapacitet: ${staff} i dag mot ${low}–${high} årsarbetskrafter`,
    places: { enough: 'över intervallet', within: 'inom intervallet', below: 'under intervallet' },
    noNeed: (staff: string) => `Kapacitet: ${staff} i dag, men behovet har inget tal.`,
    noStaff: 'Kapacitet: ingen uppgift.',
    users: (share: string, about: string) => `Får det: ${share} (${about})`,
    sides: { get: 'säkert fler än hälften', unsure: 'kan vara mer eller mindre än hälften', lack: 'säkert färre än hälften', unknown: 'inget intervall' },
    hidden: 'Får det: visas inte.',
    notAsked: 'Får det: ingen uppgift.',
  },
  en: {
    part: 'Met in part only.',
    open: { everyone: 'Open to everyone.', some_in_full: 'In full for some only.', limited: 'No function is open to everyone.', unknown: 'Not known to whom it is open.' },
    openTo: { everyone: 'open to everyone', some: (circle: string) => `open only to ${circle}` },
    more: (count: string) => `${count} more (in the table)`,
    capacity: (staff: string, low: string, high: string) => `Capacity: ${staff} today against ${low}–${high} full-time equivalents`,
    places: { enough: 'above the interval', within: 'within the interval', below: 'below the interval' },
    noNeed: (staff: string) => `Capacity: ${staff} today, but the need has no number.`,
    noStaff: 'Capacity: not known.',
    users: (share: string, about: string) => `Get it: ${share} (${about})`,
    sides: { get: 'surely more than half', unsure: 'may be more or less than half', lack: 'surely less than half', unknown: 'no interval' },
    hidden: 'Get it: not shown.',
    notAsked: 'Get it: not known.',
  },
} as const;

/** "öppen för alla"; undefined where nobody has said. */
export function openText(openTo: OpenTo | null, language: Language): string | undefined {
  const said = words[language].openTo;
  return openTo === null ? undefined : openTo === 'everyone' ? said.everyone : said.some(name(openTo, language));
}

/** A note has room for a few; each function's own stands in the table. */
const mostCircles = 4;

/** Who functions are for that are not for everyone: "Biblioteket (anställda) och 2 till". */
export function circlesText({ functions }: Pick<PublishedCoverage, 'functions'>, language: Language): string {
  const some = functions.flatMap(({ name: called, openTo }) => (openTo === null || openTo === 'everyone' ? [] : [`${called} (${name(openTo, language)})`]));
  const rest = some.length - mostCircles;
  return formatList(rest > 0 ? [...some.slice(0, mostCircles), words[language].more(formatNumber(rest, language))] : some, language);
}

/** Sentences. Of a need that nothing meets only what those who have it say is told. */
export function coverageTestTexts({ tests: { exists, open, capacity, users } }: Pick<CoveredType, 'tests'>, language: Language): readonly string[] {
  const said = words[language];
  if (exists === 'none') return users.question === null ? [] : [usersText(users, language)];
  return [...(exists === 'part' ? [said.part] : []), said.open[open], capacityText(capacity, language), usersText(users, language)];
}

function capacityText({ result, staff, low, high }: CapacityTest, language: Language): string {
  const said = words[language];
  if (staff === null) return said.noStaff;
  const people = formatNumber(staff, language);
  if (result === 'unknown' || low === null || high === null) return said.noNeed(people);
  return `${said.capacity(people, formatNumber(low, language, 1), formatNumber(high, language, 1))}: ${said.places[result]}.`;
}

function usersText({ result, question, share, low, high, base }: UsersTest, language: Language): string {
  const said = words[language];
  if (question === null) return said.notAsked;
  if (share === null) return said.hidden;
  const about = [...(low === null || high === null ? [] : [formatRange(low, high, language)]), ...(base === null ? [] : [baseText(formatNumber(base, language))])];
  return `${said.users(formatPercent(share, language), about.join(', '))}: ${said.sides[result]}.`;
}

/** The verdict, in the middle of a sentence. */
export function verdictText({ verdict }: Pick<CoveredType, 'verdict'>, language: Language): string {
  return supportTerms[language].verdict[verdict].toLowerCase();
}
