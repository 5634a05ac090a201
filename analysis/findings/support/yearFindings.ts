/** The need year by year, in sentences. */
import type { PublishedCapacity } from '../../disclosure/publishedCapacity.js';
import { plannedPlace } from '../../disclosure/readCapacity.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';

const words = {
  sv: {
    year: (year: string, median: string, half: string, most: string, low: string, high: string) => `${year}: ${median} årsarbetskrafter för alla stödområden tillsammans (hälften av utfallen ${half}, 9 av 10 utfall ${most}; ${low} om få behov blir uppdrag och ${high} om många blir det)`,
    planned: (value: string) => `, planerat ${value}`,
    place: { below: 'under hela intervallet för 9 av 10 utfall', low: 'mindre än hälften av utfallen kräver', within: 'inom hälften av utfallen', above: 'mer än hälften av utfallen kräver', over: 'över hela intervallet för 9 av 10 utfall' },
  },
  en: {
    year: (year: string, median: string, half: string, most: string, low: string, high: string) => `${year}: ${median} full-time equivalents for all methods together (half of outcomes ${half}, 9 in 10 outcomes ${most}; ${low} if few needs become requests and ${high} if many do)`,
    planned: (value: string) => `, ${value} planned`,
    place: { below: 'below the whole interval of 9 in 10 outcomes', low: 'less than half of the outcomes ask for', within: 'within half of the outcomes', above: 'more than half of the outcomes ask for', over: 'above the whole interval of 9 in 10 outcomes' },
  },
} as const;

export function yearFindings({ years }: PublishedCapacity, language: Language): readonly string[] {
  const said = words[language];
  const one = (value: number) => formatNumber(value, language, 1);
  const range = ({ low, high }: { readonly low: number; readonly high: number }) => `${one(low)}–${one(high)}`;
  return (years?.years ?? []).map((year) => {
    const place = plannedPlace(year);
    const planned = year.planned === null || place === undefined ? '' : `${said.planned(one(year.planned))}: ${said.place[place]}`;
    return `${said.year(String(year.year), one(year.median), range(year.interval50), range(year.interval90), one(year.atUptake.low), one(year.atUptake.high))}${planned}.`;
  });
}
