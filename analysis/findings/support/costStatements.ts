/** What options rest on, each statement with who answers for it. */
import type { AnsweredFor, OptionPlan, PublishedCosts } from '../../disclosure/publishedCosts.js';
import { costTerms, formatThousands } from '../../words/costTerms.js';
import { formatAsTyped, percentAsTyped } from '../../words/formatAsTyped.js';
import { formatList } from '../../words/formatList.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { quote } from '../../words/quote.js';
import { capitalise } from '../../words/sentence.js';
import { lowerFirst, name } from '../names.js';

const words = {
  sv: {
    salary: (category: string, amount: string) => `månadslön, ${category} ${amount} kronor`,
    socialFees: (part: string) => `sociala avgifter (lönekostnadspåslag) ${part}`,
    indirect: (part: string) => `indirekta kostnader ${part}`,
    growth: (part: string) => `löneökning ${part} om året`,
    staff: (option: string, list: string) => `årsarbetskrafter år 1, 2 och 3 i ${option}: ${list}`,
    nobody: 'inga',
    other: (option: string, list: string) => `övriga kostnader i ${option}: ${list}`,
    funding: (option: string, list: string) => `finansiering av ${option}: ${list}`,
  },
  en: {
    salary: (category: string, amount: string) => `monthly salary, ${category} SEK ${amount}`,
    socialFees: (part: string) => `social fees ${part}`,
    indirect: (part: string) => `indirect cost ${part}`,
    growth: (part: string) => `salary growth ${part} a year`,
    staff: (option: string, list: string) => `full-time equivalents in years 1, 2 and 3 of ${option}: ${list}`,
    nobody: 'none',
    other: (option: string, list: string) => `other cost of ${option}: ${list}`,
    funding: (option: string, list: string) => `funding of ${option}: ${list}`,
  },
} as const;

export interface Statement extends AnsweredFor {
  readonly text: string;
}

/** People of one category together, whatever they do. */
function staffText({ staff }: OptionPlan, { salaries }: PublishedCosts, language: Language): string {
  const lists = salaries.flatMap(({ code, name: category }) => {
    const rows = staff.rows.filter((row) => row.category === code);
    const each = ([0, 1, 2] as const).map((y) => formatAsTyped(rows.reduce((sum, { fte }) => sum + fte[y], 0), language));
    return rows.length === 0 ? [] : [`${lowerFirst(name(category, language))} ${formatList(each, language)}`];
  });
  return lists.length === 0 ? words[language].nobody : lists.join(', ');
}

export function costStatements(costs: PublishedCosts, language: Language): readonly Statement[] {
  const said = words[language];
  const whoOf = ({ source, date, owner }: AnsweredFor): AnsweredFor => ({ source, date, owner });
  const { salaries, socialFees, indirect, growth, parties, options } = costs;
  const rate = (text: (part: string) => string, one: AnsweredFor & { readonly value: number }): Statement => ({ text: text(percentAsTyped(one.value, language)), ...whoOf(one) });
  return [
    ...salaries.map((one) => ({ text: said.salary(lowerFirst(name(one.name, language)), formatNumber(one.value, language)), ...whoOf(one) })),
    rate(said.socialFees, socialFees),
    rate(said.indirect, indirect),
    rate(said.growth, growth),
    ...options.flatMap((option): readonly Statement[] => {
      const { staff, other, funding } = option;
      const label = quote(capitalise(name(option.name, language)), language);
      const shares = funding.shares.flatMap(({ party, share }) => parties.filter(({ code }) => code === party).map((payer) => `${name(payer.name, language)} ${percentAsTyped(share, language)}`));
      return [
        { text: said.staff(label, staffText(option, costs, language)), ...whoOf(staff) },
        ...(other === null ? [] : [{ text: said.other(label, costTerms[language].thousands(formatList(other.years.map((amount) => formatThousands(amount, language)), language))), ...whoOf(other) }]),
        { text: said.funding(label, formatList(shares, language)), ...whoOf(funding) },
      ];
    }),
  ];
}
