import type { PublishedResponse, PublishedRepresentativity } from '../../disclosure/releaseResponse.js';
import type { Definition } from '../../survey/definition.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import type { Language } from '../../words/language.js';
import { responseRateSentence } from '../responseRate.js';

/** What is said of everyone on the list. */
export interface ResponseSentences {
  /** How many answered, by which definition, and what does not agree. */
  readonly rate: readonly string[];
  /** How alike those who answered and those invited are, by all questions together. */
  readonly alike: readonly string[];
}

/** Shape who answered, as it may be told, in; sentences out, each whole by itself. */
export function responseSentences(response: PublishedResponse, definition: Definition, language: Language): ResponseSentences {
  const { invited, answered, dispositions, inFile } = response;
  const said = words[language];
  const rate = responseRateSentence({ definition, language, answered, invited });
  const isKnown = response.rate !== null;
  return {
    rate: [
      rate,
      ...(isKnown ? [said.silent(formatPercent(1 - answered / invited, language), formatNumber(invited - answered, language))] : []),
      ...(isKnown ? [dispositions === null ? said.allEligible : said.byDisposition(formatNumber(dispositions.ineligible, language))] : []),
      ...(answered === inFile ? [] : [said.differ(formatNumber(answered, language), formatNumber(inFile, language))]),
    ],
    alike: alikeSentences(response.representativity, language),
  };
}

function alikeSentences({ indicator, maximumBias, why }: PublishedRepresentativity, language: Language): readonly string[] {
  const said = words[language];
  if (why === 'no_columns' || why === 'nobody') return [];
  if (indicator === null) return [why === 'more_answers' ? said.moreAnswers : said.tooFew];
  const bias = maximumBias === null ? '' : ` ${said.bias(formatNumber(maximumBias, language, 2))}`;
  return [`${said.indicator(formatNumber(indicator, language, 2))}${bias}`];
}

const words = {
  sv: {
    silent: (percent: string, people: string) => `Bortfall ${percent} (${people}).`,
    allEligible: 'Alla på listan räknas till populationen (AAPOR RR2).',
    byDisposition: (ineligible: string) => `AAPOR RR2: hela och partiella svar bland alla som hör, eller kan höra, till populationen. Övertäckning: ${ineligible}.`,
    differ: (listed: string, inFile: string) => `Enligt listan har ${listed} svarat, men filen har ${inFile} svar.`,
    indicator: (value: string) => `R-indikator ${value} (1 om alla är lika benägna att svara).`,
    bias: (value: string) => `Så långt listan vet är skevheten i ett medelvärde högst ${value} standardavvikelser.`,
    moreAnswers: 'R-indikatorn går inte att räkna: fler har svarat än som är inbjudna i någon grupp.',
    tooFew: 'R-indikatorn visas inte, för att skydda en liten grupp.',
  },
  en: {
    silent: (percent: string, people: string) => `Non-response ${percent} (${people}).`,
    allEligible: 'Everyone on the list is taken as eligible (AAPOR RR2).',
    byDisposition: (ineligible: string) => `AAPOR RR2: complete and partial answers among all who are, or may be, eligible. Not eligible: ${ineligible}.`,
    differ: (listed: string, inFile: string) => `The list says that ${listed} answered, but the file has ${inFile} answers.`,
    indicator: (value: string) => `R-indicator ${value} (1 where all are as likely to answer).`,
    bias: (value: string) => `As far as the list tells, the bias of a mean is at most ${value} standard deviations.`,
    moreAnswers: 'The R-indicator cannot be worked out: more answered than were invited in some group.',
    tooFew: 'The R-indicator is not shown, to protect a small group.',
  },
} as const;
