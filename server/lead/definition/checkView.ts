/** The check list in words: what must be mended first, each with where. */
import type { ReadinessItem } from '../../../analysis/survey/readiness/readiness.js';
import { formatDate } from '../../../analysis/words/formatDate.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { surveyWords } from '../../../views/words/survey.js';
import { lifecycleWords } from '../../../views/words/lifecycle.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

const names: Readonly<Record<InterfaceLanguage, ReadonlyMap<string, string>>> = {
  sv: new Map([['sv', 'svenska'], ['en', 'engelska']]),
  en: new Map([['sv', 'Swedish'], ['en', 'English']]),
};

/** As respondents see it called, and where it stands in the file: `Rättslig grund (information.legalBasis)`. */
function textNamed(path: string, language: InterfaceLanguage): string {
  const { information } = surveyWords[language];
  const known = new Map([
    ['information.controller', information.controller], ['information.dataProtectionOfficer', information.dataProtectionOfficer], ['information.purpose', information.purpose],
    ['information.legalBasis', information.legalBasis], ['information.recipients', information.recipients], ['information.rights', information.rights],
    ['information.complaint', information.complaint], ['information.publicRecords', information.publicRecords], ['retention.rule', information.retention],
  ]).get(path);
  return known === undefined ? path : `${known} (${path})`;
}

function said(name: string, value: string | number, language: InterfaceLanguage): string | number {
  if (typeof value === 'number') return value;
  if (name === 'languages') return formatList(value.split(', ').map((tag) => names[language].get(tag) ?? tag), language);
  if (name === 'texts') return formatList(value.split(', ').map((path) => textNamed(path, language)), language);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, language) : value;
}

const tags = { fix: 'fix', look: 'look', good: 'good' } as const;

function inWords(params: ReadinessItem['params'], language: InterfaceLanguage): ReadinessItem['params'] {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(name, value, language)]));
}

export interface CheckWhere {
  readonly language: InterfaceLanguage;
  /** Address of the definition's page. */
  readonly base: string;
  /** Where one of them is mended: the editor, for those who may use it. */
  readonly mayEdit: boolean;
}

export function checkView(items: readonly ReadinessItem[], { language, base, mayEdit }: CheckWhere): object {
  const words = lifecycleWords[language].check;
  const linkOf = ({ question, verdict, code }: ReadinessItem) => {
    if (verdict === 'good') return { href: '', text: '' };
    if (code === 'LIST_BUT_OPEN') return mayEdit ? { href: base.replace(/definition$/, 'settings'), text: words.settings } : { href: '', text: '' };
    if (code === 'NO_LIST') return mayEdit ? { href: base.replace(/definition$/, 'people'), text: words.list } : { href: '', text: '' };
    if (question !== undefined) return { href: `${base}#q-${question}`, text: words.see(question) };
    return mayEdit ? { href: `${base}/edit`, text: words.mendHere } : { href: '', text: '' };
  };
  return {
    heading: words.heading,
    items: items.map((item) => ({ id: `check-${item.code}${item.question === undefined ? '' : `-${item.question}`}`, tag: tags[item.verdict], verdict: words.verdicts[item.verdict], text: words.items[item.code](inWords(item.params, language)), link: linkOf(item) })),
  };
}
