/** What options rest on, each statement with who answers for it. */
import type { AnsweredFor } from '../../disclosure/answeredFor.js';
import type { OptionPlan, PublishedCosts } from '../../disclosure/publishedCosts.js';
import type { CostsInLanguage } from '../../disclosure/supportInLanguage.js';
import { costTerms, formatThousands } from '../../words/costTerms.js';
import { formatAsTyped, percentAsTyped } from '../../words/formatAsTyped.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { capitalise } from '../../words/sentence.js';
import { lowerFirst, name } from '../names.js';
import { inOneStatement, type Statement } from './answeredAlike.js';

const words = {
  sv: {
    salaries: (list: string) => `månadslön i kronor: ${list}`,
    socialFees: (part: string) => `sociala avgifter (lönekostnadspåslag) ${part}`,
    indirect: (part: string) => `indirekta kostnader ${part}`,
    growth: (part: string) => `löneökning ${part} om året`,
    staff: (list: string) => `årsarbetskrafter år 1/2/3: ${list}`,
    nobody: 'inga',
    other: (list: string) => `övriga kostnader år 1/2/3: ${list}`,
    funding: (list: string) => `finansiering: ${list}`,
  },
  en: {
    salaries: (list: string) => `monthly salary in SEK: ${list}`,
    socialFees: (part: string) => `social fees ${part}`,
    indirect: (part: string) => `indirect cost ${part}`,
    growth: (part: string) => `salary growth ${part} a year`,
    staff: (list: string) => `full-time equivalents in years 1/2/3: ${list}`,
    nobody: 'none',
    other: (list: string) => `other cost in years 1/2/3: ${list}`,
    funding: (list: string) => `funding: ${list}`,
  },
} as const;

/** People of one category together, whatever they do: "statistiker 9/9/9". */
function staffText({ staff }: OptionPlan, { salaries }: PublishedCosts, language: Language): string {
  const lists = salaries.flatMap(({ code, name: category }) => {
    const rows = staff.rows.filter((row) => row.category === code);
    const each = ([0, 1, 2] as const).map((y) => formatAsTyped(rows.reduce((sum, { fte }) => sum + fte[y], 0), language));
    return rows.length === 0 ? [] : [`${lowerFirst(name(category, language))} ${each.join('/')}`];
  });
  return lists.length === 0 ? words[language].nobody : lists.join(' + ');
}

export function costStatements(costs: CostsInLanguage, language: Language): readonly Statement[] {
  const said = words[language];
  const whoOf = ({ source, date, owner }: AnsweredFor): AnsweredFor => ({ source, date, owner });
  const { salaries, socialFees, indirect, growth, parties, options } = costs;
  const rate = (text: (part: string) => string, one: AnsweredFor & { readonly value: number }): Statement => ({ text: text(percentAsTyped(one.value, language)), ...whoOf(one) });
  const ofOptions = (tell: (option: OptionPlan) => Statement | null): readonly Statement[] =>
    options.flatMap((option): readonly Statement[] => {
      const told = tell(option);
      return told === null ? [] : [{ ...told, text: `${quote(capitalise(name(option.name, language)), language)} ${told.text}` }];
    });
  const partyName = (party: string): string => parties.filter(({ code }) => code === party).map((payer) => name(payer.name, language)).join();
  const shareText = ({ funding }: OptionPlan): string => funding.shares.map(({ party, share }) => `${partyName(party)} ${percentAsTyped(share, language)}`).join(' + ');
  return [
    ...inOneStatement(salaries.map((one) => ({ text: `${lowerFirst(name(one.name, language))} ${formatNumber(one.value, language)}`, ...whoOf(one) })), said.salaries),
    rate(said.socialFees, socialFees),
    rate(said.indirect, indirect),
    rate(said.growth, growth),
    ...inOneStatement(ofOptions((option) => ({ text: staffText(option, costs, language), ...whoOf(option.staff) })), said.staff),
    ...inOneStatement(ofOptions(({ other }) => (other === null ? null : { text: costTerms[language].thousands(other.years.map((amount) => formatThousands(amount, language)).join('/')), ...whoOf(other) })), said.other),
    ...inOneStatement(ofOptions((option) => ({ text: shareText(option), ...whoOf(option.funding) })), said.funding),
  ];
}
