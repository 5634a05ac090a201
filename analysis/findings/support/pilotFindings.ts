/** What was applied for and asked for in a pilot, in sentences. */
import type { AnsweredFor } from '../../disclosure/answeredFor.js';
import type { PublishedFlow, PublishedRequests } from '../../disclosure/publishedPilot.js';
import type { PartsInLanguage, PilotInLanguage } from '../../disclosure/supportInLanguage.js';
import { formatDate } from '../../words/formatDate.js';
import { formatList } from '../../words/formatList.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { supportTerms } from '../../words/supportTerms.js';
import { capitalise } from '../../words/sentence.js';
import { name } from '../names.js';

const words = {
  sv: {
    flow: (pilot: string, received: string, ends: string) => `${pilot}: ${received} ansökningar, varav ${ends}`,
    flowHidden: (pilot: string) => `${pilot}: hur ansökningarna gick visas inte, för att skydda de få det rör`,
    requestsHidden: (pilot: string) => `${pilot}: vad projekten bad om visas inte, för att så få projekt är med`,
    requestsBeside: (pilot: string) => `${pilot}: vad projekten bad om visas inte, för att det skiljer sig så lite från en tidigare utgåva`,
    who: ({ source, date, owner }: AnsweredFor) => ` (${source}, ${formatDate(date, 'sv')}, ${owner}).`,
  },
  en: {
    flow: (pilot: string, received: string, ends: string) => `${pilot}: ${received} applications, of which ${ends}`,
    flowHidden: (pilot: string) => `${pilot}: how applications went is not shown, to protect the few it is about`,
    requestsHidden: (pilot: string) => `${pilot}: what projects asked for is not shown, since so few projects took part`,
    requestsBeside: (pilot: string) => `${pilot}: what projects asked for is not shown, since it differs so little from an earlier edition`,
    who: ({ source, date, owner }: AnsweredFor) => ` (${source}, ${formatDate(date, 'en')}, ${owner}).`,
  },
} as const;

export function pilotFindings({ pilot }: Pick<PartsInLanguage, 'pilot'>, language: Language): readonly string[] {
  if (pilot === undefined) return [];
  const { applications, requests } = pilot;
  return [...(applications === null ? [] : [flowText(applications, pilot, language)]), ...(requests === null ? [] : requestTexts(requests, pilot, language))];
}

function flowText(flow: PublishedFlow, { name: pilot }: PilotInLanguage, language: Language): string {
  const said = words[language];
  const number = (count: number) => formatNumber(count, language);
  const ends = flow.ends.map(({ end, count }) => `${number(count)} ${supportTerms[language].ends[end]}`);
  return `${ends.length === 0 ? said.flowHidden(pilot) : said.flow(pilot, number(flow.received), formatList(ends, language))}${said.who(flow)}`;
}

function requestTexts(requests: PublishedRequests, { name: pilot }: PilotInLanguage, language: Language): readonly string[] {
  const said = words[language];
  if (requests.projects === null) return [`${requests.besideEarlier === true ? said.requestsBeside(pilot) : said.requestsHidden(pilot)}${said.who(requests)}`];
  const number = (count: number) => formatNumber(count, language);
  return requests.rows.map(({ label, met, partly, unmet }) => `${pilot}, ${capitalise(name(label, language))}: ${supportTerms[language].outcomes(number(met), number(partly), number(unmet))}${said.who(requests)}`);
}
